"""What the bot remembers of a person wherever it meets them: their Discord language, the country they chose,
and the guild in which they last used it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, String, Table, select
from sqlalchemy.dialects.postgresql import insert

from bot.database import Snowflake, Transaction, UTCDateTime, metadata
from bot.personal_data import Person

profiles = Table(
    "members_profiles",
    metadata,
    Column("person_id", Snowflake, primary_key=True, autoincrement=False),
    Column("locale", String(16), nullable=True),
    Column("country", String(2), nullable=True),
    Column("last_guild_id", Snowflake, nullable=True),
    Column("last_guild_at", UTCDateTime, nullable=True),
)


@dataclass(frozen=True)
class Profile:
    """A person's Discord locale as last seen ("es-ES"), the country they chose (ISO 3166 alpha-2), and the
    guild in which they last used a command or button, with when (UTC, to the hour).
    """

    person_id: int
    locale: str | None = None
    country: str | None = None
    last_guild_id: int | None = None
    last_guild_at: datetime | None = None


async def profile_of(transaction: Transaction, person_id: int) -> Profile:
    """Return what is remembered of the person; an empty profile when nothing is."""
    result = await transaction.execute(select(profiles).where(profiles.c.person_id == person_id))
    row = result.one_or_none()
    return Profile(person_id) if row is None else Profile(**row._mapping)


async def set_locale(transaction: Transaction, person_id: int, locale: str) -> None:
    """Remember the person's Discord locale."""
    await _set(transaction, person_id, {"locale": locale})


async def set_last_guild(transaction: Transaction, person_id: int, guild_id: int) -> None:
    """Remember that the person used the bot in this guild, at the transaction's instant."""
    await _set(transaction, person_id, {"last_guild_id": guild_id, "last_guild_at": transaction.now})


async def set_country(transaction: Transaction, person_id: int, country: str) -> None:
    """Remember the country the person chose."""
    await _set(transaction, person_id, {"country": country})


async def export_profile(transaction: Transaction, person: Person) -> Sequence[Mapping[str, Any]]:
    """Return the person's profile, or nothing."""
    profile = await profile_of(transaction, person.user_id)
    if profile == Profile(person.user_id):
        return []
    return [
        {
            "discord_language": profile.locale,
            "chosen_country": profile.country,
            "last_used_in_guild": profile.last_guild_id,
            "last_used_at": None if profile.last_guild_at is None else profile.last_guild_at.isoformat(),
        }
    ]


async def forget_profile(transaction: Transaction, person: Person) -> int:
    """Delete the person's profile. Where only one guild is meant, no more than that they were there."""
    if person.guild_id is not None:
        blanked = await transaction.execute(
            profiles.update()
            .where(profiles.c.person_id == person.user_id, profiles.c.last_guild_id == person.guild_id)
            .values(last_guild_id=None, last_guild_at=None)
        )
        return blanked.rowcount
    result = await transaction.execute(profiles.delete().where(profiles.c.person_id == person.user_id))
    return result.rowcount


async def _set(transaction: Transaction, person_id: int, values: Mapping[str, Any]) -> None:
    await transaction.execute(
        insert(profiles)
        .values(person_id=person_id, **values)
        .on_conflict_do_update(index_elements=["person_id"], set_=dict(values))
    )
