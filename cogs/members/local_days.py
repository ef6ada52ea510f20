"""Between an instant and a day on somebody's wall: the only place that turns one into the other. Pure.

A day is a calendar date in one zone. Its clock may skip times (a gap, an hour in most places, half an hour on
Lord Howe, the whole of 30 December 2011 in Samoa) and say others twice (a fold). What is promised here holds
for all of them: no promise of a day is lost in a gap, and none is kept twice in a fold.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


def local_day(instant: datetime, zone: ZoneInfo) -> date:
    """Return the date that a calendar in `zone` shows at `instant`; `ValueError` where that has no zone."""
    return _aware(instant).astimezone(zone).date()


def instant_of(day: date, at: time, zone: ZoneInfo) -> datetime:
    """Return when (UTC) a clock in `zone` shows `at` on `day`.

    A time that this day's clock skips becomes the first instant after the gap; of a time that it shows twice,
    the first is meant. Raises `OverflowError` at the ends of the calendar (years 1 and 9999).
    """
    wall = datetime.combine(day, at.replace(tzinfo=None, fold=0))
    meant = wall.replace(tzinfo=zone).astimezone(UTC)
    if meant.astimezone(zone).replace(tzinfo=None) == wall:
        return meant
    # In a gap the offset before it (fold=0) leads past the gap, and the offset after it leads before.
    return _first_after_gap(wall.replace(tzinfo=zone, fold=1).astimezone(UTC), meant, zone)


def day_begins(day: date, zone: ZoneInfo) -> datetime:
    """Return the first instant (UTC) of `day` in `zone`: midnight, or whatever its clock shows first.

    A day that a zone skipped whole begins where the next one does.
    """
    return instant_of(day, time.min, zone)


def _first_after_gap(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """Return the instant between the two at which the zone's offset changes; it does so on whole seconds."""
    low, high = before.replace(microsecond=0), after.replace(microsecond=0)
    offset = after.astimezone(zone).utcoffset()
    while high - low > timedelta(seconds=1):
        middle = low + timedelta(seconds=(high - low) // timedelta(seconds=2))
        if middle.astimezone(zone).utcoffset() == offset:
            high = middle
        else:
            low = middle
    return high


def _aware(instant: datetime) -> datetime:
    if instant.tzinfo is None:
        raise ValueError("an instant without a time zone belongs to no day in particular")
    return instant
