"""Channels made once, deleted, slowed down, and their overwrites set and cleared."""

from __future__ import annotations

import pytest

from bot.local_discord import permissions as bits
from bot.local_discord.world import Channel, ChannelType
from bot.outbox import (
    ClearOverwrite,
    CreateChannel,
    DeleteChannel,
    Delivered,
    OutboxEntry,
    Overwrite,
    SetOverwrite,
    SlowDown,
    Unreachable,
)
from bot.outbox.calls.channels import ChannelKind
from tests.bot.outbox.calls.making import BREAKING, breaks, delivered, made
from tests.bot.outbox.harbour import Harbour

CREATE = "POST /guilds/{guild_id}/channels"
NOBODY = 123456789012345678


def _named(harbour: Harbour, name: str) -> list[Channel]:
    return [each for each in harbour.community.guild.channels.values() if each.name == name]


@pytest.mark.parametrize(("kind", "how"), [("text", how) for how in BREAKING] + [("voice", BREAKING[1])])
async def test_a_channel_is_made_once_with_all_that_belongs_to_it(
    harbour: Harbour, kind: ChannelKind, how: str
) -> None:
    guild = harbour.community.guild
    category = harbour.discord.world.channels.create(guild, "Meetings", type=ChannelType.CATEGORY)
    other = harbour.discord.world.channels.create(
        guild, "monday", type=ChannelType(0 if kind == "text" else 2), parent_id=category.id
    )

    def call(entry: OutboxEntry) -> CreateChannel:
        return CreateChannel(
            guild.id,
            "monday",
            kind,
            entry.mark,
            category_id=category.id,
            overwrites=(
                Overwrite(guild.id, "role", deny=bits.VIEW_CHANNEL),
                Overwrite(harbour.person("ana"), "member", allow=bits.VIEW_CHANNEL),
            ),
            topic="What is said here stays here.",
        )

    breaks(harbour, how, CREATE)
    new = await delivered(harbour, call)
    [channel] = [each for each in _named(harbour, "monday") if each is not other]
    assert (channel.id, channel.parent_id) == (new.channel_id, category.id)
    assert new.at is not None
    assert harbour.discord.actor("ana").may(channel, "view_channel")
    assert not harbour.discord.actor("ben").may(channel, "view_channel")
    if kind == "text":
        assert (channel.topic or "").startswith("What is said here stays here.\n\n(ref. ")


async def test_a_room_of_the_same_name_that_another_entry_made_is_not_taken_for_this_one(
    harbour: Harbour,
) -> None:
    guild = harbour.community.guild
    first = await delivered(harbour, lambda entry: CreateChannel(guild.id, "Circle", "voice", entry.mark))
    breaks(harbour, "cut", CREATE)
    known = frozenset({first.channel_id})
    second = await delivered(
        harbour, lambda entry: CreateChannel(guild.id, "Circle", "voice", entry.mark, not_these=known)
    )
    assert {each.id for each in _named(harbour, "Circle")} == {first.channel_id, second.channel_id}


async def test_what_the_bot_may_not_do_leads_to_the_fallback(harbour: Harbour) -> None:
    guild = harbour.community.guild
    for role in guild.roles.values():
        harbour.discord.world.roles.change(role, permissions=role.permissions & ~bits.MANAGE_CHANNELS)
    for call in (
        lambda entry: CreateChannel(guild.id, "monday", "text", entry.mark),
        lambda entry: DeleteChannel(harbour.channel("alerts")),
        lambda entry: SlowDown(harbour.channel("alerts"), 10),
    ):
        assert await made(harbour, call) == Unreachable(50013, 403)


async def test_overwrites_are_set_and_cleared_and_what_is_gone_is_no_failure(harbour: Harbour) -> None:
    alerts, ana = harbour.channel("alerts"), harbour.person("ana")
    actor = harbour.discord.actor("ana")
    silent = SetOverwrite(alerts, Overwrite(ana, "member", deny=bits.SEND_MESSAGES))
    await delivered(harbour, silent)
    assert not actor.may("alerts", "send_messages")
    await delivered(harbour, SlowDown(alerts, 30))
    assert harbour.community.channels["alerts"].slowmode == 30
    for _ in range(2):
        await delivered(harbour, ClearOverwrite(alerts, ana))
        assert actor.may("alerts", "send_messages")
    for _ in range(2):
        assert await made(harbour, DeleteChannel(alerts)) == Delivered(alerts)
    await delivered(harbour, ClearOverwrite(alerts, ana))
    assert await made(harbour, silent) == Unreachable(10003, 404)
    assert await made(harbour, DeleteChannel(NOBODY)) == Delivered(NOBODY)
