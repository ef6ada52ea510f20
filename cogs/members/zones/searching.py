"""Which zones a person may mean by what they typed, the likeliest first. Pure."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.configuration.zones import zone_names
from cogs.members.zones.places import Place, canonical, own_place, places, plain

MOST_FOUND = 25
"""What Discord shows of an autocomplete, or in a menu, at most."""

_LONGEST_TYPED = 60
_NEAR_ENOUGH = 0.72
"""How alike two words are that differ by a typo, as difflib measures it: "madird" and "madrid" 0.83."""

_OFFSET = re.compile(r"(?:utc|gmt)?\s*([+-\u2212])\s*(\d{1,2})(?::?([0-5]\d))?", re.IGNORECASE)

_GUESSES = {
    "bg": "Europe/Sofia", "cs": "Europe/Prague", "da": "Europe/Copenhagen", "de": "Europe/Berlin",
    "el": "Europe/Athens", "en-GB": "Europe/London", "es-ES": "Europe/Madrid", "fi": "Europe/Helsinki",
    "fr": "Europe/Paris", "hi": "Asia/Kolkata", "hr": "Europe/Zagreb", "hu": "Europe/Budapest",
    "id": "Asia/Jakarta", "it": "Europe/Rome", "ja": "Asia/Tokyo", "ko": "Asia/Seoul",
    "lt": "Europe/Vilnius", "nl": "Europe/Amsterdam", "no": "Europe/Oslo", "pl": "Europe/Warsaw",
    "pt-BR": "America/Sao_Paulo", "ro": "Europe/Bucharest", "ru": "Europe/Moscow",
    "sv-SE": "Europe/Stockholm", "th": "Asia/Bangkok", "tr": "Europe/Istanbul", "uk": "Europe/Kyiv",
    "vi": "Asia/Ho_Chi_Minh", "zh-CN": "Asia/Shanghai", "zh-TW": "Asia/Taipei",
}  # fmt: skip
"""Discord's languages → where most who use them live. Two are left out: whoever never changed the setting has
en-US, and es-419 is spoken in twenty countries.
"""


@dataclass(frozen=True)
class FoundZone:
    """A zone, the place by which it was found, and what its clock shows at the instant of the search."""

    zone: str
    city: str
    country: str
    local: datetime
    own: bool
    """The zone bears this city's name."""

    @property
    def written(self) -> str:
        """What leads back to it through `zone_meant`; no two places share it."""
        return self.zone if self.own else f"{self.city}, {self.country}"

    @property
    def offset(self) -> str:
        """How far its clock is from UTC now: `+05:45`."""
        away = self.local.utcoffset() or timedelta(0)
        minutes = round(abs(away).total_seconds() / 60)
        return f"{'-' if away < timedelta(0) else '+'}{minutes // 60:02}:{minutes % 60:02}"


def find_zones(typed: str, locale: str, now: datetime, most: int = MOST_FOUND) -> tuple[FoundZone, ...]:
    """Return at most `most` zones for a city, a country, a zone's name or an offset that was typed.

    Without regard to case and accents; where nothing is called so, what is spelled nearly so. Each place
    once; `locale` is the shipped language in which the places are named, `now` decides the offsets (UTC).
    """
    wanted = plain(typed[:_LONGEST_TYPED])
    everywhere = places(locale)
    if offset := _OFFSET.fullmatch(typed.strip()):
        ranked = _with_offset(offset, everywhere, now)
    elif not wanted:
        return ()
    else:
        ranked = ((rank, place) for place in everywhere if (rank := _likeness(wanted, place)) is not None)
    # Sorting is stable: what is equally likely stays in the order of the places.
    found = [place for _, place in sorted(ranked, key=lambda each: each[0])]
    if not found and offset is None:
        found = _spelled_nearly(wanted, everywhere)
    return tuple(_seen(place, now) for place in list(dict.fromkeys(found))[:most])


def zone_meant(typed: str, locale: str, now: datetime) -> FoundZone | None:
    """Return the one zone that `typed` can only mean: its very name, or a city's that no other has."""
    stripped = typed.strip()
    by_name = {name.casefold(): name for name in zone_names()}
    name = stripped if stripped in zone_names() else by_name.get(stripped.replace(" ", "_").casefold())
    if name is not None:
        return zone_now(name, locale, now)
    wanted = plain(typed)
    called_so = [place for place in places(locale) if wanted and wanted in (*place.names, *place.codes)]
    called_so = called_so or [place for place in places(locale) if wanted in _with_country(place)]
    return _seen(called_so[0], now) if len({place.zone for place in called_so}) == 1 else None


def zone_now(zone: str, locale: str, now: datetime) -> FoundZone:
    """Return a zone (any valid name) with its own city; it keeps today's name where it has another."""
    return _seen(own_place(canonical(zone), locale), now)


def guessed_zone(discord_locale: str, locale: str, now: datetime) -> FoundZone | None:
    """Return where most people live whose Discord speaks `discord_locale`: a suggestion, never a choice."""
    zone = _GUESSES.get(discord_locale)
    return None if zone is None else zone_now(zone, locale, now)


def _likeness(wanted: str, place: Place) -> int | None:
    """Return 0 where the place, or its zone, is called just so, more for less likely, None for not."""
    if wanted in place.names or wanted in place.codes:
        return 0
    if wanted in place.countries:
        return 1
    if _begins(wanted, place.names):
        return 2
    if any(f" {wanted}" in name for name in place.names) or _begins(wanted, place.codes):
        return 3
    if len(wanted) > 2 and any(f" {wanted}" in f" {name}" for name in place.countries):
        return 4
    return 5 if " " in wanted and _begins(wanted, _with_country(place)) else None


def _begins(wanted: str, names: Iterable[str]) -> bool:
    return any(name.startswith(wanted) for name in names)


def _with_country(place: Place) -> Iterator[str]:
    return (f"{name} {country}" for name in place.names for country in place.countries)


def _with_offset(
    typed: re.Match[str], everywhere: tuple[Place, ...], now: datetime
) -> Iterator[tuple[int, Place]]:
    away = timedelta(hours=int(typed[2]), minutes=int(typed[3] or 0))
    away = away if typed[1] == "+" else -away
    for place in everywhere:
        if now.astimezone(ZoneInfo(place.zone)).utcoffset() == away:
            yield 0, place


def _spelled_nearly(wanted: str, everywhere: tuple[Place, ...]) -> list[Place]:
    by_name: dict[str, list[Place]] = {}
    for place in everywhere:
        for name in (*place.names, *place.countries):
            # Comparing is slow, and a typo changes little of a word's length.
            if abs(len(name) - len(wanted)) <= 2:
                by_name.setdefault(name, []).append(place)
    near = difflib.get_close_matches(wanted, by_name, n=8, cutoff=_NEAR_ENOUGH)
    return [place for name in near for place in by_name[name]]


def _seen(place: Place, now: datetime) -> FoundZone:
    local = now.astimezone(ZoneInfo(place.zone))
    return FoundZone(place.zone, place.name, place.country, local, place.own)
