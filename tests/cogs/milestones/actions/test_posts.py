"""What stands in the channel is what its member wants there now, also if they changed their mind since."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.administration import still_there
from bot.outbox import outbox_entries
from bot.personal_data import Person
from cogs.members.frame import Visibility
from cogs.milestones import store
from cogs.milestones.actions import ending, undoing
from cogs.milestones.actions.congratulating import congratulate
from cogs.milestones.actions.editing import Changes, change
from cogs.milestones.store import Counter, Reach
from tests.cogs.milestones.counting_group import FRIEND, GUILD, MEMBER, MILESTONES, Counting

NO_ACCESS = 50001


async def posted_while(counting: Counting, meanwhile: Callable[[], Awaitable[object]]) -> None:
    """Have the first step posted, and something happen between its rendering and its arrival."""
    counting.group.clock.move_to(counting.group.clock.now() + timedelta(hours=24))
    await counting.group.agenda.run_due()
    counting.group.client.while_sending = meanwhile
    await counting.group.outbox.run_due()
    await counting.group.settle()


async def edit(counting: Counting, counter: Counter, changes: Changes) -> None:
    platform = counting.group.platform
    async with platform.database.transaction(guild_id=GUILD) as transaction:
        fresh = await store.counters.find(transaction, counter.id)
        assert fresh is not None
        await change(platform, transaction, fresh, changes)


@pytest.mark.parametrize("what", ["return", "end", "delete", "forget"])
async def test_a_post_that_arrives_after_it_was_taken_back_is_deleted(counting: Counting, what: str) -> None:
    counter = await counting.start(counting.group.clock.now(), shared=True)

    async def meanwhile() -> None:
        platform = counting.group.platform
        if what == "return":
            await counting.returns(counter)
        elif what == "forget":
            await counting.forget(Person(MEMBER))
        else:
            async with platform.database.transaction(guild_id=GUILD) as transaction:
                if what == "end":
                    await ending.stop(platform, transaction, counter)
                else:
                    await ending.delete(transaction, counter)

    await posted_while(counting, meanwhile)
    assert counting.posts() == []


async def test_what_became_private_on_its_way_is_taken_from_the_channel_and_sent_privately(
    counting: Counting,
) -> None:
    counter = await counting.start(counting.group.clock.now(), shared=True)
    await posted_while(counting, lambda: edit(counting, counter, Changes(visibility=Visibility.PRIVATE)))
    assert counting.posts() == []
    assert len(counting.private()) == 1
    assert await counting.celebrated(counter) == [("24 hours", Reach.SENT)]


async def test_a_return_told_and_undone_while_a_post_is_on_its_way_leaves_one(counting: Counting) -> None:
    counter = await counting.start(counting.group.clock.now(), shared=True)

    async def meanwhile() -> None:
        await counting.returns(counter)
        [run, _] = await counting.runs(counter)
        await undoing.undo_return(counting.group.platform, GUILD, MEMBER, run.id)

    await posted_while(counting, meanwhile)
    await counting.group.days(2)
    assert len(counting.posts()) == 1
    assert await counting.celebrated(counter) == [("24 hours", Reach.POSTED)]


async def test_a_deletion_that_is_refused_is_tried_until_it_is_done_and_moderators_are_asked_once(
    counting: Counting,
) -> None:
    await counting.start(counting.group.clock.now(), shared=True)
    await counting.group.days(2)
    counting.group.client.refusals[MILESTONES] = NO_ACCESS
    await counting.forget(Person(MEMBER))
    await counting.group.days(3)
    assert len(counting.posts()) == 1
    async with counting.group.platform.database.reading() as transaction:
        asked = select(outbox_entries).where(outbox_entries.c.kind == still_there.KIND)
        assert len((await transaction.execute(asked)).all()) == 1
    del counting.group.client.refusals[MILESTONES]
    await counting.group.days(7)
    assert counting.posts() == []


@pytest.mark.parametrize(
    "changes",
    [
        Changes(visibility=Visibility.PRIVATE, named=False),
        Changes(named=False),
        Changes(name="Something else"),
    ],
    ids=["only me", "without its name", "another name"],
)
async def test_a_name_leaves_earlier_posts_with_its_consent_and_no_other_name_comes_into_them(
    counting: Counting, changes: Changes
) -> None:
    counter = await counting.start(counting.group.clock.now(), shared=True)
    await edit(counting, counter, Changes(named=True))
    await counting.group.days(2)
    assert "Alcohol" in counting.posts()[0].text
    await edit(counting, counter, changes)
    await counting.group.days(1)
    assert "Alcohol" not in counting.posts()[0].text
    await edit(counting, counter, Changes(name="Heroin", visibility=Visibility.CHANNEL, named=True))
    [celebration] = await counting.celebrations(counter)
    await congratulate(counting.group.platform, GUILD, celebration.id, FRIEND)
    await counting.group.days(1)
    assert "is glad with you" in counting.posts()[0].text
    assert "Heroin" not in counting.posts()[0].text


async def test_a_name_that_was_consented_to_for_a_moment_only_does_not_stay(counting: Counting) -> None:
    counter = await counting.start(counting.group.clock.now(), shared=True)
    await edit(counting, counter, Changes(named=True))
    await posted_while(counting, lambda: edit(counting, counter, Changes(named=False)))
    await counting.group.days(1)
    assert "Alcohol" not in counting.posts()[0].text
    assert counting.posts()[0].channel_id == MILESTONES
