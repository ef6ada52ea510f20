"""The prompt in the channel, and privately for who asked for that."""

from __future__ import annotations

from datetime import time

from cogs.checkins.actions import answering, prompting
from cogs.members import store as members
from cogs.members.frame import QuietHours
from tests.cogs.checkins.group import CHECK_INS, FRIEND, GUILD, KINDS, MEMBER, MO, Group, at

PRIVATE = KINDS.replace('    channel: "#check-ins"\n', "")


async def test_only_who_asked_for_it_is_written_to_and_outside_of_their_quiet_hours(
    group_on_each: Group,
) -> None:
    group = group_on_each
    await group.join(MEMBER, direct_prompts=True)
    await group.join(MO, direct_prompts=True)
    await group.join(FRIEND)
    async with group.platform.database.transaction() as transaction:
        await members.set_quiet_hours(transaction, MO, QuietHours(time(19), time(22)))
    await group.until(at("UTC", "2026-03-02 20:00"))
    [direct] = group.client.seen_by(MEMBER)
    assert direct.buttons == ["answer"]
    assert group.client.seen_by(FRIEND) == group.client.seen_by(MO) == []
    await group.until(at("UTC", "2026-03-02 22:00"))
    assert len(group.client.seen_by(MO)) == 1


async def test_whoever_has_answered_in_the_channel_is_not_asked_privately_as_well(a_group: Group) -> None:
    group = a_group
    await group.live_in(MEMBER, "Asia/Tokyo")
    group.change_kinds(KINDS.replace("20:00", "08:00"))
    await group.platform.configuration.reload()
    await group.join(MEMBER, direct_prompts=True)
    await group.until(at("Asia/Tokyo", "2026-03-03 08:10"))
    group.client.seen.clear()
    [asked] = [each for each in await group.invitations() if each.day.isoformat() == "2026-03-03"]
    await answering.answer(group.platform, GUILD, MEMBER, "evening", asked.day, {"mood": 5}, None)
    await group.until(at("Asia/Tokyo", "2026-03-03 10:00"))
    assert group.client.seen_by(MEMBER) == []


async def test_of_a_private_check_in_nothing_is_posted(a_group: Group) -> None:
    group = a_group
    group.change_kinds(PRIVATE)
    await group.platform.configuration.reload()
    await group.join(MEMBER)
    await group.join(FRIEND, direct_prompts=True)
    await group.until(at("UTC", "2026-03-02 21:00"))
    assert group.posts() == []
    [waiting] = await answering.open_for(group.platform, GUILD, MEMBER)
    assert len(waiting.readers) == 1
    assert len(group.client.seen_by(FRIEND)) == 1


async def test_more_people_than_one_transaction_writes_to_are_written_to_once_each(a_group: Group) -> None:
    group = a_group
    before, prompting.MOST_AT_ONCE = prompting.MOST_AT_ONCE, 1
    try:
        await group.join(MEMBER, MO, FRIEND, direct_prompts=True)
        await group.until(at("UTC", "2026-03-02 20:30"))
    finally:
        prompting.MOST_AT_ONCE = before
    assert [len(group.client.seen_by(person)) for person in (MEMBER, MO, FRIEND)] == [1, 1, 1]


async def test_a_channel_that_is_gone_stops_nobody_from_answering(a_group: Group) -> None:
    group = a_group
    del group.client.text_channels[CHECK_INS]
    await group.join(MEMBER)
    await group.until(at("UTC", "2026-03-02 21:00"))
    assert group.client.seen == []
    assert len(await answering.open_for(group.platform, GUILD, MEMBER)) == 1


async def test_a_post_that_comes_when_the_day_is_over_for_everybody_is_not_sent(a_group: Group) -> None:
    group = a_group
    await group.join(MEMBER)
    group.clock.move_to(at("UTC", "2026-03-02 20:00"))
    await group.agenda.run_due()
    group.clock.move_to(at("UTC", "2026-03-03 09:00"))
    await group.settle()
    assert group.posts() == []
