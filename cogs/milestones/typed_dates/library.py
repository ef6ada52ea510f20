"""What our grammar does not know is shown to the `dateparser` library, held on a short rein.

Left to itself it guesses: it fills in what was not said, and read "viernes a las 19h" as the 19th. So it is
given the person's language, may read nothing but a day, a named month and a year that are all there, and is
not believed where a number of the text is not found again in what it read.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from cogs.members.local_days import day_begins, instant_of
from cogs.milestones.typed_dates.grammar import Reader, settled
from cogs.milestones.typed_dates.results import Answer, NotUnderstood, Read, Reason


def read_by_library(text: str, reader: Reader) -> Answer:
    """Return what the library makes of `text`. Loads it at its first use, which takes a moment."""
    try:
        import dateparser

        found = dateparser.parse(
            text,
            languages=_languages(reader.language),
            settings={
                "PREFER_DATES_FROM": "past",
                "RELATIVE_BASE": reader.now.astimezone(reader.zone).replace(tzinfo=None),
                "DATE_ORDER": "MDY" if reader.month_first else "DMY",
                "STRICT_PARSING": True,
                "PARSERS": ["absolute-time"],
            },
        )
    except Exception:  # an edge: whatever a library does with what a person typed, it is no date
        return NotUnderstood(Reason.UNREADABLE)
    if found is None or not re.search(r"[^\W\d_]{3}", text) or not _accounts_for(text, found):
        return NotUnderstood(Reason.UNREADABLE)
    try:
        return settled([_located(found, reader.zone)], reader.now)
    except (OverflowError, ValueError):
        return NotUnderstood(Reason.TOO_LONG_AGO)


def _languages(language: str) -> list[str]:
    import dateparser.data

    own = language.lower().partition("-")[0]
    known = set(dateparser.data.languages_info.language_order)
    return [each for each in dict.fromkeys((own, "en", "es")) if each in known]


def _accounts_for(text: str, found: datetime) -> bool:
    parts = {found.year, found.year % 100, found.month, found.day, found.hour, found.hour % 12, found.minute}
    parts |= {found.second, 12 if found.hour % 12 == 0 else found.hour}
    return all(int(number) in parts for number in re.findall(r"[0-9]{1,9}", text))


def _located(found: datetime, zone: ZoneInfo) -> Read:
    if found.tzinfo is not None:
        return Read(found.astimezone(UTC), exact=True)
    midnight = found.hour == found.minute == found.second == 0
    day = found.date()
    return Read(
        day_begins(day, zone) if midnight else instant_of(day, found.time(), zone), exact=not midnight
    )
