"""What the bot notices of a person in passing, and keeps for next time."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from cogs.members import store

if TYPE_CHECKING:
    from bot.platform import Platform

CONTACT_KEPT_TO = timedelta(hours=1)
"""How exactly the time of the last contact is kept."""


async def recall_languages(platform: Platform) -> None:
    """Answer everybody in the language they chose, from before this process began."""
    async with platform.database.reading() as transaction:
        chosen = await store.chosen_languages(transaction)
    for person_id, locale in chosen.items():
        platform.languages.remember_choice(person_id, locale)


async def remember(platform: Platform, person_id: int, *, locale: str, guild_id: int | None) -> None:
    """Remember the language a person's Discord is set to, and that they used the bot in this guild.

    Writes only what is new: another language, another guild, or the same one an hour later.
    """
    chosen = platform.languages.choice_of(person_id)
    async with platform.database.reading() as transaction:
        known = await store.profile_of(transaction, person_id)
    if platform.languages.choice_of(person_id) == chosen:  # else it was changed after we looked
        # Another process may have been told, or the person has been forgotten.
        platform.languages.remember_choice(person_id, known.language)
    knows_guild = guild_id is None or (
        known.last_guild_id == guild_id
        and known.last_guild_at is not None
        and platform.clock.now() - known.last_guild_at < CONTACT_KEPT_TO
    )
    if known.locale == locale and knows_guild:
        return
    async with platform.database.transaction() as transaction:
        await store.set_locale(transaction, person_id, locale)
        if guild_id is not None:
            await store.set_last_guild(transaction, person_id, guild_id)


async def choose_country(platform: Platform, person_id: int, country: str) -> None:
    """Remember the country (ISO 3166 alpha-2) whose help lines a person wants to see."""
    async with platform.database.transaction() as transaction:
        await store.set_country(transaction, person_id, country)
