"""What the bot remembers of a person wherever it meets them: their Discord language and the country they
chose.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, String, Table, select
from sqlalchemy.dialects.postgresql import insert

from bot.database import Snowflake, Transaction, metadata
from bot.personal_data import Person

profiles = Table(
    "members_profiles",
    metadata,
    Column("person_id", Snowflake, primary_key=True, autoincrement=False),
    Column("locale", String(16), nullable=True),
    Column("country", String(2), nullable=True),
)


@dataclass(frozen=True)
class Profile:
    """A person's Discord locale as last seen ("es-ES"), and the country they chose (ISO 3166 alpha-2)."""

    person_id: int
    locale: str | None = None
    country: str | None = None


async def profile_of(transaction: Transaction, person_id: int) -> Profile:
    """Return what is remembered of the person; an empty profile when nothing is."""
    result = await transaction.execute(select(profiles).where(profiles.c.person_id == person_id))
    row = result.one_or_none()
    return Profile(person_id) if row is None else Profile(row.person_id, row.locale, row.country)


async def set_locale(transaction: Transaction, person_id: int, locale: str) -> None:
    """Remember the person's Discord locale."""
    await _set(transaction, person_id, {"locale": locale})


async def set_country(transaction: Transaction, person_id: int, country: str) -> None:
    """Remember the country the person chose."""
    await _set(transaction, person_id, {"country": country})


async def export_profile(transaction: Transaction, person: Person) -> Sequence[Mapping[str, Any]]:
    """Return the person's profile, or nothing."""
    profile = await profile_of(transaction, person.user_id)
    if profile == Profile(person.user_id):
        return []
    return [{"discord_language": profile.locale, "chosen_country": profile.country}]


async def forget_profile(transaction: Transaction, person: Person) -> int:
    """Delete the person's profile, unless only one guild is meant: the profile belongs to none."""
    if person.guild_id is not None:
        return 0
    result = await transaction.execute(profiles.delete().where(profiles.c.person_id == person.user_id))
    return result.rowcount


async def _set(transaction: Transaction, person_id: int, values: Mapping[str, str]) -> None:
    await transaction.execute(
        insert(profiles)
        .values(person_id=person_id, **values)
        .on_conflict_do_update(index_elements=["person_id"], set_=dict(values))
    )
