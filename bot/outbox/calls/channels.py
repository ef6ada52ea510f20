"""Making a channel, deleting it, slowing it down, and saying who may do what in it.

Discord keeps nothing of ours with a new channel but what members read. A text channel is recognised by a
short reference at the end of its topic. Voice and stage channels have no topic and their name is no place for
codes: they are recognised by name, kind, category and overwrites, and by having been made since the attempt
began.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, TypeAlias

import discord
from discord.http import Route

from bot.outbox.calls.delivered import Delivered
from bot.outbox.calls.marks import made_since, referenced, refers
from bot.outbox.calls.once import request_once

ChannelKind: TypeAlias = Literal["text", "voice", "stage"]

_TYPES: Mapping[ChannelKind, int] = {"text": 0, "voice": 2, "stage": 13}
_TOPIC_AT_MOST = 1024
_UNKNOWN_CHANNEL = 10003
_UNKNOWN_OVERWRITE = 10009


@dataclass(frozen=True)
class Overwrite:
    """What a channel allows and denies a role (@everyone is the guild's id) or a member, as permission bits.

    Nobody, the bot included, can allow or deny what they lack themselves (50013).
    """

    target_id: int
    target: Literal["role", "member"]
    allow: int = 0
    deny: int = 0

    def body(self) -> dict[str, Any]:
        """Return it as Discord writes it."""
        return {
            "id": str(self.target_id),
            "type": 0 if self.target == "role" else 1,
            "allow": str(self.allow),
            "deny": str(self.deny),
        }


@dataclass(frozen=True)
class CreateChannel:
    """A new channel, `name` in at most 100 characters. It leaves `Delivered` with the channel.

    `mark` is its entry's. `topic` is for text alone. Where `overwrites` say nothing of the bot, it is let in:
    a channel that it does not see could never be found again. `not_these`: channels that are known to belong
    to another entry, lest one of the same name be taken for this one.
    """

    guild_id: int
    name: str
    kind: ChannelKind
    mark: str
    category_id: int | None = None
    overwrites: tuple[Overwrite, ...] = ()
    topic: str = ""
    not_these: frozenset[int] = frozenset()

    async def perform(self, client: discord.Client) -> Delivered:
        body: dict[str, Any] = {
            "name": self.name,
            "type": _TYPES[self.kind],
            "permission_overwrites": [each.body() for each in self._all_overwrites(client)],
        }
        if self.category_id is not None:
            body["parent_id"] = str(self.category_id)
        if self.kind == "text":
            body["topic"] = referenced(self.topic, self.mark, at_most=_TOPIC_AT_MOST)
        route = Route("POST", "/guilds/{guild_id}/channels", guild_id=self.guild_id)
        return _delivered(await request_once(client, route, body))

    async def find(self, client: discord.Client, since: datetime) -> Delivered | None:
        channels: Iterable[Any] = await client.http.get_all_guild_channels(self.guild_id)
        found = [
            int(each["id"]) for each in channels if self._is(each) and made_since(int(each["id"]), since)
        ]
        return Delivered(min(found), at=discord.utils.snowflake_time(min(found))) if found else None

    def _all_overwrites(self, client: discord.Client) -> tuple[Overwrite, ...]:
        me = client.user
        if me is None or not self.overwrites or any(each.target_id == me.id for each in self.overwrites):
            return self.overwrites
        needed = discord.Permissions(view_channel=True, connect=self.kind != "text")
        return (*self.overwrites, Overwrite(me.id, "member", allow=needed.value))

    def _is(self, channel: Mapping[str, Any]) -> bool:
        if channel["type"] != _TYPES[self.kind] or int(channel["id"]) in self.not_these:
            return False
        if self.kind == "text":
            return refers(channel.get("topic"), self.mark)
        category = channel.get("parent_id")
        there = {each["id"] for each in channel["permission_overwrites"]}
        return (
            channel["name"] == self.name
            and (None if category is None else int(category)) == self.category_id
            and there >= {str(each.target_id) for each in self.overwrites}
        )


@dataclass(frozen=True)
class DeleteChannel:
    """A channel or thread that is there no longer. Where it is gone, that is so already."""

    channel_id: int

    async def perform(self, client: discord.Client) -> Delivered:
        try:
            await client.http.delete_channel(self.channel_id)
        except discord.NotFound as error:
            if error.code != _UNKNOWN_CHANNEL:
                raise
        return Delivered(self.channel_id)

    async def find(self, client: discord.Client, since: datetime) -> Delivered | None:
        return None


@dataclass(frozen=True)
class SetOverwrite:
    """What a channel (no thread) allows and denies one role or member, instead of what it did before."""

    channel_id: int
    overwrite: Overwrite

    async def perform(self, client: discord.Client) -> Delivered:
        body = self.overwrite.body()
        await client.http.edit_channel_permissions(
            self.channel_id, self.overwrite.target_id, body["allow"], body["deny"], body["type"]
        )
        return Delivered(self.channel_id)

    async def find(self, client: discord.Client, since: datetime) -> Delivered | None:
        return None


@dataclass(frozen=True)
class ClearOverwrite:
    """A channel that says nothing of one role or member any more. Where it is gone, that is so already."""

    channel_id: int
    target_id: int

    async def perform(self, client: discord.Client) -> Delivered:
        try:
            await client.http.delete_channel_permissions(self.channel_id, self.target_id)
        except discord.NotFound as error:
            if error.code not in (_UNKNOWN_CHANNEL, _UNKNOWN_OVERWRITE):
                raise
        return Delivered(self.channel_id)

    async def find(self, client: discord.Client, since: datetime) -> Delivered | None:
        return None


@dataclass(frozen=True)
class SlowDown:
    """Seconds (0 to 21,600; 0 is off) that everybody waits between two messages in a channel or thread."""

    channel_id: int
    seconds: int

    async def perform(self, client: discord.Client) -> Delivered:
        await client.http.edit_channel(self.channel_id, rate_limit_per_user=self.seconds)
        return Delivered(self.channel_id)

    async def find(self, client: discord.Client, since: datetime) -> Delivered | None:
        return None


def _delivered(channel: Mapping[str, Any]) -> Delivered:
    channel_id = int(channel["id"])
    return Delivered(channel_id, at=discord.utils.snowflake_time(channel_id))
