"""A private word to somebody who was not heard of: late enough, seldom enough, at a decent hour, to them."""

from __future__ import annotations

from datetime import date

from cogs.checkins import store
from cogs.checkins.actions import answering, joining, nudging
from tests.cogs.checkins.group import CHECK_INS, FRIEND, GUILD, MEMBER, MO, Group, at


async def answer(group: Group, day: date) -> None:
    await answering.answer(group.platform, GUILD, MEMBER, "evening", day, {"mood": 6}, None)


async def test_after_so_many_missed_days_a_private_word_comes_and_nothing_public(
    group_on_each: Group,
) -> None:
    group = group_on_each
    await group.join(MEMBER, FRIEND)
    await group.until(at("UTC", "2026-03-05 19:00"))  # three missed: 2, 3, 4
    assert group.client.seen_by(MEMBER) == []
    await group.until(at("UTC", "2026-03-05 20:30"))
    [nudge] = group.client.seen_by(MEMBER)
    assert nudge.buttons == ["ok"]
    assert all(str(MEMBER) not in post.text for post in group.client.seen_by(CHECK_INS))


async def test_it_waits_for_the_end_of_the_quiet_hours(a_group: Group) -> None:
    group = a_group
    await group.live_in(MEMBER, "Asia/Tokyo")
    await group.join(MEMBER)
    group.change_kinds(group.kinds().replace("20:00", "21:30"))
    await group.platform.configuration.reload()
    await group.until(at("Asia/Tokyo", "2026-03-06 08:59"))
    assert group.client.seen_by(MEMBER) == []
    await group.until(at("Asia/Tokyo", "2026-03-06 09:00"))
    assert len(group.client.seen_by(MEMBER)) == 1


async def test_it_comes_no_more_than_so_often_until_there_is_an_answer(a_group: Group) -> None:
    group = a_group
    await group.join(MEMBER)
    await group.days(12)
    assert len(group.client.seen_by(MEMBER)) == 2
    await group.until(at("UTC", "2026-03-14 21:00"))
    await answer(group, date(2026, 3, 14))
    await group.days(4)
    assert len(group.client.seen_by(MEMBER)) == 3


async def test_whoever_is_heard_of_in_the_meantime_or_pauses_is_left_alone(a_group: Group) -> None:
    group = a_group
    await group.join(MEMBER, FRIEND)
    await group.until(at("UTC", "2026-03-04 21:00"))
    await answer(group, date(2026, 3, 4))
    await group.pause(FRIEND)
    await group.days(2)
    assert group.client.seen_by(MEMBER) == group.client.seen_by(FRIEND) == []


async def test_a_buddy_hears_of_it_a_day_later_and_only_with_the_members_consent(a_group: Group) -> None:
    group = a_group.with_buddies({MEMBER: (FRIEND,), MO: (FRIEND,)})
    await group.join(MEMBER, MO)
    await joining.prefer(group.platform, GUILD, MEMBER, companions_hear=True)
    await group.until(at("UTC", "2026-03-06 19:59"))
    [nudge], [other] = group.client.seen_by(MEMBER), group.client.seen_by(MO)
    assert "your buddy hears of it a day from now" in nudge.text
    assert "your buddy" not in other.text
    assert group.client.seen_by(FRIEND) == []
    await group.until(at("UTC", "2026-03-07 20:00"))
    [word] = group.client.seen_by(FRIEND)
    assert f"<@{MEMBER}>" in word.text


async def test_a_buddy_hears_nothing_of_whoever_said_that_they_are_ok(a_group: Group) -> None:
    group = a_group.with_buddies({MEMBER: (FRIEND,)})
    await group.join(MEMBER)
    await joining.prefer(group.platform, GUILD, MEMBER, companions_hear=True)
    await group.until(at("UTC", "2026-03-06 12:00"))
    await nudging.say_ok(group.platform, GUILD, MEMBER, date(2026, 3, 5))
    await group.days(2)
    assert group.client.seen_by(FRIEND) == []


async def test_who_has_left_unnoticed_is_sent_nothing_and_their_buddy_hears_nothing(a_group: Group) -> None:
    group = a_group.with_buddies({MEMBER: (FRIEND,)})
    await group.join(MEMBER, direct_prompts=True)
    await joining.prefer(group.platform, GUILD, MEMBER, companions_hear=True)
    del group.client.members[GUILD][MEMBER]  # while the bot was away: no event tells of it
    await group.days(6)
    assert group.client.seen_by(MEMBER) == group.client.seen_by(FRIEND) == []


async def test_a_group_that_the_bot_was_taken_out_of_writes_to_nobody(a_group: Group) -> None:
    await a_group.join(MEMBER, direct_prompts=True)
    a_group.client.members.clear()
    await a_group.days(6)
    assert a_group.client.seen_by(MEMBER) == []


async def test_closed_private_messages_lead_to_nothing_public(a_group: Group) -> None:
    group = a_group
    group.client.refusals[MEMBER] = 50007
    await group.join(MEMBER)
    await group.days(5)
    assert {message.channel_id for message in group.client.seen} == {CHECK_INS}


async def test_im_ok_is_remembered(a_group: Group) -> None:
    group = a_group
    await group.join(MEMBER)
    await group.until(at("UTC", "2026-03-05 21:00"))
    await nudging.say_ok(group.platform, GUILD, MEMBER, date(2026, 3, 5))
    async with group.platform.database.reading() as transaction:
        nudge = await store.nudges.find(transaction, GUILD, MEMBER, date(2026, 3, 5))
    assert nudge is not None
    assert nudge.ok_at == group.clock.now()
