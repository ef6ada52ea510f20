"""Which help lines a person is shown, and which countries they can choose from. Pure."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from babel import Locale, UnknownLocaleError

from bot.configuration import country_names
from cogs.crisis.settings import CountrySettings, HelpLine, HelpLineSettings, HelpTopic

MOST_CHOICES = 25
"""What Discord shows of an autocomplete at most."""


@dataclass(frozen=True)
class Country:
    """A country by its ISO 3166 code, and its name in a reader's language."""

    code: str
    name: str


@dataclass(frozen=True)
class HelpLines:
    """What to show: `country` is `None` where only the international lines are known."""

    country: str | None
    emergency: str | None
    lines: tuple[HelpLine, ...]


def lines_for(settings: HelpLineSettings, country: str | None) -> HelpLines:
    """Return all lines of `country`, or the international ones where none are known for it."""
    known: CountrySettings | None = settings.countries.get(country.upper()) if country else None
    if known is None or country is None:
        return HelpLines(None, None, settings.international)
    return HelpLines(country.upper(), known.emergency.number if known.emergency else None, known.lines)


def first_lines_for(
    settings: HelpLineSettings, country: str | None, most: int, topics: Iterable[HelpTopic] = ()
) -> HelpLines:
    """Return at most `most` lines, those for one of `topics` first, then in the order of the file."""
    wanted = set(topics)
    found = lines_for(settings, country)
    ordered = sorted(found.lines, key=lambda line: not wanted.intersection(line.topics))
    return HelpLines(found.country, found.emergency, tuple(ordered[:most]))


def country_name(code: str, locale: str) -> str:
    """Return the name of a country in a Discord locale ("es-419"), in English or as its code at worst."""
    for candidate in (locale, locale.partition("-")[0], "en"):
        try:
            name = Locale.parse(candidate, sep="-").territories.get(code)
        except (UnknownLocaleError, ValueError):
            continue
        if name:
            return str(name)
    return country_names().get(code, code)


def find_countries(
    settings: HelpLineSettings, typed: str, locale: str, most: int = MOST_CHOICES
) -> tuple[Country, ...]:
    """Return the countries with help lines that `typed` may mean, the likeliest first.

    Looks at the code, the name in the reader's language, and the English name, without regard to case and
    accents. Nothing typed: all of them, by name.
    """
    wanted = _plain(typed)
    found: list[tuple[int, str, Country]] = []
    for code in settings.countries:
        country = Country(code, country_name(code, locale))
        likeness = _likeness(wanted, code, (country.name, country_name(code, "en")))
        if likeness is not None:
            found.append((likeness, _plain(country.name), country))
    return tuple(country for _, _, country in sorted(found, key=lambda each: each[:2])[:most])


def _likeness(wanted: str, code: str, names: Iterable[str]) -> int | None:
    """Return 0 for the code or a whole name, more for less likely, `None` for no likeness."""
    plain_names = [_plain(name) for name in names]
    if wanted == code.lower() or wanted in plain_names:
        return 0
    if any(name.startswith(wanted) for name in plain_names):
        return 1
    if any(word.startswith(wanted) for name in plain_names for word in name.split()):
        return 2
    return 3 if any(wanted in name for name in plain_names) else None


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.strip().casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))
