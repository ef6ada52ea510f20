"""Opening a private thread that hangs on no message, who is in it, and closing it.

A thread has no place for a mark. It is recognised by its name and channel, by being ours, and by having been
opened since the attempt began.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import discord
from discord.http import Route

from bot.outbox.calls.delivered import Delivered
from bot.outbox.calls.marks import made_since
from bot.outbox.calls.once import request_once
from bot.outbox.calls.threads import QuietMinutes

_PRIVATE_THREAD = 12
_UNKNOWN_CHANNEL = 10003
_UNKNOWN_MEMBER = 10007
_UNKNOWN_USER = 10013
_ARCHIVED = 50083
_NOT_IN_IT = frozenset({_UNKNOWN_CHANNEL, _UNKNOWN_MEMBER, _UNKNOWN_USER, _ARCHIVED})


@dataclass(frozen=True)
class CreatePrivateThread:
    """A private thread under a text channel, `name` in at most 100 characters, the bot alone in it.

    It leaves `Delivered` with the thread. `invitable`: whether whoever is in it may add others. `not_these`:
    threads known to belong to another entry, lest one of the same name be taken for this one.
    """

    guild_id: int
    channel_id: int
    name: str
    quiet_minutes: QuietMinutes = 1440
    invitable: bool = False
    not_these: frozenset[int] = frozenset()

    async def perform(self, client: discord.Client) -> Delivered:
        route = Route("POST", "/channels/{channel_id}/threads", channel_id=self.channel_id)
        body = {
            "name": self.name,
            "type": _PRIVATE_THREAD,
            "auto_archive_duration": self.quiet_minutes,
            "invitable": self.invitable,
        }
        return _delivered(await request_once(client, route, body))

    async def find(self, client: discord.Client, since: datetime) -> Delivered | None:
        active: Any = await client.http.get_active_threads(self.guild_id)
        found = [
            each
            for each in active["threads"]
            if self._is(each, client) and made_since(int(each["id"]), since)
        ]
        return _delivered(min(found, key=lambda each: int(each["id"]))) if found else None

    def _is(self, thread: Mapping[str, Any], client: discord.Client) -> bool:
        me = client.user
        return (
            thread["type"] == _PRIVATE_THREAD
            and int(thread["parent_id"]) == self.channel_id
            and thread["name"] == self.name
            and (me is None or int(thread["owner_id"]) == me.id)
            and int(thread["id"]) not in self.not_these
        )


@dataclass(frozen=True)
class AddThreadMember:
    """A person in a thread. They must see the channel it is under (50001); adding twice does no harm."""

    thread_id: int
    person_id: int

    async def perform(self, client: discord.Client) -> Delivered:
        await client.http.add_user_to_thread(self.thread_id, self.person_id)
        return Delivered(self.thread_id)

    async def find(self, client: discord.Client, since: datetime) -> Delivered | None:
        return None


@dataclass(frozen=True)
class RemoveThreadMember:
    """A person in a thread no longer. Where they or it are gone, or it is closed, nothing is left to do."""

    thread_id: int
    person_id: int

    async def perform(self, client: discord.Client) -> Delivered:
        try:
            await client.http.remove_user_from_thread(self.thread_id, self.person_id)
        except discord.HTTPException as error:
            if error.code not in _NOT_IN_IT:
                raise
        return Delivered(self.thread_id)

    async def find(self, client: discord.Client, since: datetime) -> Delivered | None:
        return None


@dataclass(frozen=True)
class CloseThread:
    """A thread in the archive; `locked`: only who manages threads can open it again. Gone is closed too."""

    thread_id: int
    locked: bool = True

    async def perform(self, client: discord.Client) -> Delivered:
        edit = client.http.edit_channel
        try:
            try:
                await edit(self.thread_id, archived=True, locked=self.locked)
            except discord.HTTPException as error:
                if error.code != _ARCHIVED:
                    raise
                if self.locked:  # an archived one can be locked only by opening it
                    await edit(self.thread_id, archived=False, locked=True)
                    await edit(self.thread_id, archived=True)
        except discord.NotFound as error:
            if error.code != _UNKNOWN_CHANNEL:
                raise
        return Delivered(self.thread_id)

    async def find(self, client: discord.Client, since: datetime) -> Delivered | None:
        return None


@dataclass(frozen=True)
class LockThread:
    """A thread in which only who manages threads can write, or, unlocked, everybody in it again."""

    thread_id: int
    locked: bool

    async def perform(self, client: discord.Client) -> Delivered:
        await client.http.edit_channel(self.thread_id, locked=self.locked)
        return Delivered(self.thread_id)

    async def find(self, client: discord.Client, since: datetime) -> Delivered | None:
        return None


def _delivered(thread: Mapping[str, Any]) -> Delivered:
    thread_id = int(thread["id"])
    return Delivered(thread_id, at=discord.utils.snowflake_time(thread_id))
