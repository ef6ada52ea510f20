"""Which help lines a person is shown, and which countries they can choose from. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cogs.crisis.countries import Country, country_meant, country_name, names_of, plain
from cogs.crisis.settings import CountrySettings, HelpLine, HelpLineSettings, HelpTopic


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


def find_countries(
    settings: HelpLineSettings, typed: str, locales: Sequence[str], most: int | None = None
) -> tuple[Country, ...]:
    """Return the countries with help lines that `typed` may mean, the likeliest first, at most `most`.

    `locales`: the reader's own first, then others in which a name may be typed. Looks at ISO codes, names and
    what people often write, without regard to case and accents. Nothing typed: all of them, by name.
    """
    wanted = plain(typed)
    meant = country_meant(typed, locales)
    found: list[tuple[int, str, Country]] = []
    for code in settings.countries:
        country = Country(code, country_name(code, locales[0]))
        likeness = 0 if code == meant else _likeness(wanted, names_of(code, locales))
        if likeness is not None:
            found.append((likeness, plain(country.name), country))
    return tuple(country for _, _, country in sorted(found, key=lambda each: each[:2])[:most])


def _likeness(wanted: str, names: Iterable[str]) -> int | None:
    """Return 1 for the beginning of a name, more for less likely, `None` for no likeness."""
    plain_names = [plain(name) for name in names]
    if any(name.startswith(wanted) for name in plain_names):
        return 1
    if any(word.startswith(wanted) for name in plain_names for word in name.split()):
        return 2
    return 3 if any(wanted in name for name in plain_names) else None
