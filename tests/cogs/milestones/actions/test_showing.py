"""Their member sees every celebration, at the latest when they look at their counters."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from cogs.milestones.actions import showing
from cogs.milestones.store import Reach
from tests.cogs.milestones.counting_group import GUILD, MEMBER, Counting


async def looks(counting: Counting, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what somebody is shown who runs `/milestone show`."""
    shown: list[str] = []

    async def defers(_: Any) -> None:
        pass

    async def answers(_: Any, what: Any) -> None:
        parts = [] if isinstance(what, str) else list(what.view.walk_children())
        shown.append(" ".join(getattr(part, "content", "") for part in parts))

    monkeypatch.setattr(showing, "defer_privately", defers)
    monkeypatch.setattr(showing, "answer_privately", answers)
    platform = counting.group.platform
    interaction: Any = SimpleNamespace(
        client=SimpleNamespace(platform=platform),
        guild_id=GUILD,
        user=SimpleNamespace(id=MEMBER),
        locale="en-US",
    )
    await showing.answer_show(interaction, None)
    return shown


@pytest.mark.parametrize("why", ["a pause", "not in the guild"])
async def test_what_was_not_wanted_when_it_was_to_be_sent_is_shown_later_and_once(
    counting: Counting, monkeypatch: pytest.MonkeyPatch, why: str
) -> None:
    counter = await counting.start(counting.group.clock.now(), shared=True)
    group = counting.group
    group.clock.move_to(group.clock.now() + timedelta(hours=24))
    await group.agenda.run_due()
    if why == "a pause":
        await group.pause(MEMBER, until=group.clock.now() + timedelta(hours=1))
    else:
        del group.client.members[GUILD][MEMBER]
    await group.settle()
    group.client.members[GUILD][MEMBER] = ()
    assert await counting.celebrated(counter) == [("24 hours", Reach.WAITING)]
    assert len(await looks(counting, monkeypatch)) == 1
    await group.days(2)
    _, celebration = await looks(counting, monkeypatch)
    assert "24 hours" in celebration
    assert len(await looks(counting, monkeypatch)) == 1
    assert counting.posts() == []
