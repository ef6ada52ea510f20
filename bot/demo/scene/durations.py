"""How a scene says that time passes: "5 minutes", "1 hour 30 minutes", "until 08:00"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800}
_PART = re.compile(r"(\d+)\s*(second|minute|hour|day|week)s?")
_WHOLE = re.compile(rf"{_PART.pattern}(?:(?:\s*,\s*|\s+and\s+|\s+){_PART.pattern})*")
_UNTIL = re.compile(r"until(?:\s+(\d{4}-\d{2}-\d{2}))?\s+(\d{1,2}):(\d{2})")

EXPECTED = '"5 minutes", "1 hour 30 minutes", "until 08:00" or "until 2026-03-03 08:00"'


@dataclass(frozen=True)
class Span:
    """A length of time."""

    length: timedelta

    def end(self, now: datetime, zone: ZoneInfo) -> datetime:
        """Return the instant (UTC) at which it is over."""
        return now + self.length


@dataclass(frozen=True)
class Until:
    """An instant on the group's own clocks; without a day, the next time the clocks show it."""

    day: date | None
    at: time

    def end(self, now: datetime, zone: ZoneInfo) -> datetime:
        """Return the instant (UTC); one that lies before `now` raises `ValueError`."""
        here = now.astimezone(zone)
        end = datetime.combine(self.day or here.date(), self.at, zone)
        if self.day is None and end <= here:
            end = datetime.combine(here.date() + timedelta(days=1), self.at, zone)
        if end < here:
            raise ValueError(f"{end:%Y-%m-%d %H:%M} is over: it is {here:%Y-%m-%d %H:%M} already")
        return end.astimezone(UTC)


def parse_passing(text: str) -> Span | Until:
    """Read one of the forms named in `EXPECTED`; anything else raises `ValueError`."""
    words = " ".join(text.split()).casefold()
    until = _UNTIL.fullmatch(words)
    try:
        if until is not None:
            day = date.fromisoformat(until[1]) if until[1] else None
            return Until(day, time(int(until[2]), int(until[3])))
        if _WHOLE.fullmatch(words):
            seconds = sum(int(number) * _SECONDS[unit] for number, unit in _PART.findall(words))
            return Span(timedelta(seconds=seconds))
    except (ValueError, OverflowError) as error:
        raise ValueError(f"there is no such time ({error}); expected {EXPECTED}") from error
    raise ValueError(f"`{text}` is no length of time; expected {EXPECTED}")
