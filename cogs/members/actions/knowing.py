"""Which language, country and zone a person gets, what they chose, and where they were last in touch."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.community import CommunitySettings
from bot.configuration.zones import zone_names
from cogs.members import store
from cogs.members.frame import Frame

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.language import Language
    from bot.platform import Platform


async def language_of(
    platform: Platform, transaction: Transaction, person_id: int, guild_id: int | None
) -> Language:
    """Return the language for a private message to the person: the one they chose, else their Discord's as
    last seen, else the guild's. Commands are called in it as their Discord calls them.
    """
    profile = await store.profile_of(transaction, person_id)
    discords = None if profile.locale is None else platform.languages.of_locale(profile.locale)
    if profile.language is not None and platform.languages.translation(profile.language) is not None:
        chosen = platform.languages.of_locale(profile.language)
        return chosen if discords is None else chosen.calling_commands_as(discords)
    if discords is not None:
        return discords
    return platform.languages.of_guild(platform.configuration, guild_id)


async def frame_of(transaction: Transaction, person_id: int) -> Frame:
    """Return what the person chose, with the pause that holds at the transaction's instant."""
    return await store.frame_of(transaction, person_id)


async def zone_of(
    platform: Platform, transaction: Transaction, person_id: int, guild_id: int | None
) -> ZoneInfo:
    """Return the zone in which the person's days begin: the one they chose, else the guild's.

    Without a `guild_id` (in private), the guild of their last contact is meant.
    """
    profile = await store.profile_of(transaction, person_id)
    # A name that the machine's time zone database no longer knows is as good as none.
    if profile.time_zone is not None and profile.time_zone in zone_names():
        return ZoneInfo(profile.time_zone)
    section = platform.configuration.current.section(guild_id or profile.last_guild_id, CommunitySettings)
    return ZoneInfo(section.time_zone)


async def country_of(
    platform: Platform, transaction: Transaction, person_id: int, guild_id: int | None
) -> str:
    """Return the country whose help lines the person is shown: the one they chose, else the guild's."""
    profile = await store.profile_of(transaction, person_id)
    if profile.country is not None:
        return profile.country
    return platform.configuration.current.section(guild_id, CommunitySettings).country


async def last_contact(transaction: Transaction, person_id: int) -> tuple[int, datetime] | None:
    """Return the guild in which the person last used the bot, and when (UTC); None: nothing is known."""
    profile = await store.profile_of(transaction, person_id)
    if profile.last_guild_id is None or profile.last_guild_at is None:
        return None
    return profile.last_guild_id, profile.last_guild_at
