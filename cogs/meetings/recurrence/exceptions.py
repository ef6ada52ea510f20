"""Single days that are otherwise, as a file names them: by the day on the wall, not by an instant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from cogs.meetings.recurrence.instants import occurrences
from cogs.meetings.recurrence.results import Change, Moved, Recurrence, Skipped
from cogs.members.local_days import day_begins, instant_of


def changes_of_days(
    recurrence: Recurrence,
    first: date,
    at: time,
    zone: ZoneInfo,
    *,
    skipped: Iterable[date] = (),
    moved: Mapping[date, tuple[date, time | None]] | None = None,
) -> dict[datetime, Change]:
    """Return the changes by `planned_for` (UTC) that are meant by local days, for `occurrences`.

    `moved` says for a day on which other day it takes place, and at which time (None: the usual one). A day
    on which nothing was planned changes nothing. Of several occurrences on a day all are meant.
    """
    changes: dict[datetime, Change] = {}
    for day, (to_day, to_time) in (moved or {}).items():
        for planned_for in _on(day, recurrence, first, at, zone):
            usual = planned_for.astimezone(zone).time()
            changes[planned_for] = Moved(instant_of(to_day, to_time or usual, zone))
    for day in skipped:
        for planned_for in _on(day, recurrence, first, at, zone):
            changes[planned_for] = Skipped()
    return changes


def _on(day: date, recurrence: Recurrence, first: date, at: time, zone: ZoneInfo) -> list[datetime]:
    after, before = day_begins(day, zone), day_begins(day + timedelta(days=1), zone)
    return [each.planned_for for each in occurrences(recurrence, first, at, zone, after=after, before=before)]
