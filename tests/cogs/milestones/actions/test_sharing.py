"""A card is posted as its owner saw it, where they may write; and only who is here is listed."""

from __future__ import annotations

from datetime import timedelta

import discord
import pytest

from bot import outbox
from bot.outbox import ToChannel
from cogs.milestones import store
from cogs.milestones.actions import sharing
from tests.cogs.milestones.counting_group import FRIEND, GUILD, MEMBER, MILESTONES, Counting


async def test_a_card_of_a_run_that_has_ended_meanwhile_is_not_posted(counting: Counting) -> None:
    counter = await counting.start(counting.group.clock.now())
    await counting.group.days(45)
    [run] = await counting.runs(counter)
    platform = counting.group.platform

    async def put(key: str) -> None:
        async with platform.database.transaction(guild_id=GUILD) as transaction:
            await outbox.put(
                transaction,
                kind=sharing.CARD,
                key=key,
                guild_id=GUILD,
                payload={"counter": counter.id, "run": run.id, "channel": MILESTONES},
                to=ToChannel(MILESTONES),
            )

    await put("1")
    await counting.group.settle()
    assert len(counting.posts()) == 1
    await put("2")
    await counting.returns(counter)
    await counting.group.settle()
    assert len(counting.posts()) == 1


@pytest.mark.parametrize(
    ("allowed", "in_channel", "in_thread"),
    [
        (discord.Permissions(send_messages=True), True, False),
        (discord.Permissions(send_messages_in_threads=True), False, True),
    ],
)
def test_writing_in_a_channel_and_in_a_thread_are_two_permissions(
    allowed: discord.Permissions, in_channel: bool, in_thread: bool
) -> None:
    assert sharing.may_write(allowed, thread=False) is in_channel
    assert sharing.may_write(allowed, thread=True) is in_thread


async def test_who_has_left_is_not_listed(counting: Counting) -> None:
    await counting.start(counting.group.clock.now(), shared=True)
    stays = await counting.start(counting.group.clock.now(), person=FRIEND, shared=True)
    del counting.group.client.members[GUILD][MEMBER]
    platform = counting.group.platform
    async with platform.database.reading() as transaction:
        ahead = transaction.now + timedelta(days=31)
        coming = await store.counters.upcoming(transaction, GUILD, before=ahead, limit=9)
    assert len(coming) == 2
    listed = await sharing.of_members(platform, GUILD, coming)
    assert [counter.id for counter in listed] == [stays.id]
