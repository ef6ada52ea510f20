"""Country codes: ISO 3166-1 alpha-2, from the `iso3166.tab` that the time zone database brings (tzdata)."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources
from typing import Annotated

from pydantic import AfterValidator, Field

from bot.configuration.problems import Misplaced
from bot.configuration.suggestions import did_you_mean

OFTEN_WRITTEN = {
    "UK": "GB", "EN": "GB", "ENG": "GB", "England": "GB", "Scotland": "GB", "Wales": "GB", "Britain": "GB",
    "Great Britain": "GB", "United Kingdom": "GB", "Northern Ireland": "GB", "Inglaterra": "GB",
    "Escocia": "GB", "Gales": "GB", "Gran Bretaña": "GB", "Irlanda del Norte": "GB", "Cymru": "GB",
    "America": "US", "United States of America": "US", "the States": "US", "EEUU": "US", "EUA": "US",
    "América": "US", "Estados Unidos de América": "US", "Norteamérica": "US", "Aotearoa": "NZ",
    "Argentine": "AR", "Belgique": "BE", "België": "BE", "Brasil": "BR", "Danmark": "DK",
    "Deutschland": "DE", "Éire": "IE", "España": "ES", "Holanda": "NL", "Holland": "NL", "Italia": "IT",
    "México": "MX", "Méjico": "MX", "Nederland": "NL", "Nippon": "JP", "Norge": "NO", "Österreich": "AT",
    "Pilipinas": "PH", "Polska": "PL", "Republic of Ireland": "IE", "Schweiz": "CH", "Suisse": "CH",
    "Suomi": "FI", "Svizzera": "CH", "Sverige": "SE", "Bharat": "IN",
}  # fmt: skip
"""What people write for a country whose code is another one, or whose usual name the tables do not use."""


@lru_cache(maxsize=1)
def country_names() -> dict[str, str]:
    """Return every country code with the country's English name."""
    table = resources.files("tzdata").joinpath("zoneinfo", "iso3166.tab").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return {row[0]: row[1] for row in rows}


@lru_cache(maxsize=1)
def _often_written() -> dict[str, str]:
    return {written.upper(): code for written, code in OFTEN_WRITTEN.items()}


def checked_country(code: str) -> str:
    """Return `code` if it is a country's; otherwise raise `Misplaced` with a suggestion."""
    names = country_names()
    if code in names:
        return code
    wanted = code.strip().upper()
    suggestion = wanted if wanted in names else _often_written().get(wanted, "")
    if not suggestion:
        by_name = {name: known for known, name in names.items()}
        suggestion = by_name.get(did_you_mean(code, by_name), "")
    shown = f"{suggestion} ({names[suggestion]})" if suggestion else ""
    raise Misplaced(
        (), f"`{code}` is not a country code", "two capital letters such as US, GB, ES or MX", shown
    )


CountryCode = Annotated[
    str,
    AfterValidator(checked_country),
    Field(json_schema_extra={"pattern": "^[A-Z]{2}$", "examples": ["US", "GB", "ES"]}),
]
"""A country by its ISO 3166 code of two capital letters."""
