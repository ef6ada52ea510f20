"""Giving a person a role, and taking it back.

Discord keeps no second copy of a role, so both may be done twice, and nothing is looked for. No reason is
given: it would stand in the audit log, and why somebody gains or loses a role is for nobody else.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import discord

from bot.outbox.calls.delivered import Delivered

_UNKNOWN_MEMBER = 10007
_UNKNOWN_ROLE = 10011
_UNKNOWN_USER = 10013
_NOTHING_TO_TAKE = frozenset({_UNKNOWN_MEMBER, _UNKNOWN_ROLE, _UNKNOWN_USER})


@dataclass(frozen=True)
class AddRole:
    """A role for a member of a guild.

    It cannot be given when the member has left (10007), the role is gone (10011), or stands above the bot's
    own or the bot may not manage roles (50013).
    """

    guild_id: int
    person_id: int
    role_id: int

    async def perform(self, client: discord.Client) -> Delivered:
        await client.http.add_role(self.guild_id, self.person_id, self.role_id)
        return Delivered()

    async def find(self, client: discord.Client, since: datetime) -> Delivered | None:
        return None


@dataclass(frozen=True)
class RemoveRole:
    """A role that a member no longer has. Where the member or the role is gone, that is so already."""

    guild_id: int
    person_id: int
    role_id: int

    async def perform(self, client: discord.Client) -> Delivered:
        try:
            await client.http.remove_role(self.guild_id, self.person_id, self.role_id)
        except discord.NotFound as error:
            if error.code not in _NOTHING_TO_TAKE:
                raise
        return Delivered()

    async def find(self, client: discord.Client, since: datetime) -> Delivered | None:
        return None
