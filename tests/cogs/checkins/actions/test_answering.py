"""Answering, changing, taking back, and who reads it."""

from __future__ import annotations

from datetime import date

import pytest

from bot.interactions import Finished, UserFacing
from cogs.checkins import store
from cogs.checkins.actions import answering, membership, overview
from cogs.checkins.actions.answering import Answered, NotTaken, NotTakingPart, ToAnswer
from cogs.checkins.settings import QuestionRole
from cogs.checkins.tailoring import Line
from cogs.members import store as members
from cogs.members.frame import Visibility
from tests.cogs.checkins.group import CHECK_INS, FRIEND, GUILD, KINDS, MEMBER, MO, Group, at
from tests.cogs.crisis.small_guild import Seen

TODAY = date(2026, 3, 2)
VALUES = {"mood": 6, "craving": 2, "line": "walked by the river"}


async def answered(
    group: Group,
    values: dict[str, int | str | bool] | None = None,
    reader: Visibility | None = None,
    *,
    person: int = MEMBER,
    day: date = TODAY,
) -> Answered:
    done = await answering.answer(group.platform, GUILD, person, "evening", day, values or VALUES, reader)
    assert isinstance(done, Answered)
    return done


async def stored(group: Group, person: int = MEMBER, day: date = TODAY) -> store.Answer | None:
    async with group.platform.database.reading() as transaction:
        return await store.answers.find(transaction, GUILD, "evening", person, day)


@pytest.fixture
async def evening(a_group: Group) -> Group:
    """The member was asked an hour ago."""
    await a_group.join(MEMBER)
    await a_group.until(at("UTC", "2026-03-02 21:00"))
    return a_group


async def test_an_answer_is_private_and_thanked_for_with_the_days_and_a_line(evening: Group) -> None:
    done = await answered(evening)
    await evening.settle()
    assert (done.streak.current, done.streak.days, done.line) == (1, 1, Line.FIRST)
    assert done.answer.visibility is Visibility.PRIVATE
    assert len(evening.posts()) == 1  # the prompt alone
    assert dict(done.answer.answers) == VALUES


async def test_a_hard_answer_is_recognised_by_the_thresholds_of_the_settings(evening: Group) -> None:
    done = await answered(evening, {"mood": 3, "craving": 6})
    assert (done.hard, done.line) == ({QuestionRole.MOOD}, Line.MOOD_HARD)
    done = await answered(evening, {"mood": 4, "craving": 7})
    assert (done.hard, done.line) == ({QuestionRole.CRAVING}, Line.CRAVING_HARD)


async def test_what_is_shared_with_the_channel_follows_every_change_of_mind(evening: Group) -> None:
    group = evening
    await answered(group, reader=Visibility.CHANNEL)
    await group.settle()
    [_, shared] = group.client.seen_by(CHECK_INS)
    assert "walked by the river" in shared.text
    assert f"<@{MEMBER}>" in shared.text
    assert shared.pings == set()
    await answered(group, {**VALUES, "line": "sat by the river"}, reader=Visibility.CHANNEL)
    await group.settle()
    [_, shared] = group.client.seen_by(CHECK_INS)
    assert "sat by the river" in shared.text
    await answering.let_read(group.platform, GUILD, MEMBER, "evening", TODAY, Visibility.PRIVATE)
    await group.settle()
    assert len(group.client.seen_by(CHECK_INS)) == 1
    await answering.let_read(group.platform, GUILD, MEMBER, "evening", TODAY, Visibility.CHANNEL)
    await group.settle()
    assert len(group.client.seen_by(CHECK_INS)) == 2
    await answering.withdraw(group.platform, GUILD, MEMBER, "evening", TODAY)
    await group.settle()
    assert len(group.client.seen_by(CHECK_INS)) == 1
    assert await stored(group) is None


async def test_a_shared_answer_that_a_moderator_deleted_is_not_posted_again(evening: Group) -> None:
    group = evening
    await answered(group, reader=Visibility.CHANNEL)
    await group.settle()
    group.client.seen.pop()
    await answered(group, {**VALUES, "line": "again"})
    await group.settle()
    done = await answered(group, {**VALUES, "line": "and again"})
    await group.settle()
    assert len(group.client.seen_by(CHECK_INS)) == 1
    assert done.answer.visibility is Visibility.PRIVATE


async def test_an_answer_withdrawn_while_it_is_being_posted_does_not_stay(evening: Group) -> None:
    group = evening
    await answered(group, reader=Visibility.CHANNEL)

    async def change_of_mind() -> None:
        await answering.withdraw(group.platform, GUILD, MEMBER, "evening", TODAY)

    group.client.while_sending = change_of_mind
    await group.settle()
    assert len(group.client.seen_by(CHECK_INS)) == 1


async def test_taking_an_answer_back_breaks_no_row_and_the_day_can_be_answered_anew(evening: Group) -> None:
    group = evening
    await answered(group)
    await group.until(at("UTC", "2026-03-03 21:00"))
    await answered(group, day=date(2026, 3, 3))
    assert await answering.withdraw(group.platform, GUILD, MEMBER, "evening", date(2026, 3, 3))
    await group.until(at("UTC", "2026-03-04 21:00"))
    done = await answered(group, day=date(2026, 3, 4))
    assert done.streak.current == 2


async def test_an_answer_counts_until_the_day_ends_and_what_comes_later_is_handed_back(
    a_group: Group,
) -> None:
    group = a_group
    await group.join(MEMBER)
    await group.until(at("UTC", "2026-03-02 23:59"))
    await answered(group)
    await group.until(at("UTC", "2026-03-03 00:00"))
    late = await answering.answer(group.platform, GUILD, MEMBER, "evening", TODAY, {"mood": 1}, None)
    assert isinstance(late, NotTaken)
    kept = await stored(group)
    assert kept is not None
    assert dict(kept.answers) == VALUES


async def test_days_of_grace_let_yesterday_be_answered(a_group: Group) -> None:
    group = a_group
    group.change_kinds(KINDS.replace('at: "20:00"', 'at: "20:00"\n    grace_days: 1'))
    await group.platform.configuration.reload()
    await group.join(MEMBER)
    await group.until(at("UTC", "2026-03-03 21:00"))
    waiting = await answering.open_for(group.platform, GUILD, MEMBER)
    assert [each.asked.day for each in waiting] == [date(2026, 3, 3), TODAY]
    await answered(group, day=date(2026, 3, 3))
    done = await answered(group)
    assert done.streak.current == 2


async def test_a_check_in_that_was_taken_out_takes_no_answer_and_its_answers_stay_exportable(
    evening: Group,
) -> None:
    group = evening
    await answered(group)
    group.change_kinds("kinds: []\n")
    await group.platform.configuration.reload()
    with pytest.raises(Finished) as finished:
        await answering.to_answer(group.platform, GUILD, MEMBER, "evening", TODAY)
    assert finished.value.key == "checkins-kind-gone"
    gone = await answering.answer(group.platform, GUILD, MEMBER, "evening", TODAY, {}, None)
    assert gone == NotTaken(None)
    async with group.platform.database.reading() as transaction:
        [kept] = await store.answers_of(transaction, GUILD, MEMBER, TODAY, TODAY)
    assert dict(kept.answers) == VALUES


async def test_whoever_presses_without_taking_part_is_asked_first_and_nothing_is_noted_down(
    evening: Group,
) -> None:
    found = await answering.to_answer(evening.platform, GUILD, MO, "evening", TODAY)
    assert isinstance(found, NotTakingPart)
    assert await evening.invitations(MO) == ()


async def test_whoever_presses_before_their_local_time_learns_when_theirs_comes(evening: Group) -> None:
    await evening.live_in(FRIEND, "America/Los_Angeles")
    await evening.join(FRIEND)
    with pytest.raises(UserFacing) as told:
        await answering.to_answer(evening.platform, GUILD, FRIEND, "evening", TODAY)
    assert told.value.key == "checkins-not-yet"
    comes_at = int(at("America/Los_Angeles", "2026-03-02 20:00").timestamp())
    assert str(comes_at) in told.value.parameters["time"]


async def test_the_button_of_another_day_leads_to_what_is_open(evening: Group) -> None:
    found = await answering.to_answer(evening.platform, GUILD, MEMBER, "evening", date(2026, 3, 1))
    assert isinstance(found, ToAnswer)
    assert found.asked.day == TODAY


async def test_the_default_reader_is_the_members_own_and_a_buddy_only_where_there_is_one(
    evening: Group,
) -> None:
    async with evening.platform.database.transaction() as transaction:
        await members.set_visibility(transaction, MEMBER, Visibility.BUDDY)
    found = await answering.to_answer(evening.platform, GUILD, MEMBER, "evening", TODAY)
    assert isinstance(found, ToAnswer)
    assert (found.reader, found.readers) == (
        Visibility.PRIVATE,
        (Visibility.PRIVATE, Visibility.CHANNEL),
    )


async def test_what_is_shared_with_the_buddy_reaches_the_buddy_alone(a_group: Group) -> None:
    group = a_group.with_buddies({MEMBER: (FRIEND,)})
    await group.join(MEMBER)
    await group.until(at("UTC", "2026-03-02 21:00"))
    done = await answered(group, reader=Visibility.BUDDY)
    await group.settle()
    assert done.answer.visibility is Visibility.BUDDY
    [direct] = group.client.seen_by(FRIEND)
    assert "walked by the river" in direct.text
    assert len(group.posts()) == 1
    await answering.withdraw(group.platform, GUILD, MEMBER, "evening", TODAY)
    await group.settle()
    assert group.client.seen_by(FRIEND) == []


async def test_who_has_left_shares_nothing_through_old_buttons(evening: Group) -> None:
    group = evening
    await answered(group)
    await membership.has_left(group.platform, GUILD, MEMBER)
    del group.client.members[GUILD][MEMBER]
    late = await answering.answer(
        group.platform, GUILD, MEMBER, "evening", TODAY, {"line": "hear me"}, Visibility.CHANNEL
    )
    assert isinstance(late, NotTaken)
    with pytest.raises(Finished, match="checkins-not-here"):
        await answering.let_read(group.platform, GUILD, MEMBER, "evening", TODAY, Visibility.CHANNEL)
    await group.settle()
    assert len(group.posts()) == 1


async def test_whoever_was_not_asked_who_reads_it_is_read_by_nobody(evening: Group) -> None:
    async with evening.platform.database.transaction() as transaction:
        await members.set_visibility(transaction, MEMBER, Visibility.CHANNEL)
    done = await answered(evening, reader=None)
    assert done.answer.visibility is Visibility.PRIVATE
    assert Visibility.CHANNEL in done.readers
    assert (await answered(evening, reader=Visibility.CHANNEL)).answer.visibility is Visibility.CHANNEL
    assert (await answered(evening, reader=None)).answer.visibility is Visibility.CHANNEL


async def test_an_answer_can_be_made_private_although_its_check_in_was_taken_out(evening: Group) -> None:
    group = evening
    await answered(group, reader=Visibility.CHANNEL)
    await group.settle()
    group.change_kinds("kinds: []\n")
    await group.platform.configuration.reload()
    with pytest.raises(Finished, match="checkins-private-now"):
        await answering.let_read(group.platform, GUILD, MEMBER, "evening", TODAY, Visibility.PRIVATE)
    await group.settle()
    assert len(group.posts()) == 1


async def test_where_no_check_in_is_left_the_settings_say_so(evening: Group) -> None:
    evening.change_kinds("kinds: []\n")
    await evening.platform.configuration.reload()
    panel = await overview.settings_panel(evening.platform, GUILD, MEMBER, evening.platform.languages.source)
    assert "There are no check-ins for you here" in Seen(0, 0, panel.view, panel.allowed_mentions).text  # type: ignore[arg-type]
    assert all(part.get("content") != "" for part in panel.view.to_components()[0]["components"])  # type: ignore[union-attr]
