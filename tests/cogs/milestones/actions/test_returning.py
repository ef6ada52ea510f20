"""After a return to use everything that was lived stays, and nothing that others see says what happened."""

from __future__ import annotations

from datetime import timedelta

import discord
import pytest
from sqlalchemy import select

from bot.checking_in import tell_checked_in
from bot.interactions import Finished
from bot.outbox import outbox_entries
from bot.personal_data import Person
from cogs.milestones import counting as rules
from cogs.milestones import messages, store
from cogs.milestones.actions import resharing, returning, sharing, showing, undoing
from cogs.milestones.store import Draft, Reach, State, tables
from tests.cogs.checkins.group import Group
from tests.cogs.crisis.small_guild import Seen
from tests.cogs.milestones.counting_group import FRIEND, GUILD, MEMBER, Counting


async def test_the_run_stays_in_the_history_and_the_next_one_begins(counting_on_each: Counting) -> None:
    counting = counting_on_each
    counter = await counting.start(counting.group.clock.now())
    await counting.group.days(40)
    await counting.returns(counter)
    await counting.group.days(10)
    first, second = await counting.runs(counter)
    assert first.note == "it was a hard day"
    assert first.ended == second.began
    counted = [first.counted, second.counted]
    today = counting.group.clock.now().date()
    assert rules.current_days(counted, today) == 10
    assert rules.longest_run(counted, today) == 40
    assert rules.total_days(counted, today) == 50
    assert await counting.celebrated(counter) == [
        ("24 hours", Reach.SENT),
        ("30 days", Reach.SENT),
        ("24 hours", Reach.SENT),
    ]


async def test_what_waits_to_be_celebrated_is_withdrawn_in_the_same_moment(counting: Counting) -> None:
    counter = await counting.start(counting.group.clock.now(), shared=True)
    counting.group.clock.move_to(counting.group.clock.now() + timedelta(hours=24))
    await counting.group.agenda.run_due()
    await counting.returns(counter)
    async with counting.group.platform.database.reading() as transaction:
        assert (await transaction.execute(select(outbox_entries))).all() == []
    await counting.group.settle()
    assert counting.posts() == []
    assert await counting.celebrated(counter) == []


async def test_nothing_that_the_group_sees_later_tells_of_it_until_its_member_shares_again(
    counting: Counting,
) -> None:
    await counting.change_settings("roles: {}", 'roles: {"24 hours": One month}')
    counter = await counting.start(counting.group.clock.now(), shared=True)
    await counting.group.days(31)
    await counting.returns(counter)
    seen, roles = len(counting.posts()), len(counting.roles) + 1

    async def listed() -> list[int]:
        async with counting.group.platform.database.reading() as transaction:
            ahead = transaction.now + sharing.AHEAD
            coming = await store.counters.upcoming(transaction, GUILD, before=ahead, limit=9)
        return [each.id for each in coming]

    assert await listed() == []
    await counting.group.days(31)
    assert (len(counting.posts()), len(counting.roles)) == (seen, roles)
    assert len(counting.private()) == 2
    await resharing.share_again(counting.group.platform, GUILD, MEMBER, counter.id)
    assert await listed() == [counter.id]
    assert len(counting.posts()) == seen
    await counting.group.days(30)
    assert f"<@{MEMBER}>: 60 days" in counting.posts()[-1].text


async def test_the_answer_says_that_only_they_see_it_now_and_offers_to_share_again(
    counting: Counting,
) -> None:
    counter = await counting.start(counting.group.clock.now())
    language = counting.group.platform.languages.source

    def answer(*, made_private: bool) -> Seen:
        shown = messages.returning.recorded(
            language, counter, 1, over=True, told="nobody", made_private=made_private
        )
        assert shown.view is not None
        return Seen(0, 0, shown.view, discord.AllowedMentions.none())

    assert "Only you see it now" in answer(made_private=True).text
    assert answer(made_private=True).buttons == ["share-again", "undo"]
    assert answer(made_private=False).buttons == ["undo"]


async def test_only_its_member_shares_a_counter_again(counting: Counting) -> None:
    counter = await counting.start(counting.group.clock.now(), shared=True)
    await counting.returns(counter)
    with pytest.raises(Finished):
        await resharing.share_again(counting.group.platform, GUILD, FRIEND, counter.id)


async def test_undoing_it_does_not_share_what_its_member_made_private_since(counting: Counting) -> None:
    counter = await counting.start(counting.group.clock.now(), shared=True)
    await counting.returns(counter)
    [run, _] = await counting.runs(counter)
    platform = counting.group.platform
    async with platform.database.transaction(guild_id=GUILD) as transaction:
        await store.runs.settle_sharing(transaction, counter.id)  # as `/milestone edit` does
    await undoing.undo_return(platform, GUILD, MEMBER, run.id)
    fresh = await counting.counter(counter)
    assert fresh is not None
    assert not fresh.shared


async def test_nothing_is_posted_edited_or_deleted_because_of_it(counting: Counting) -> None:
    counter = await counting.start(counting.group.clock.now(), shared=True)
    await counting.group.days(31)
    before = [(post.message_id, post.view) for post in counting.posts()]
    await counting.returns(counter, over=False)
    await counting.group.days(60)
    assert [(post.message_id, post.view) for post in counting.posts()] == before


async def test_a_resting_counter_waits_until_its_member_begins_again(counting: Counting) -> None:
    counter = await counting.start(counting.group.clock.now())
    await counting.group.days(5)
    await counting.returns(counter, over=False)
    await counting.group.days(5)
    resting = await counting.counter(counter)
    assert resting is not None
    assert (resting.state, resting.next_due) == (State.RESTING, None)
    platform = counting.group.platform
    with pytest.raises(Finished):
        await returning.begin_again(platform, GUILD, FRIEND, counter.id)
    await returning.begin_again(platform, GUILD, MEMBER, counter.id)
    with pytest.raises(Finished):
        await returning.begin_again(platform, GUILD, MEMBER, counter.id)
    await counting.group.days(2)
    assert [step for step, _ in await counting.celebrated(counter)] == ["24 hours", "24 hours"]


async def test_the_note_and_the_name_are_not_legible_in_the_database(counting: Counting) -> None:
    counter = await counting.start(counting.group.clock.now())
    await counting.returns(counter)
    async with counting.group.platform.database.reading() as transaction:
        name = (await transaction.execute(select(tables.counters.c.name))).scalar_one()
        notes = (await transaction.execute(select(tables.runs.c.note))).scalars().all()
    assert b"Alcohol" not in name
    assert not any(b"hard day" in (note or b"") for note in notes)


async def test_the_first_check_in_after_it_is_welcomed_once(counting: Counting) -> None:
    platform = counting.group.platform

    async def checks_in(person: int) -> int:
        async with platform.database.transaction(guild_id=GUILD) as transaction:
            return len(await tell_checked_in(platform, transaction, Person(person, GUILD)))

    counter = await counting.start(counting.group.clock.now())
    assert await checks_in(MEMBER) == 0
    await counting.returns(counter)
    assert await checks_in(FRIEND) == 0
    assert await checks_in(MEMBER) == 1
    assert await checks_in(MEMBER) == 0


@pytest.mark.parametrize("over", [True, False])
async def test_a_slip_of_the_finger_is_taken_back_whole(counting: Counting, over: bool) -> None:
    await counting.change_settings("roles: {}", 'roles: {"30 days": One month}')
    began = counting.group.clock.now()
    counter = await counting.start(began, shared=True)
    await counting.group.days(40)
    await counting.returns(counter, over=over)
    await counting.group.settle()
    [run, *_] = await counting.runs(counter)
    platform = counting.group.platform
    with pytest.raises(Finished):
        await undoing.undo_return(platform, GUILD, FRIEND, run.id)
    await undoing.undo_return(platform, GUILD, MEMBER, run.id)
    with pytest.raises(Finished):
        await undoing.undo_return(platform, GUILD, MEMBER, run.id)
    await counting.group.days(21)
    [run] = await counting.runs(counter)
    assert (run.began.at, run.ended, run.note) == (began, None, None)
    assert [step for step, _ in await counting.celebrated(counter)] == ["24 hours", "30 days", "60 days"]
    assert [what for what, _, _ in counting.roles] == ["give", "take", "give"]
    assert len(counting.posts()) == 3


async def test_a_shared_card_does_not_tell_of_an_earlier_run_unless_its_owner_shows_all_days(
    counting: Counting,
) -> None:
    counter = await counting.start(counting.group.clock.now(), shared=True)
    await counting.group.days(40)
    await counting.returns(counter)
    await counting.group.days(2)
    platform = counting.group.platform
    language = platform.languages.source

    async def chips(*, for_others: bool) -> list[str]:
        async with platform.database.reading() as transaction:
            fresh = await store.counters.find(transaction, counter.id)
            assert fresh is not None
            standing = await showing.standing_of(platform, transaction, language, fresh)
        found = showing.chips_of(platform, language, standing, for_others=for_others)
        return [f"{face.numeral} {face.words}" for face in found]

    assert await chips(for_others=True) == ["24 hours"]
    assert await chips(for_others=False) == ["24 hours", "30 days"]
    async with platform.database.transaction(guild_id=GUILD) as transaction:
        await store.counters.set_shows(transaction, counter.id, store.Shows.TOTAL)
    assert await chips(for_others=True) == ["24 hours", "30 days"]


async def test_what_is_on_its_way_is_stopped_by_a_run_that_has_ended_meanwhile(counting: Counting) -> None:
    counter = await counting.start(counting.group.clock.now(), shared=True)
    counting.group.clock.move_to(counting.group.clock.now() + timedelta(hours=24))
    await counting.group.agenda.run_due()
    [run] = await counting.runs(counter)
    async with counting.group.platform.database.transaction(guild_id=GUILD) as transaction:
        await store.runs.end(transaction, run.id, run.began)
    await counting.group.settle()
    assert counting.posts() == []


async def test_a_companion_is_told_where_there_is_one_and_the_member_where_that_did_not_arrive(
    counting: Counting,
) -> None:
    draft = Draft(0, GUILD, MEMBER, {})
    paired = counting.group.with_buddies({MEMBER: (FRIEND,)})

    async def tells(group: Group) -> int:
        counter = await counting.start(counting.group.clock.now())
        await counting.returns(counter)
        [run, _] = await counting.runs(counter)
        async with group.platform.database.transaction(guild_id=GUILD) as transaction:
            told = await returning.tell_companions(group.platform, transaction, draft, run.id)
            written = (await transaction.execute(select(outbox_entries))).all()
        assert not any(str(MEMBER) in f"{each.key} {each.payload} {each.lane}" for each in written)
        await group.settle()
        return told

    assert await tells(counting.group) == 0
    assert await tells(paired) == 1
    [message] = counting.private(FRIEND)
    assert f"<@{MEMBER}> wanted you to know" in message.text
    counting.group.client.refusals[FRIEND] = 50007
    assert await tells(paired) == 1
    [word] = counting.private(MEMBER)
    assert "Maybe you can reach them in another way" in word.text
