"""The listing that the fellowships' meeting finders read: Meeting Guide JSON. Pure.

After code4recovery's published specification (github.com/code4recovery/spec). It is for weekly meetings: what
comes every other week or once a month is listed on its weekday only with a note that says so, and what has no
weekday is left out. A listing names no person: what goes in is what the group wrote for strangers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from anyascii import anyascii

from cogs.meetings.recurrence import Kind, Recurrence, in_words

LONGEST_NAME = 255
LONGEST_SLUG = 64

TYPES = frozenset({
    "11", "12x12", "A", "ABSI", "AF", "AL", "AL-AN", "AM", "AR", "ASL", "B", "BA", "BE", "BG", "BI",
    "BRK", "C", "CAN", "CF", "D", "DA", "DB", "DD", "DE", "DR", "EL", "EN", "FA", "FF", "FI", "FR", "G",
    "GR", "H", "HE", "HI", "HR", "HU", "IS", "ITA", "JA", "KA", "KOR", "L", "LGBTQ", "LIT", "LS", "LT",
    "M", "MED", "ML", "MT", "N", "NB", "NDG", "NE", "NL", "NO", "O", "OUT", "P", "POA", "POC", "POL",
    "POR", "PUN", "RUS", "S", "SEN", "SK", "SL", "SM", "SP", "ST", "SV", "T", "TC", "TH", "TL", "TR",
    "TUR", "UK", "W", "X", "XB", "XT", "Y",
})  # fmt: skip
"""The codes of the specification. It has none for "online": finders see that by the conference's address."""

LANGUAGE_TYPES = {
    "am": "AM", "da": "DA", "de": "DE", "el": "EL", "en": "EN", "es": "S", "fa": "FA", "fr": "FR", "he": "HE",
    "hi": "HI", "hr": "HR", "hu": "HU", "it": "ITA", "ja": "JA", "ko": "KOR", "lt": "LT", "ml": "ML",
    "nb": "NO", "no": "NO", "pa": "PUN", "pl": "POL", "pt": "POR", "ru": "RUS", "sk": "SK", "sv": "SV",
    "th": "TH", "tl": "TL", "tr": "TUR", "uk": "UK", "af": "AF", "ar": "AR", "bg": "BG", "fi": "FI",
    "is": "IS",
    "ka": "KA", "mt": "MT", "ne": "NE", "nl": "NL", "sl": "SL",
}  # fmt: skip
"""The type for a language, by its ISO 639 code."""


@dataclass(frozen=True)
class Listing:
    """What of a meeting a finder is told."""

    id: str
    """Stable; the slug is made of it."""
    name: str
    recurrence: Recurrence
    at: time
    zone: ZoneInfo
    lasts: timedelta
    types: tuple[str, ...]
    """Codes of the specification (`TYPES`); others are kept and ignored by finders."""
    conference_url: str
    """Where one gets in: an invitation to the server."""
    conference_url_notes: str = ""
    formatted_address: str = ""
    """Roughly where the group is at home ("Chicago, IL, USA"): the app lists no meeting without it."""
    notes: str = ""
    rhythm: str = ""
    """How often, in words, where it is not every week ("Every first Monday of the month")."""
    group: str = ""
    url: str = ""
    updated: datetime | None = None
    """UTC."""


def entries(listings: Iterable[Listing]) -> list[dict[str, object]]:
    """Return the feed: one entry for each meeting and weekday, slugs unique, ready for JSON.

    Left out is what has no weekday to be listed under (once, on the 15th), and what is not weekly and has no
    `rhythm` to say so: a finder would send people to a closed door.
    """
    found: list[dict[str, object]] = []
    slugs: set[str] = set()
    for listing in listings:
        days = weekdays(listing)
        for day in days:
            entry = _entry(listing, day)
            entry["slug"] = _free(_slug(listing.id, day if len(days) > 1 else None), slugs)
            slugs.add(str(entry["slug"]))
            found.append(entry)
    return found


def weekdays(listing: Listing) -> tuple[int, ...]:
    """Return the days under which a meeting is listed, 0 (Sunday) to 6 (Saturday); none: it is left out."""
    said = in_words(listing.recurrence)
    match said.kind:
        case Kind.DAILY if said.interval == 1:
            days: tuple[int, ...] = tuple(range(7))
        case Kind.WORKDAYS | Kind.WEEKLY | Kind.MONTHLY_WEEKDAY:
            days = tuple(sorted((day + 1) % 7 for day in said.weekdays))
        case _:
            return ()
    weekly = said.kind is not Kind.MONTHLY_WEEKDAY and said.interval == 1
    return days if weekly or listing.rhythm else ()


def _entry(listing: Listing, day: int) -> dict[str, object]:
    ends = (datetime.combine(date.min, listing.at) + listing.lasts).time()
    notes = "\n".join(line for line in (listing.rhythm, listing.notes) if line)
    entry: dict[str, object] = {
        "name": _line(listing.name)[:LONGEST_NAME],
        "slug": "",
        "day": day,
        "time": f"{listing.at:%H:%M}",
        "end_time": f"{ends:%H:%M}",
        "timezone": listing.zone.key,
        "types": list(dict.fromkeys(listing.types)),
        "conference_url": listing.conference_url,
    }
    optional = {
        "conference_url_notes": _line(listing.conference_url_notes),
        "formatted_address": _line(listing.formatted_address),
        "approximate": "yes" if listing.formatted_address else "",
        "notes": _plain(notes),
        "group": _line(listing.group),
        "url": listing.url,
        "updated": "" if listing.updated is None else f"{listing.updated.astimezone(UTC):%Y-%m-%d %H:%M:%S}",
    }
    return entry | {key: value for key, value in optional.items() if value}


_DAYS = ("sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday")


def _slug(name: str, day: int | None) -> str:
    ascii_name = re.sub(r"[^a-z0-9]+", "-", anyascii(name).lower()).strip("-") or "meeting"
    end = "" if day is None else f"-{_DAYS[day]}"
    return ascii_name[: LONGEST_SLUG - len(end) - 4].rstrip("-") + end


def _free(slug: str, taken: set[str]) -> str:
    number = 2
    free = slug
    while free in taken:
        free, number = f"{slug}-{number}", number + 1
    return free


def _line(text: str) -> str:
    return " ".join(_plain(text).split())


def _plain(text: str) -> str:
    """Return plain text: the specification wants no HTML."""
    return re.sub(r"</?[a-zA-Z][^<>]*>", "", text).strip()


_WEB = re.compile(r"https?://[^\s/]+\.[^\s/]+(?:/\S*)?")
_TIME = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]", re.ASCII)


def problems(listing: Listing) -> tuple[str, ...]:
    """Return what a finder would not like of a listing, in English for whoever runs the export; none: ()."""
    found: list[str] = []
    for entry in entries([listing]) or [_entry(listing, 0)]:
        found += _problems_of(entry)
    if not weekdays(listing):
        found.append("it is not weekly, so finders do not list it")
    return tuple(dict.fromkeys(f"{listing.id}: {problem}" for problem in found))


def _problems_of(entry: dict[str, object]) -> Iterable[str]:
    if not entry["name"]:
        yield "it has no name"
    elif len(str(entry["name"])) > LONGEST_SLUG:
        yield "its name is longer than 64 characters and is cut in the app"
    if not _WEB.fullmatch(str(entry["conference_url"])):
        yield "it has no address to get in (an invitation to the server), so finders take it for closed"
    if "formatted_address" not in entry:
        yield "it has no rough address of the group's home, so the Meeting Guide app does not list it"
    types = entry["types"]
    strange = sorted(set(map(str, types)) - TYPES) if isinstance(types, list) else []
    if strange:
        yield f"the specification has no type {', '.join(strange)}"
    if isinstance(types, list) and {"O", "C"} <= set(types):
        yield "it cannot be open (O) and closed (C)"
    for key in ("time", "end_time"):
        if not _TIME.fullmatch(str(entry[key])):
            yield f"{key} is no time"
