"""What the bot remembers of a person wherever it meets them: their Discord language, the country they chose,
the guild in which they last used it, and their frame.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from bot.database import Transaction
from bot.personal_data import Person
from cogs.members.frame import Frame, Pronouns, QuietHours, Visibility
from cogs.members.store.pauses import pause_of
from cogs.members.store.tables import profiles


@dataclass(frozen=True)
class Profile:
    """A person's Discord locale as last seen ("es-ES"), the country they chose (ISO 3166 alpha-2), the guild
    in which they last used a command or button, with when (UTC, to the hour), and what they chose of their
    frame (None: nothing chosen; of their pronouns, also that no key of ours opens them any more).
    """

    person_id: int
    locale: str | None = None
    country: str | None = None
    last_guild_id: int | None = None
    last_guild_at: datetime | None = None
    time_zone: str | None = None
    language: str | None = None
    pronouns: Pronouns | None = None
    visibility: Visibility | None = None
    quiet_hours: QuietHours | None = None


async def profile_of(transaction: Transaction, person_id: int) -> Profile:
    """Return what is remembered of the person; an empty profile when nothing is."""
    result = await transaction.execute(select(profiles).where(profiles.c.person_id == person_id))
    row = result.one_or_none()
    if row is None:
        return Profile(person_id)
    pronouns = transaction.cipher.opened(row.pronouns)
    quiet = None if row.quiet_begin is None else (row.quiet_begin, row.quiet_end)
    return Profile(
        person_id,
        row.locale,
        row.country,
        row.last_guild_id,
        row.last_guild_at,
        row.time_zone,
        row.language,
        None if pronouns is None else Pronouns(pronouns),
        None if row.visibility is None else Visibility(row.visibility),
        None if quiet is None else QuietHours(*map(time.fromisoformat, quiet)),
    )


async def frame_of(transaction: Transaction, person_id: int) -> Frame:
    """Return what the person chose, with the pause that holds at the transaction's instant."""
    profile = await profile_of(transaction, person_id)
    return Frame(
        person_id,
        profile.time_zone,
        profile.language,
        profile.pronouns,
        profile.visibility or Visibility.PRIVATE,
        profile.quiet_hours or QuietHours(),
        await pause_of(transaction, person_id),
    )


async def chosen_languages(transaction: Transaction) -> Mapping[int, str]:
    """Return the language of each person who chose one."""
    chosen = select(profiles.c.person_id, profiles.c.language).where(profiles.c.language.is_not(None))
    return {row.person_id: row.language for row in await transaction.execute(chosen)}


async def set_locale(transaction: Transaction, person_id: int, locale: str) -> None:
    """Remember the person's Discord locale."""
    await _set(transaction, person_id, {"locale": locale})


async def set_last_guild(transaction: Transaction, person_id: int, guild_id: int) -> None:
    """Remember that the person used the bot in this guild, at the transaction's instant."""
    await _set(transaction, person_id, {"last_guild_id": guild_id, "last_guild_at": transaction.now})


async def set_country(transaction: Transaction, person_id: int, country: str) -> None:
    """Remember the country the person chose."""
    await _set(transaction, person_id, {"country": country})


async def set_time_zone(transaction: Transaction, person_id: int, name: str | None) -> None:
    """Remember the zone (IANA) the person chose, or that they chose none."""
    await _set(transaction, person_id, {"time_zone": name})


async def set_language(transaction: Transaction, person_id: int, locale: str | None) -> None:
    """Remember the language (a shipped one) the person chose, or that they want their Discord's."""
    await _set(transaction, person_id, {"language": locale})


async def set_pronouns(transaction: Transaction, person_id: int, pronouns: Pronouns | None) -> None:
    """Remember the person's pronouns, encrypted: they may say more than everybody may know."""
    kept = None if pronouns is None else transaction.cipher.encrypt(pronouns.value)
    await _set(transaction, person_id, {"pronouns": kept})


async def set_visibility(transaction: Transaction, person_id: int, visibility: Visibility) -> None:
    """Remember who sees what the person shares unless they say otherwise."""
    await _set(transaction, person_id, {"visibility": visibility.value})


async def set_quiet_hours(transaction: Transaction, person_id: int, quiet: QuietHours) -> None:
    """Remember when the person wants to be left alone; the minutes count, seconds do not."""
    begin, end = (at.isoformat("minutes") for at in (quiet.begin, quiet.end))
    await _set(transaction, person_id, {"quiet_begin": begin, "quiet_end": end})


async def export_profile(transaction: Transaction, person: Person) -> Sequence[Mapping[str, Any]]:
    """Return the person's profile, or nothing."""
    profile = await profile_of(transaction, person.user_id)
    if profile == Profile(person.user_id):
        return []
    quiet = profile.quiet_hours
    return [
        {
            "discord_language": profile.locale,
            "chosen_country": profile.country,
            "last_used_in_guild": profile.last_guild_id,
            "last_used_at": None if profile.last_guild_at is None else profile.last_guild_at.isoformat(),
            "time_zone": profile.time_zone,
            "chosen_language": profile.language,
            "pronouns": None if profile.pronouns is None else profile.pronouns.value,
            "visibility": None if profile.visibility is None else profile.visibility.value,
            "quiet_hours": None if quiet is None else f"{quiet.begin:%H:%M}-{quiet.end:%H:%M}",
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
