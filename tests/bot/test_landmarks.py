"""Days to mark: all features' together, in order, and one that breaks hides no other's."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any, cast

from bot.landmarks import Landmark, landmarks_of
from bot.personal_data import Person

FIRST, LAST = date(2026, 3, 1), date(2026, 3, 31)


async def early(*_: Any) -> list[Landmark]:
    return [Landmark(date(2026, 3, 9), "30 days"), Landmark(date(2026, 2, 28), "before")]


async def twice(*_: Any) -> list[Landmark]:
    return [Landmark(date(2026, 3, 2), "24 hours"), Landmark(date(2026, 3, 9), "30 days")]


async def breaks(*_: Any) -> list[Landmark]:
    raise RuntimeError


async def test_days_come_in_order_each_once_and_only_those_asked_for() -> None:
    features = [
        SimpleNamespace(name=str(number), landmarks=(each,))
        for number, each in enumerate((early, breaks, twice))
    ]
    platform = cast(Any, SimpleNamespace(features=features))
    nothing = cast(Any, None)
    found = await landmarks_of(platform, nothing, Person(1, 2), FIRST, LAST, nothing)
    assert found == (Landmark(date(2026, 3, 2), "24 hours"), Landmark(date(2026, 3, 9), "30 days"))
