"""From a rule to instants, through the clock on the wall of the meeting's home zone.

The wall time is kept when the clocks change. A time that a clock skips becomes the first instant after the
gap; of a time that it shows twice, the first is meant (see `cogs.members.local_days.instant_of`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from heapq import nsmallest
from itertools import islice
from zoneinfo import ZoneInfo

from cogs.meetings.recurrence.counting import END, wall_times
from cogs.meetings.recurrence.results import Change, Moved, Occurrence, Recurrence
from cogs.meetings.recurrence.rules import Rule, parsed
from cogs.meetings.recurrence.starting import beginning
from cogs.members.local_days import instant_of

MOST = 1000
_LONGEST_SHIFT = timedelta(days=2)
"""No zone is farther from UTC than this, and none skipped more."""
_LONGEST_GAP = timedelta(days=366 * 28)
_BEGINNING = datetime.combine(date.min, time.min)
_PERIODS = {"DAILY": timedelta(days=1), "WEEKLY": timedelta(days=7)}


def occurrences(
    recurrence: Recurrence,
    first: date,
    at: time,
    zone: ZoneInfo,
    *,
    after: datetime,
    before: datetime,
    changes: Mapping[datetime, Change] | None = None,
    at_most: int = MOST,
) -> tuple[Occurrence, ...]:
    """Return what takes place from `after` on and before `before` (UTC, by `starts_at`), in order.

    The series begins on the local day `first`, or the first after it that fits; `at` is the time on the clock
    of `zone`. `changes` go by `planned_for`: a skipped occurrence is left out, a moved one is found where it
    was moved to; a change of an instant that is not in the series does nothing. No more than `at_most` come
    back, the earliest; a series is followed for 100 years. `ValueError` where a window has no zone.
    """
    if after.tzinfo is None or before.tzinfo is None:
        raise ValueError("a window without a time zone is no window in particular")
    changes = changes or {}
    series = Series(parsed(recurrence.rule), first, at, zone)
    kept = (
        Occurrence(planned_for, planned_for)
        for _, planned_for in series.between(after, before)
        if planned_for not in changes
    )
    found = list(islice(kept, at_most))
    moved = [
        Occurrence(planned_for.astimezone(UTC), change.to.astimezone(UTC))
        for planned_for, change in changes.items()
        if isinstance(change, Moved) and after <= change.to < before and series.has(planned_for)
    ]
    return tuple(nsmallest(at_most, found + moved, key=lambda one: (one.starts_at, one.planned_for)))


def next_occurrence(
    recurrence: Recurrence,
    first: date,
    at: time,
    zone: ZoneInfo,
    *,
    after: datetime,
    changes: Mapping[datetime, Change] | None = None,
) -> Occurrence | None:
    """Return the first that takes place at or after `after` (UTC); None where none does in 28 years."""
    for ahead in (timedelta(days=40), timedelta(days=400), _LONGEST_GAP):
        found = occurrences(
            recurrence, first, at, zone, after=after, before=after + ahead, changes=changes, at_most=1
        )
        if found:
            return found[0]
    return None


class Series:
    """What a rule says from its first day on, before anything was changed."""

    def __init__(self, rule: Rule, first: date, at: time, zone: ZoneInfo) -> None:
        """Let the series begin on the local day `first`, or the first after it that fits."""
        self._rule = rule
        self._zone = zone
        self.begins = beginning(rule, first, at)
        """The first wall time (naive); None where there is none."""
        if self.begins is not None:
            instant = instant_of(self.begins.date(), self.begins.time(), zone)
            if self._is_over(self.begins, instant, 1):
                self.begins = None

    def between(self, after: datetime, before: datetime) -> Iterator[tuple[datetime, datetime]]:
        """Yield each wall time (naive) and its instant (UTC) from `after` on and before `before`, in order.

        No instant comes twice: of two wall times that a gap makes one instant, the first comes.
        """
        last: datetime | None = None
        count = 0
        for wall in self._walls(after, before):
            instant = instant_of(wall.date(), wall.time(), self._zone)
            if instant == last:
                continue  # two hours of a gap are one instant
            last = instant
            count += 1
            if instant >= before or self._is_over(wall, instant, count):
                return
            if instant >= after:
                yield wall, instant

    def has(self, instant: datetime) -> bool:
        """Return whether this very instant is in the series."""
        return any(True for _ in self.between(instant, instant + timedelta(microseconds=1)))

    def _walls(self, after: datetime, before: datetime) -> Iterator[datetime]:
        if self.begins is None:
            return iter(())
        start = self.begins
        period = _PERIODS.get(self._rule.frequency)
        if period is not None and self._rule.count is None:
            # What lies behind needs no walking: whole intervals are jumped over.
            stride = period * self._rule.interval
            behind = self._wall(after) - _LONGEST_SHIFT - start
            start += stride * max(0, behind // stride - 1)
        return wall_times(self._rule, start, self._wall(before) + _LONGEST_SHIFT)

    def _wall(self, instant: datetime) -> datetime:
        """Return what a clock at UTC shows, naive: near enough to the zone's for the edge of a window."""
        naive = instant.astimezone(UTC).replace(tzinfo=None)
        return min(max(naive, _BEGINNING + 2 * _LONGEST_SHIFT), END - 2 * _LONGEST_SHIFT)

    def _is_over(self, wall: datetime, instant: datetime, count: int) -> bool:
        until = self._rule.until
        if self._rule.count is not None:
            return count > self._rule.count
        if until is None:
            return False
        if not isinstance(until, datetime):
            return wall.date() > until
        return instant > until if until.tzinfo else wall > until
