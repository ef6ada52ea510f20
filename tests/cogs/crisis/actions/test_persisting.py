from __future__ import annotations

import asyncio

import pytest

from cogs.crisis.actions.persisting import persistently


async def test_an_alert_is_tried_again_until_the_database_takes_it(monkeypatch: pytest.MonkeyPatch) -> None:
    pauses: list[float] = []

    async def pause(seconds: float) -> None:
        pauses.append(seconds)

    monkeypatch.setattr(asyncio, "sleep", pause)
    failures = [OSError(), OSError(), OSError()]

    async def work() -> str:
        if failures:
            raise failures.pop()
        return "written"

    assert await persistently(work) == "written"
    assert pauses == sorted(pauses)
    assert len(pauses) == 3
