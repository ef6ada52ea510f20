"""Whether a person is in a guild. Members are not kept in memory, so Discord is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

from cogs.crisis.store import DATABASE_TROUBLE

if TYPE_CHECKING:
    from bot.platform import Platform

TROUBLE: tuple[type[Exception], ...] = (
    *DATABASE_TROUBLE,
    TimeoutError,
    discord.HTTPException,
    discord.RateLimited,
)
"""What an unreachable Discord or database raises; the first of them include a broken connection."""


async def may_be_member(platform: Platform, guild_id: int, person_id: int) -> bool:
    """Say whether a person is in a guild; also where Discord will not say, since a call may depend on it."""
    guild = platform.client.get_guild(guild_id)
    if guild is None:
        return False
    try:
        return await member_of(guild, person_id) is not None
    except TROUBLE:  # it includes a broken connection
        return True


async def member_of(guild: discord.Guild, person_id: int) -> discord.Member | None:
    """Return the member, or None where the person is none. Raises what an unreachable Discord raises."""
    known = guild.get_member(person_id)
    if known is not None:
        return known
    try:
        return await guild.fetch_member(person_id)
    except (discord.NotFound, discord.Forbidden):
        return None
