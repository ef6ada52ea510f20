"""Time zone names, checked against the time zone database."""

from __future__ import annotations

import zoneinfo
from functools import lru_cache
from typing import Annotated

from pydantic import AfterValidator, Field

from bot.configuration.problems import Misplaced
from bot.configuration.suggestions import did_you_mean

# Abbreviations name a fixed offset, or several zones at once: their clocks would be an hour off in summer.
ABBREVIATIONS = {
    "EST": "America/New_York", "EDT": "America/New_York", "ET": "America/New_York",
    "CST": "America/Chicago", "CDT": "America/Chicago", "CT": "America/Chicago",
    "MST": "America/Denver", "MDT": "America/Denver", "MT": "America/Denver",
    "PST": "America/Los_Angeles", "PDT": "America/Los_Angeles", "PT": "America/Los_Angeles",
    "HST": "Pacific/Honolulu", "BST": "Europe/London", "CEST": "Europe/Berlin", "MEZ": "Europe/Berlin",
    "IST": "Asia/Kolkata", "JST": "Asia/Tokyo", "AEST": "Australia/Sydney", "Z": "UTC",
}  # fmt: skip
_REFUSED = {"EST", "MST", "HST", "Factory", "localtime", "posixrules"}


@lru_cache(maxsize=1)
def zone_names() -> frozenset[str]:
    """Return the names of all time zones that may be written in a settings file."""
    return frozenset(
        name for name in zoneinfo.available_timezones() if not name.startswith(("posix/", "right/"))
    ) - frozenset(_REFUSED)


def checked_zone(name: str) -> str:
    """Return `name` if it is a time zone's; otherwise raise `Misplaced` with a suggestion."""
    zones = zone_names()
    if name in zones:
        return name
    suggestion = ABBREVIATIONS.get(name.strip().upper(), "") or did_you_mean(name, zones)
    if not suggestion and len(name) > 3:  # three letters are near to everything
        by_city = {zone.rsplit("/", 1)[-1]: zone for zone in sorted(zones)}
        suggestion = by_city.get(did_you_mean(name, by_city), "")
    raise Misplaced(
        (), f"`{name}` is not a time zone", "a region and a city such as Europe/London, or UTC", suggestion
    )


TimeZoneName = Annotated[
    str, AfterValidator(checked_zone), Field(json_schema_extra={"examples": ["Europe/London", "UTC"]})
]
"""A time zone by its name in the time zone database."""
