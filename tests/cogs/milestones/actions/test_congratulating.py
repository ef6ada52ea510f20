"""Well-wishers gather in one line of one post, and each of them counts once."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.interactions import Finished, UserFacing
from bot.personal_data import Person
from cogs.milestones.actions.congratulating import congratulate
from cogs.milestones.actions.posts import TOGETHER
from cogs.milestones.store import Counter
from tests.cogs.milestones.counting_group import FRIEND, GUILD, MEMBER, Counting

OTHERS = range(10**17 + 500, 10**17 + 540)


async def celebrated(counting: Counting) -> Counter:
    counter = await counting.start(counting.group.clock.now(), shared=True)
    await counting.group.days(2)
    return counter


async def test_forty_presses_are_one_line_and_one_edit(counting_on_each: Counting) -> None:
    counting = counting_on_each
    counter = await celebrated(counting)
    [celebration] = await counting.celebrations(counter)
    for person in (FRIEND, *OTHERS):
        assert await congratulate(counting.group.platform, GUILD, celebration.id, person)
    edits = await counting.edits(timedelta(seconds=10))
    assert edits == 1
    [post] = counting.posts()
    assert f"<@{FRIEND}>, <@{OTHERS[0]}> and 39 others are glad with you" in post.text
    assert post.pings == set()


async def test_who_presses_again_takes_it_back(counting: Counting) -> None:
    counter = await celebrated(counting)
    [celebration] = await counting.celebrations(counter)
    assert await congratulate(counting.group.platform, GUILD, celebration.id, FRIEND)
    await counting.group.until(counting.group.clock.now() + TOGETHER)
    assert "is glad with you" in counting.posts()[0].text
    assert not await congratulate(counting.group.platform, GUILD, celebration.id, FRIEND)
    await counting.group.until(counting.group.clock.now() + TOGETHER)
    assert "glad" not in counting.posts()[0].text.replace("We are glad", "")


async def test_nobody_congratulates_themselves_or_what_is_gone(counting: Counting) -> None:
    counter = await celebrated(counting)
    [celebration] = await counting.celebrations(counter)
    with pytest.raises(UserFacing, match="own"):
        await congratulate(counting.group.platform, GUILD, celebration.id, MEMBER)
    with pytest.raises(Finished):
        await congratulate(counting.group.platform, GUILD, celebration.id + 1, FRIEND)


async def test_who_is_forgotten_leaves_the_line_and_whose_day_it_was_takes_the_post(
    counting: Counting,
) -> None:
    counter = await celebrated(counting)
    [celebration] = await counting.celebrations(counter)
    await congratulate(counting.group.platform, GUILD, celebration.id, FRIEND)
    await counting.group.until(counting.group.clock.now() + TOGETHER)
    await counting.forget(Person(FRIEND, GUILD))
    await counting.group.until(counting.group.clock.now() + TOGETHER)
    assert f"<@{FRIEND}>" not in counting.posts()[0].text
    await counting.forget(Person(MEMBER))
    await counting.group.settle()
    assert counting.posts() == []
    assert await counting.counter(counter) is None
