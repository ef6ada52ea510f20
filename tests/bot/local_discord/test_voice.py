"""Voice and stage channels as Discord has them: who comes in, who is heard, what a bot may do about it."""

from __future__ import annotations

from typing import Any

import pytest

from bot.local_discord import permissions as bits
from bot.local_discord.actors import Actor
from bot.local_discord.refusals import Refused
from bot.local_discord.world import ChannelType, Event

from .harbour import Harbour


def _actor(harbour: Harbour, name: str) -> Actor:
    return harbour.local.actor(name)


def _told(harbour: Harbour) -> list[Event]:
    told: list[Event] = []
    harbour.world.subscribe(told.append)
    return told


def _member(harbour: Harbour) -> str:
    return f"/guilds/{harbour.guild.id}/members/{harbour.ana.id}"


def _state(harbour: Harbour, who: str | None = None) -> str:
    return f"/guilds/{harbour.guild.id}/voice-states/{who or harbour.ana.id}"


async def test_a_server_mute_needs_somebody_in_voice_and_stays_with_them_when_they_leave(
    harbour: Harbour,
) -> None:
    room = harbour.world.channels.create(harbour.guild, "room", type=ChannelType.VOICE)
    ana, weak = _actor(harbour, "ana"), harbour.weak_bot(bits.VIEW_CHANNEL | bits.CONNECT)
    _, answer = await harbour.ask("PATCH", _member(harbour), {"mute": True})
    assert answer["code"] == 40032
    await ana.joins_voice(room)
    assert ana.sees_in_voice(room)[0].heard
    _, answer = await harbour.ask("PATCH", _member(harbour), {"mute": True}, application=weak)
    assert answer["code"] == 50013
    status, answer = await harbour.ask("PATCH", _member(harbour), {"mute": True})
    assert (status, answer["mute"]) == (200, True)
    await ana.leaves_voice()
    _, answer = await harbour.ask("PATCH", _member(harbour), {"mute": False})
    assert answer["code"] == 40032
    await ana.joins_voice(room)
    [seen] = ana.sees_in_voice(room)
    assert (seen.muted, seen.heard) == (True, False)
    await harbour.ask("PATCH", _member(harbour), {"mute": False})
    assert ana.sees_in_voice(room)[0].heard


async def test_people_are_moved_and_put_out_by_who_may_and_are_out_when_the_channel_goes(
    harbour: Harbour,
) -> None:
    room = harbour.world.channels.create(harbour.guild, "room", type=ChannelType.VOICE)
    stage = harbour.world.channels.create(harbour.guild, "stage", type=ChannelType.STAGE)
    ana, weak = _actor(harbour, "ana"), harbour.weak_bot(bits.VIEW_CHANNEL | bits.CONNECT)
    for where in (str(stage.id), None):
        _, answer = await harbour.ask("PATCH", _member(harbour), {"channel_id": where})
        assert answer["code"] == 40032
    await ana.joins_voice(room)
    for where in (str(stage.id), None):
        _, answer = await harbour.ask("PATCH", _member(harbour), {"channel_id": where}, application=weak)
        assert answer["code"] == 50013
    _, answer = await harbour.ask("PATCH", _member(harbour), {"channel_id": str(harbour.lobby.id)})
    assert answer["code"] == 50024
    assert (await harbour.ask("PATCH", _member(harbour), {"channel_id": str(stage.id)}))[0] == 200
    assert [each.audience for each in ana.sees_in_voice(stage)] == [True]
    told = _told(harbour)
    await harbour.ask("DELETE", f"/channels/{stage.id}")
    assert [each.data["channel_id"] for each in told if each.name == "VOICE_STATE_UPDATE"] == [None]
    assert harbour.guild.voice_states == {}
    await ana.joins_voice(room)
    assert (await harbour.ask("PATCH", _member(harbour), {"channel_id": None}))[0] == 200
    assert ana.sees_in_voice(room) == []
    await ana.joins_voice(room)
    await ana.leaves()
    assert harbour.guild.voice_states == {}


async def test_a_full_channel_has_room_only_for_who_moves_members(harbour: Harbour) -> None:
    room = harbour.world.channels.create(harbour.guild, "room", type=ChannelType.VOICE, user_limit=1)
    ben = harbour.world.users.create("ben")
    harbour.world.members.add(harbour.guild, ben)
    ana, olga = _actor(harbour, "ana"), _actor(harbour, "olga")
    await ana.joins_voice(room)
    with pytest.raises(Refused) as refusal:
        await _actor(harbour, "ben").joins_voice(room)
    assert refusal.value.code == 50013
    await ana.joins_voice(room)
    await olga.joins_voice(room)
    assert [each.name for each in olga.sees_in_voice(room)] == ["ana", "olga"]
    assert await _actor(harbour, "ben").writes(room, "There is a chat, too.")
    harbour.world.channels.hide(room, except_from=[harbour.guild.members[ben.id]])
    assert ana.sees_in_voice(room) == []
    assert not ana.may(room, "view_channel")
    assert _actor(harbour, "ben").may(room, "connect", "speak")


async def test_on_a_stage_the_audience_is_heard_once_invited_and_no_longer_once_moved_back(
    harbour: Harbour,
) -> None:
    stage = harbour.world.channels.create(harbour.guild, "stage", type=ChannelType.STAGE)
    ana, weak = _actor(harbour, "ana"), harbour.weak_bot(bits.VIEW_CHANNEL | bits.CONNECT)
    body: dict[str, Any] = {"channel_id": str(stage.id), "suppress": False}
    _, answer = await harbour.ask("PATCH", _state(harbour), body)
    assert answer["code"] == 10065
    await ana.joins_voice(stage)
    await ana.raises_hand()
    [seen] = ana.sees_in_voice(stage)
    assert (seen.audience, seen.hand_raised, seen.heard) == (True, True, False)
    for application, changed, code in (
        (weak, body, 50013),
        (None, {**body, "channel_id": str(harbour.lobby.id)}, 10065),
        (None, {"suppress": False}, 50035),
        (None, {**body, "mute": True}, 50035),
    ):
        _, answer = await harbour.ask("PATCH", _state(harbour), changed, application=application)
        assert answer["code"] == code
    assert (await harbour.ask("PATCH", _state(harbour), body))[0] == 204
    [seen] = ana.sees_in_voice(stage)
    assert (seen.audience, seen.hand_raised, seen.heard) == (False, False, True)
    assert (await harbour.ask("PATCH", _state(harbour), {**body, "suppress": True}))[0] == 204
    [seen] = ana.sees_in_voice(stage)
    assert (seen.audience, seen.hand_raised, seen.heard) == (True, False, False)
    await _actor(harbour, "olga").joins_voice(stage)  # who moderates stages is heard at once
    assert [each.heard for each in ana.sees_in_voice(stage)] == [False, True]
    room = harbour.world.channels.create(harbour.guild, "room", type=ChannelType.VOICE)
    await ana.joins_voice(room)
    _, answer = await harbour.ask("PATCH", _state(harbour), {**body, "channel_id": str(room.id)})
    assert answer["code"] == 50024


async def test_a_bot_on_a_stage_asks_to_speak_and_steps_back(harbour: Harbour) -> None:
    stage = harbour.world.channels.create(harbour.guild, "stage", type=ChannelType.STAGE)
    weak = harbour.weak_bot(bits.VIEW_CHANNEL | bits.CONNECT | bits.REQUEST_TO_SPEAK)
    own, at = _state(harbour, "@me"), "2026-03-02T09:00:00.000000+00:00"
    _, answer = await harbour.ask("PATCH", own, {"suppress": True}, application=weak)
    assert answer["code"] == 10065
    harbour.world.voice.join(weak.user, stage)
    await harbour.ask("PATCH", own, {"request_to_speak_timestamp": at}, application=weak)
    _, state = await harbour.ask("GET", own, application=weak)
    assert (state["suppress"], state["request_to_speak_timestamp"]) == (True, at)
    _, answer = await harbour.ask("PATCH", own, {"suppress": False}, application=weak)
    assert answer["code"] == 50013
    assert (await harbour.ask("PATCH", own, {"suppress": True}, application=weak))[0] == 204
    assert harbour.guild.voice_states[weak.user.id].request_to_speak is None


async def test_a_stage_goes_live_once_and_ends_with_its_channel(harbour: Harbour) -> None:
    stage = harbour.world.channels.create(harbour.guild, "stage", type=ChannelType.STAGE)
    weak = harbour.weak_bot(bits.VIEW_CHANNEL | bits.MUTE_MEMBERS)
    path = f"/stage-instances/{stage.id}"
    body = {"channel_id": str(stage.id), "topic": "Sunday", "privacy_level": 2}
    told = _told(harbour)
    for application, changed, code in (
        (weak, body, 50013),
        (None, {**body, "channel_id": str(harbour.lobby.id)}, 50024),
        (None, {**body, "topic": ""}, 50035),
        (None, {**body, "topic": "x" * 121}, 50035),
    ):
        _, answer = await harbour.ask("POST", "/stage-instances", changed, application=application)
        assert answer["code"] == code
    assert (await harbour.ask("GET", path))[1]["code"] == 10067
    assert (await harbour.ask("POST", "/stage-instances", body))[1]["topic"] == "Sunday"
    assert (await harbour.ask("POST", "/stage-instances", body))[1]["code"] == 150006
    assert (await harbour.ask("PATCH", path, {"topic": "Monday"}))[1]["topic"] == "Monday"
    assert (await harbour.ask("GET", path))[1]["topic"] == "Monday"
    assert (await harbour.ask("DELETE", path, application=weak))[1]["code"] == 50013
    assert (await harbour.ask("DELETE", path))[0] == 204
    assert (await harbour.ask("DELETE", path))[1]["code"] == 10067
    harbour.world.stages.open(stage, "Tuesday")
    harbour.world.channels.delete(stage)
    assert harbour.guild.stage_instances == {}
    names = [each.name for each in told if each.name.startswith("STAGE")]
    assert [name.removeprefix("STAGE_INSTANCE_") for name in names] == [
        "CREATE", "UPDATE", "DELETE", "CREATE", "DELETE",
    ]  # fmt: skip
