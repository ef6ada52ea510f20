"""Who is heard: a stage live or not, a person moved to the speakers and back, muted, or out of voice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import discord
from discord.http import Route

from bot.outbox.calls.delivered import Delivered

_GUILD_ONLY = 2
_UNKNOWN_CHANNEL = 10003
_UNKNOWN_MEMBER = 10007
_UNKNOWN_USER = 10013
_UNKNOWN_VOICE_STATE = 10065
_UNKNOWN_STAGE = 10067
_NOT_IN_VOICE = 40032
_LIVE_ALREADY = 150006
_AWAY = frozenset({_UNKNOWN_CHANNEL, _UNKNOWN_MEMBER, _UNKNOWN_USER, _UNKNOWN_VOICE_STATE, _NOT_IN_VOICE})


@dataclass(frozen=True)
class OpenStage:
    """A stage channel that is live, `topic` in 1 to 120 characters. One that is so already stays as it is."""

    channel_id: int
    topic: str

    async def perform(self, client: discord.Client) -> Delivered:
        try:
            await client.http.create_stage_instance(
                reason=None, channel_id=self.channel_id, topic=self.topic, privacy_level=_GUILD_ONLY
            )
        except discord.HTTPException as error:
            if error.code != _LIVE_ALREADY:
                raise
        return Delivered(self.channel_id)

    async def find(self, client: discord.Client, since: datetime) -> Delivered | None:
        return None


@dataclass(frozen=True)
class CloseStage:
    """A stage channel that is not live. Where the stage or the channel is gone, that is so already."""

    channel_id: int

    async def perform(self, client: discord.Client) -> Delivered:
        try:
            await client.http.delete_stage_instance(self.channel_id)
        except discord.NotFound as error:
            if error.code not in (_UNKNOWN_CHANNEL, _UNKNOWN_STAGE):
                raise
        return Delivered(self.channel_id)

    async def find(self, client: discord.Client, since: datetime) -> Delivered | None:
        return None


@dataclass(frozen=True)
class MoveSpeaker:
    """A person among the speakers of a stage (`suppress` false), or back in its audience.

    Who is not there cannot speak (10065, 40032), and is in no need of being moved back.
    """

    guild_id: int
    channel_id: int
    person_id: int
    suppress: bool

    async def perform(self, client: discord.Client) -> Delivered:
        body: dict[str, Any] = {"channel_id": str(self.channel_id), "suppress": self.suppress}
        try:
            await client.http.edit_voice_state(self.guild_id, self.person_id, body)
        except discord.HTTPException as error:
            if not (self.suppress and error.code in _AWAY):
                raise
        return Delivered(self.channel_id)

    async def find(self, client: discord.Client, since: datetime) -> Delivered | None:
        return None


@dataclass(frozen=True)
class MuteMember:
    """A person muted by the server in every voice channel, or no longer.

    Discord does neither for who is in no voice channel (40032), and a mute outlives leaving: what could not
    be lifted must be when they come again.
    """

    guild_id: int
    person_id: int
    mute: bool

    async def perform(self, client: discord.Client) -> Delivered:
        await client.http.edit_member(self.guild_id, self.person_id, mute=self.mute)
        return Delivered()

    async def find(self, client: discord.Client, since: datetime) -> Delivered | None:
        return None


@dataclass(frozen=True)
class DisconnectMember:
    """A person who is in no voice channel of the guild. Where they have left, that is so already."""

    guild_id: int
    person_id: int

    async def perform(self, client: discord.Client) -> Delivered:
        route = Route(
            "PATCH", "/guilds/{guild_id}/members/{user_id}", guild_id=self.guild_id, user_id=self.person_id
        )
        try:
            await client.http.request(route, json={"channel_id": None})
        except discord.HTTPException as error:
            if error.code not in _AWAY:
                raise
        return Delivered()

    async def find(self, client: discord.Client, since: datetime) -> Delivered | None:
        return None
