"""A corrected date is a correction: what was celebrated stays, what is not reached any more waits."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.interactions import UserFacing
from cogs.milestones.store import Reach
from tests.cogs.milestones.counting_group import Counting


async def test_what_was_celebrated_is_not_celebrated_again(counting: Counting) -> None:
    began = counting.group.clock.now()
    counter = await counting.start(began, shared=True)
    await counting.group.days(31)
    await counting.correct(counter, began + timedelta(days=3))
    await counting.group.days(5)
    assert await counting.celebrated(counter) == [("24 hours", Reach.POSTED), ("30 days", Reach.POSTED)]
    assert len(counting.posts()) == 2
    assert len(await counting.runs(counter)) == 1


async def test_what_waits_and_is_not_reached_any_more_comes_later(
    counting: Counting,
) -> None:
    began = counting.group.clock.now()
    counter = await counting.start(began, shared=True)
    counting.group.clock.move_to(began + timedelta(hours=24))
    await counting.group.agenda.run_due()
    await counting.correct(counter, began + timedelta(hours=5))
    await counting.group.settle()
    assert counting.posts() == []
    await counting.group.days(1)
    assert len(counting.posts()) == 1


async def test_an_earlier_date_celebrates_nothing_of_what_lies_before(counting: Counting) -> None:
    began = counting.group.clock.now()
    counter = await counting.start(began, shared=True)
    await counting.group.days(2)
    await counting.correct(counter, began - timedelta(days=300))
    await counting.group.days(10)
    assert await counting.celebrated(counter) == [("24 hours", Reach.POSTED)]
    fresh = await counting.counter(counter)
    assert fresh is not None
    assert str(fresh.next_step) == "1 year"


async def test_a_date_within_an_earlier_run_is_refused(counting: Counting) -> None:
    began = counting.group.clock.now()
    counter = await counting.start(began)
    await counting.group.days(10)
    await counting.returns(counter)
    with pytest.raises(UserFacing, match="overlaps"):
        await counting.correct(counter, began + timedelta(days=5))
