"""Who has a role. Members are not kept in memory, so Discord is asked, and not again for a while.

Asking downloads a guild's members over the gateway, which takes 120 requests a minute, heartbeats included
(https://docs.discord.com/developers/events/gateway#rate-limiting): asking for every alert would cut the
connection in a flood.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta

import discord

KEPT_FOR = timedelta(minutes=1)
"""How long an answer holds, and how long nobody is asked again after there was none."""

SECONDS_TO_ANSWER = 20.0
"""Real seconds; a guild of 100,000 members comes in a hundred parts."""


@dataclass(frozen=True)
class _Asked:
    at: datetime
    answer: asyncio.Task[frozenset[int]]


class RoleHolders:
    """Remembers who has which role, for a minute. One for each platform."""

    def __init__(self) -> None:
        self._asked: dict[int, _Asked] = {}

    async def of(self, guild: discord.Guild, role_id: int, now: datetime) -> frozenset[int]:
        """Return the ids of the people (no bots) who have the role, as they were at most a minute before
        `now` (UTC).

        Raises what discord.py raises, `OSError` or `TimeoutError` where Discord does not say, for the next
        minute too. Who gives up waiting takes nothing from the others who wait.
        """
        asked = self._asked.get(role_id)
        if asked is None or not timedelta() <= now - asked.at < KEPT_FOR:
            task = asyncio.create_task(_ask(guild, role_id), name=f"holders of role {role_id}")
            task.add_done_callback(_looked_at)
            asked = self._asked[role_id] = _Asked(now, task)
        return await asyncio.shield(asked.answer)


async def _ask(guild: discord.Guild, role_id: int) -> frozenset[int]:
    async with asyncio.timeout(SECONDS_TO_ANSWER):
        everybody = await guild.chunk(cache=False)
    return frozenset(
        person.id
        for person in everybody or ()
        if not person.bot and any(held.id == role_id for held in person.roles)
    )


def _looked_at(task: asyncio.Task[frozenset[int]]) -> None:
    # Everybody who waited may have given up; asyncio would complain of a failure that nobody saw.
    if not task.cancelled():
        task.exception()
