"""Which country a person means, and what it is called in their language. Pure."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from bot.configuration import country_names
from bot.configuration.countries import OFTEN_WRITTEN


@dataclass(frozen=True)
class Country:
    """A country by its ISO 3166 code, and its name in a reader's language."""

    code: str
    name: str


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


def names_of(code: str, locales: Iterable[str]) -> tuple[str, ...]:
    """Return all that a country is called: its name in each of these locales, and what people often write."""
    names = [country_name(code, locale) for locale in locales]
    names += [written for written, meant in OFTEN_WRITTEN.items() if meant == code]
    return tuple(dict.fromkeys(names))


def country_meant(typed: str, locales: Iterable[str]) -> str | None:
    """Return the code of the country that is called just so, whether there are help lines for it or not.

    Looks at ISO codes of two and three letters and at `names_of`, without regard to case, accents and
    anything but letters: "ee. uu." is the United States. None: no country is called so.
    """
    return _codes_by_name(tuple(locales)).get(letters(typed))


def plain(text: str) -> str:
    """Return a text without capitals, accents and spaces around it, to compare by."""
    decomposed = unicodedata.normalize("NFKD", text.strip().casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def letters(text: str) -> str:
    """Return nothing but the letters of a text, without capitals and accents."""
    return "".join(character for character in plain(text) if character.isalpha())


@lru_cache(maxsize=64)
def _codes_by_name(locales: tuple[str, ...]) -> dict[str, str]:
    codes = country_names()
    found: dict[str, str] = {}
    for code in codes:
        found.setdefault(letters(code), code)
    for written, meant in get_global("territory_aliases").items():  # three letters each, among others
        if written.isalpha() and len(meant) == 1 and meant[0] in codes:
            found.setdefault(letters(written), meant[0])
    for code in codes:
        for name in names_of(code, locales):
            found.setdefault(letters(name), code)
    return found
