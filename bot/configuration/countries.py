"""Country codes: ISO 3166-1 alpha-2, from the `iso3166.tab` that the time zone database brings (tzdata)."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources
from typing import Annotated

from pydantic import AfterValidator, Field

from bot.configuration.problems import Misplaced
from bot.configuration.suggestions import did_you_mean

# What people write for a country whose code is another one, or whose usual name the table does not use.
_OFTEN_WRITTEN = {
    "UK": "GB", "EN": "GB", "ENG": "GB", "ENGLAND": "GB", "SCOTLAND": "GB", "WALES": "GB",
    "UNITED KINGDOM": "GB", "GREAT BRITAIN": "GB", "USA": "US", "AMERICA": "US",
    "UNITED STATES OF AMERICA": "US", "DEUTSCHLAND": "DE", "ESPAÑA": "ES", "ESPANA": "ES",
    "MÉXICO": "MX", "ÖSTERREICH": "AT", "SCHWEIZ": "CH", "HOLLAND": "NL",
}  # fmt: skip


@lru_cache(maxsize=1)
def country_names() -> dict[str, str]:
    """Return every country code with the country's English name."""
    table = resources.files("tzdata").joinpath("zoneinfo", "iso3166.tab").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return {row[0]: row[1] for row in rows}


def checked_country(code: str) -> str:
    """Return `code` if it is a country's; otherwise raise `Misplaced` with a suggestion."""
    names = country_names()
    if code in names:
        return code
    wanted = code.strip().upper()
    suggestion = wanted if wanted in names else _OFTEN_WRITTEN.get(wanted, "")
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
