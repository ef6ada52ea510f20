"""Stages, speakers, mutes: made whatever breaks, and who is away is no mistake of ours."""

from __future__ import annotations

import pytest

from bot.local_discord import permissions as bits
from bot.local_discord.world import ChannelType
from bot.outbox import (
    CloseStage,
    Delivered,
    DisconnectMember,
    MoveSpeaker,
    MuteMember,
    OpenStage,
    Unreachable,
)
from tests.bot.outbox.calls.making import BREAKING, breaks, delivered, made, room
from tests.bot.outbox.harbour import Harbour


@pytest.mark.parametrize("how", BREAKING[:3])
async def test_a_stage_goes_live_a_person_speaks_there_and_it_ends(harbour: Harbour, how: str) -> None:
    stage, ana = room(harbour, ChannelType.STAGE), harbour.discord.actor("ana")
    await ana.joins_voice(stage)
    breaks(harbour, how, "POST /stage-instances")
    for _ in range(2):
        await delivered(harbour, OpenStage(stage.id, "Circle"))
    assert harbour.discord.world.stages.of(stage) is not None
    guild_id = stage.guild.id
    for suppress in (False, True):
        breaks(harbour, how, "PATCH /guilds/{guild_id}/voice-states/{user_id}")
        await delivered(harbour, MoveSpeaker(guild_id, stage.id, ana.id, suppress))
        assert [each.heard for each in ana.sees_in_voice(stage)] == [not suppress]
    breaks(harbour, how, "DELETE /stage-instances/{channel_id}")
    for _ in range(2):
        await delivered(harbour, CloseStage(stage.id))
    assert harbour.discord.world.stages.of(stage) is None


async def test_who_is_away_cannot_speak_and_need_not_be_moved_back(harbour: Harbour) -> None:
    stage, ana = room(harbour, ChannelType.STAGE), harbour.discord.actor("ana")
    guild_id = stage.guild.id
    up, back = (MoveSpeaker(guild_id, stage.id, ana.id, suppress) for suppress in (False, True))
    assert await made(harbour, up) == Unreachable(10065, 404)
    assert await made(harbour, back) == Delivered(stage.id)
    harbour.discord.world.channels.delete(stage)
    assert await made(harbour, back) == Delivered(stage.id)
    assert await made(harbour, OpenStage(stage.id, "Circle")) == Unreachable(10003, 404)
    assert await made(harbour, CloseStage(stage.id)) == Delivered(stage.id)


@pytest.mark.parametrize("how", BREAKING[:3])
async def test_a_mute_outlives_leaving_and_is_lifted_when_they_come_again(harbour: Harbour, how: str) -> None:
    voice, ana = room(harbour, ChannelType.VOICE), harbour.discord.actor("ana")
    mute, lift = (MuteMember(voice.guild.id, ana.id, on) for on in (True, False))
    await ana.joins_voice(voice)
    breaks(harbour, how, "PATCH /guilds/{guild_id}/members/{user_id}")
    await delivered(harbour, mute)
    assert not ana.sees_in_voice(voice)[0].heard
    breaks(harbour, how, "PATCH /guilds/{guild_id}/members/{user_id}")
    for _ in range(2):
        await delivered(harbour, DisconnectMember(voice.guild.id, ana.id))
        assert ana.sees_in_voice(voice) == []
    assert await made(harbour, lift) == Unreachable(40032, 400)
    await ana.joins_voice(voice)
    await delivered(harbour, lift)
    assert ana.sees_in_voice(voice)[0].heard


async def test_without_the_permission_nobody_is_muted_moved_or_put_out(harbour: Harbour) -> None:
    stage, ana = room(harbour, ChannelType.STAGE), harbour.discord.actor("ana")
    await ana.joins_voice(stage)
    for role in stage.guild.roles.values():
        changed = role.permissions & ~(bits.MUTE_MEMBERS | bits.MOVE_MEMBERS)
        harbour.discord.world.roles.change(role, permissions=changed)
    guild_id = stage.guild.id
    for call in (
        OpenStage(stage.id, "Circle"),
        MoveSpeaker(guild_id, stage.id, ana.id, suppress=False),
        MuteMember(guild_id, ana.id, mute=True),
        DisconnectMember(guild_id, ana.id),
    ):
        assert await made(harbour, call) == Unreachable(50013, 403)
