"""Whether anybody on call can come: a role that nobody has, or only the member in danger, rings no phone."""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from typing import TYPE_CHECKING

import discord

from bot.community import CommunitySettings, find_role
from cogs.crisis.actions import places
from cogs.crisis.escalation import Audience

if TYPE_CHECKING:
    from bot.platform import Platform

SECONDS_TO_ASK = 1.0
"""Real seconds for asking Discord who has the role. After that moderators are pinged too."""


async def roles_that_answer(
    platform: Platform, guild_id: int, audience: Audience, members: Collection[int]
) -> tuple[int, ...]:
    """Return the ids of the roles to ping for alerts about `members`.

    Where nobody is on call apart from such a member, or Discord does not say at once who is, that is the
    moderators too.
    """
    return places.roles_to_ping(
        platform, guild_id, await audience_that_answers(platform, guild_id, audience, members)
    )


async def audience_that_answers(
    platform: Platform, guild_id: int, audience: Audience, members: Collection[int]
) -> Audience:
    """Return whom to ping where `audience` is wanted: the moderators where nobody on call would come."""
    if audience is Audience.ON_CALL and not await _somebody_comes(platform, guild_id, members):
        return Audience.MODERATORS
    return audience


async def _somebody_comes(platform: Platform, guild_id: int, members: Collection[int]) -> bool:
    guild = platform.client.get_guild(guild_id)
    reference = platform.configuration.current.section(guild_id, CommunitySettings).roles.on_call
    role = None if guild is None or reference is None else find_role(guild, reference)
    if guild is None or role is None:
        return False
    try:
        async with asyncio.timeout(SECONDS_TO_ASK):
            holders = await platform.role_holders.of(guild, role.id, platform.clock.now())
    except (discord.DiscordException, OSError):  # a timeout is an OSError, and so is a broken connection
        return False
    return all(holders - {member} for member in members)
