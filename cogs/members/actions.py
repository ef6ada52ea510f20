"""Which language and country a person gets, and how the bot learns it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.community import CommunitySettings
from cogs.members import store

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.language import Language
    from bot.platform import Platform


async def language_of(
    platform: Platform, transaction: Transaction, person_id: int, guild_id: int | None
) -> Language:
    """Return the language for a private message to the person: their own as last seen, else the guild's."""
    profile = await store.profile_of(transaction, person_id)
    if profile.locale is not None:
        return platform.languages.of_locale(profile.locale)
    return platform.languages.of_guild(platform.configuration, guild_id)


async def country_of(
    platform: Platform, transaction: Transaction, person_id: int, guild_id: int | None
) -> str:
    """Return the country whose help lines the person is shown: the one they chose, else the guild's."""
    profile = await store.profile_of(transaction, person_id)
    if profile.country is not None:
        return profile.country
    return platform.configuration.current.section(guild_id, CommunitySettings).country


async def remember_locale(platform: Platform, person_id: int, locale: str) -> None:
    """Remember the language a person's Discord is set to; writes only when it has changed."""
    async with platform.database.reading() as transaction:
        known = await store.profile_of(transaction, person_id)
    if known.locale == locale:
        return
    async with platform.database.transaction() as transaction:
        await store.set_locale(transaction, person_id, locale)


async def choose_country(platform: Platform, person_id: int, country: str) -> None:
    """Remember the country (ISO 3166 alpha-2) whose help lines a person wants to see."""
    async with platform.database.transaction() as transaction:
        await store.set_country(transaction, person_id, country)
