"""What a person is shown of their frame, and which zones are suggested to them."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from bot.community import CommunitySettings
from bot.companions import companions_of
from bot.personal_data import Person
from cogs.members import store
from cogs.members.actions.knowing import zone_of
from cogs.members.messages import Known
from cogs.members.zones import FoundZone, find_zones, guessed_zone, zone_now

if TYPE_CHECKING:
    from bot.language import Language
    from bot.platform import Platform


async def what_is_known(
    platform: Platform, person_id: int, guild_id: int | None, *, discord_locale: str, language: Language
) -> Known:
    """Return what the panel of `/me` shows, with places named in `language`.

    `guild_id`: where they ask, or None in private, where the guild of their last contact is meant.
    """
    async with platform.database.reading() as transaction:
        frame = await store.frame_of(transaction, person_id)
        zone = await zone_of(platform, transaction, person_id, guild_id)
        where = guild_id or (await store.profile_of(transaction, person_id)).last_guild_id
        companions = await companions_of(platform, transaction, Person(person_id, where))
        now = transaction.now
    return Known(
        frame=frame,
        zone=zone_now(zone.key, language.locale, now),
        guess=_guess(discord_locale, language, now) if frame.zone is None else None,
        languages=tuple(sorted(platform.languages.locales)),
        discord=platform.languages.of_locale(discord_locale),
        accompanied=bool(companions),
    )


def suggested_zones(
    platform: Platform, guild_id: int | None, typed: str, *, discord_locale: str, language: Language
) -> tuple[FoundZone, ...]:
    """Return the zones that `typed` may mean; nothing typed: a guess, and the guild's own."""
    now = platform.clock.now()
    if typed.strip():
        return find_zones(typed, language.locale, now)
    guess = _guess(discord_locale, language, now)
    community = platform.configuration.current.section(guild_id, CommunitySettings)
    here = zone_now(community.time_zone, language.locale, now)
    return (here,) if guess is None or guess.zone == here.zone else (guess, here)


def _guess(discord_locale: str, language: Language, now: datetime) -> FoundZone | None:
    return guessed_zone(discord_locale, language.locale, now)
