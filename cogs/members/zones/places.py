"""Every place a person may type to say which clock they live by, with its names in two languages. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from types import MappingProxyType

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from bot.configuration.countries import OFTEN_WRITTEN, country_names
from bot.configuration.zones import ABBREVIATIONS, zone_names
from cogs.members.zones.cities import CITIES

_ALSO_READ = ("en", "es")
"""The languages in which `CITIES` are spelled: a place is found by these names whatever the reader's."""

_NO_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class Place:
    """A city and its zone. `name` and `country` are for the reader, the rest is to be searched, `plain`."""

    name: str
    country: str
    zone: str
    names: tuple[str, ...]
    countries: tuple[str, ...]
    codes: tuple[str, ...]
    """The zone's own names, those of old included, and the abbreviations of its time."""
    own: bool
    """The zone bears this city's name."""
    weight: int
    """How many cities are known of the zone: more where more people live."""


def plain(text: str) -> str:
    """Return `text` in small letters without accents, its words apart by one space."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(character for character in decomposed if not unicodedata.combining(character))
    return _NO_LETTERS.sub(" ", bare).strip()


@lru_cache(maxsize=8)
def places(locale: str) -> tuple[Place, ...]:
    """Return all places, named in `locale` (a shipped language): where most people live first, then by
    name.
    """
    found = [place for zone in canonical_zones() for place in _places_of(zone, locale)]
    return tuple(sorted(found, key=lambda each: (not each.own, -each.weight, plain(each.name), each.zone)))


@lru_cache(maxsize=1024)
def own_place(zone: str, locale: str) -> Place:
    """Return the city that `zone` (any name of it) is called after."""
    return next(_places_of(canonical(zone), locale))


def canonical(zone: str) -> str:
    """Return the name that a zone goes by today: Asia/Kolkata for Asia/Calcutta."""
    return zone if zone in canonical_zones() else str(get_global("zone_aliases").get(zone, zone))


@lru_cache(maxsize=1)
def canonical_zones() -> Mapping[str, tuple[str, ...]]:
    """Return every zone that people live in, with the codes of its countries, and UTC, which has none.

    From the `zone.tab` that the time zone database brings (tzdata).
    """
    table = resources.files("tzdata").joinpath("zoneinfo", "zone.tab").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    known = zone_names()
    zones = {row[2]: tuple(row[0].split(",")) for row in rows if row[2] in known}
    return MappingProxyType(zones | {"UTC": ()})


def country_name(code: str, locale: str) -> str:
    """Return what a country is called in `locale`, or in English."""
    return str(_cldr(locale).territories.get(code) or country_names().get(code, code))


def _places_of(zone: str, locale: str) -> Iterator[Place]:
    """Yield the zone's own city first."""
    codes = canonical_zones().get(zone, ())
    country = country_name(codes[0], locale) if codes else ""
    countries = {plain(country_name(code, each)) for code in codes for each in (locale, *_ALSO_READ)}
    countries |= {plain(name) for name, code in OFTEN_WRITTEN.items() if code in codes}
    countries |= {code.casefold() for code in codes}
    own_codes = [zone, *_aliases().get(zone, ()), *(name for name, of in ABBREVIATIONS.items() if of == zone)]
    own = _exemplar(zone, locale)
    names = {plain(_exemplar(zone, each)) for each in (locale, *_ALSO_READ)}
    names |= {plain(name.rpartition("/")[2]) for name in (zone, *_aliases().get(zone, ())) if "/" in name}
    cities = [city.split("=") for city in CITIES.get(zone, "").split(", ") if city]
    weight, called = len(cities), tuple(sorted(countries))
    codes_of_zone = tuple(map(plain, own_codes))
    yield Place(own, country, zone, tuple(names), called, codes_of_zone, own=True, weight=weight)
    for spellings in cities:
        shown = spellings[1] if locale.startswith("es") and len(spellings) > 1 else spellings[0]
        spelled = tuple({plain(spelling) for spelling in spellings})
        yield Place(shown, country, zone, spelled, called, (), own=False, weight=weight)


def _exemplar(zone: str, locale: str) -> str:
    """Return the city of the zone as CLDR names it, which knows some zones by an old name only."""
    known = _cldr(locale).time_zones
    for name in (zone, *_aliases().get(zone, ())):
        city = known[name].get("city") if name in known else None
        if city:
            return str(city)
    return zone.rpartition("/")[2].replace("_", " ")


@lru_cache(maxsize=1)
def _aliases() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for alias, zone in get_global("zone_aliases").items():
        found[zone] = (*found.get(zone, ()), alias)
    return found


@lru_cache(maxsize=8)
def _cldr(locale: str) -> Locale:
    for candidate in (locale, locale.partition("-")[0]):
        try:
            return Locale.parse(candidate, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en")
