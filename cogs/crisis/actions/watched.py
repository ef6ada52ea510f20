"""Whose words are looked at, and where: what an admin has excepted is left alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import discord

from bot.interactions import is_moderator
from cogs.crisis.actions.membership import member_of
from cogs.crisis.actions.persisting import persistently
from cogs.crisis.settings import CrisisSettings

if TYPE_CHECKING:
    from bot.platform import Platform


async def is_watched(
    platform: Platform,
    guild: discord.Guild,
    channel: discord.abc.Snowflake,
    author: discord.abc.Snowflake,
    *,
    parent_id: int | None = None,
) -> bool:
    """Say whether what `author` writes in a channel is looked at."""
    settings = platform.configuration.current.section(guild.id, CrisisSettings)
    places = {channel.id, parent_id, getattr(channel, "parent_id", None)}
    if places.intersection(_ignored(guild, settings)):
        return False
    return await is_scanned(platform, guild, author)


async def is_scanned(platform: Platform, guild: discord.Guild | None, author: discord.abc.Snowflake) -> bool:
    """Say whether what `author` writes is looked at, wherever it is; it is where Discord does not say (any
    more) who they are.
    """
    if guild is None or platform.configuration.current.section(guild.id, CrisisSettings).scan_moderators:
        return True
    member = (
        author
        if isinstance(author, discord.Member)
        else await persistently(lambda: member_of(guild, author.id))
    )
    return member is None or not is_moderator(platform, member)


def _ignored(guild: discord.Guild, settings: CrisisSettings) -> Iterator[int]:
    for reference in settings.ignore_channels:
        if reference.id is not None:
            yield reference.id
            continue
        named = [
            channel for channel in guild.channels if channel.name.casefold() == str(reference.name).casefold()
        ]
        if len(named) == 1:  # of two with one name it would be a guess, and a wrong guess loses alerts
            yield named[0].id
