"""Announcing an event in Discord's own list of a server, changing it, and leading it to its end.

A new one is recognised by a short reference in the last line of its description; Discord offers nothing else
to keep one in. An event goes from scheduled to active to completed, or from scheduled to cancelled, and no
other way.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, TypeAlias

import discord
from discord.http import Route

from bot.outbox.calls.delivered import Delivered
from bot.outbox.calls.marks import referenced, refers
from bot.outbox.calls.once import request_once

DESCRIPTION_AT_MOST = 1000
_SCHEDULED, _ACTIVE, _COMPLETED, _CANCELLED = 1, 2, 3, 4
_GUILD_ONLY = 2
_UNKNOWN_EVENT = 10070
_PATH = "/guilds/{guild_id}/scheduled-events"


@dataclass(frozen=True)
class InChannel:
    """An event in a voice or stage channel."""

    channel_id: int
    kind: Literal["voice", "stage"]

    def body(self) -> dict[str, Any]:
        """Return it as Discord writes it."""
        entity = 1 if self.kind == "stage" else 2
        return {"entity_type": entity, "channel_id": str(self.channel_id), "entity_metadata": None}


@dataclass(frozen=True)
class Elsewhere:
    """An event somewhere else, such as in a text channel: `place` says where in at most 100 characters."""

    place: str

    def body(self) -> dict[str, Any]:
        """Return it as Discord writes it."""
        return {"entity_type": 3, "channel_id": None, "entity_metadata": {"location": self.place}}


EventPlace: TypeAlias = InChannel | Elsewhere


@dataclass(frozen=True)
class CreateScheduledEvent:
    """A new event, `name` in at most 100 characters; of the description what fits into Discord's 1,000.

    It leaves `Delivered` with its `event_id`. `starts_at` and `ends_at` are UTC; Discord refuses a start in
    the past (50035), and more than 100 coming events of a server (30038). `mark` is its entry's.
    """

    guild_id: int
    name: str
    description: str
    starts_at: datetime
    ends_at: datetime
    where: EventPlace
    mark: str

    async def perform(self, client: discord.Client) -> Delivered:
        body = {
            "name": self.name,
            "description": referenced(self.description, self.mark, at_most=DESCRIPTION_AT_MOST),
            "privacy_level": _GUILD_ONLY,
            "scheduled_start_time": self.starts_at.isoformat(),
            "scheduled_end_time": self.ends_at.isoformat(),
            **self.where.body(),
        }
        return _delivered(await request_once(client, Route("POST", _PATH, guild_id=self.guild_id), body))

    async def find(self, client: discord.Client, since: datetime) -> Delivered | None:
        me = client.user
        events: Any = await client.http.get_scheduled_events(self.guild_id, with_user_count=False)
        for event in events:
            ours = me is None or event.get("creator_id") in (None, str(me.id))
            if ours and refers(event.get("description"), self.mark):
                return _delivered(event)
        return None


@dataclass(frozen=True)
class EditScheduledEvent:
    """An event of ours as it is now; what is None stays. Editing twice does no harm.

    The start cannot be changed once it is active. One that is gone (10070) or over (180000) leads to
    `unreachable`.
    """

    guild_id: int
    event_id: int
    name: str | None = None
    description: str | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    where: EventPlace | None = None

    async def perform(self, client: discord.Client) -> Delivered:
        body: dict[str, Any] = {} if self.where is None else self.where.body()
        if self.name is not None:
            body["name"] = self.name
        if self.description is not None:
            body["description"] = self.description[:DESCRIPTION_AT_MOST]
        if self.starts_at is not None:
            body["scheduled_start_time"] = self.starts_at.isoformat()
        if self.ends_at is not None:
            body["scheduled_end_time"] = self.ends_at.isoformat()
        return _delivered(await client.http.request(_one(self.guild_id, self.event_id), json=body))

    async def find(self, client: discord.Client, since: datetime) -> Delivered | None:
        return None


@dataclass(frozen=True)
class StartScheduledEvent:
    """An event that goes on now. One that is going on or over stays as it is; one that is gone is nothing."""

    guild_id: int
    event_id: int

    async def perform(self, client: discord.Client) -> Delivered:
        return await _lead(client, self.guild_id, self.event_id, {_SCHEDULED: _ACTIVE})

    async def find(self, client: discord.Client, since: datetime) -> Delivered | None:
        return None


@dataclass(frozen=True)
class EndScheduledEvent:
    """An event that is over, also one that nobody started. Where it is over or gone, that is so already."""

    guild_id: int
    event_id: int

    async def perform(self, client: discord.Client) -> Delivered:
        path = {_SCHEDULED: _ACTIVE, _ACTIVE: _COMPLETED}
        return await _lead(client, self.guild_id, self.event_id, path)

    async def find(self, client: discord.Client, since: datetime) -> Delivered | None:
        return None


@dataclass(frozen=True)
class CancelScheduledEvent:
    """An event that does not take place; one that goes on already is ended. Over or gone is so already."""

    guild_id: int
    event_id: int

    async def perform(self, client: discord.Client) -> Delivered:
        path = {_SCHEDULED: _CANCELLED, _ACTIVE: _COMPLETED}
        return await _lead(client, self.guild_id, self.event_id, path)

    async def find(self, client: discord.Client, since: datetime) -> Delivered | None:
        return None


async def _lead(client: discord.Client, guild_id: int, event_id: int, path: Mapping[int, int]) -> Delivered:
    """Take an event from its status along `path` as far as that goes, a step in one try: Discord refuses a
    step that has been made already.
    """
    try:
        event: Any = await client.http.get_scheduled_event(guild_id, event_id, with_user_count=False)
        while (following := path.get(event["status"])) is not None:
            event = await request_once(client, _one(guild_id, event_id), {"status": following})
    except discord.NotFound as error:
        if error.code != _UNKNOWN_EVENT:
            raise
    return Delivered(event_id=event_id)


def _one(guild_id: int, event_id: int) -> Route:
    return Route("PATCH", _PATH + "/{event_id}", guild_id=guild_id, event_id=event_id)


def _delivered(event: Mapping[str, Any]) -> Delivered:
    event_id = int(event["id"])
    return Delivered(event_id=event_id, at=discord.utils.snowflake_time(event_id))
