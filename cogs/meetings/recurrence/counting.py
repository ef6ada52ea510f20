"""The wall times of a rule, by `dateutil`, and never more steps than the asked stretch of time has.

dateutil looks for the next time until it finds one: for 30 February it walks through eight thousand years.
Each step it makes adds the interval to where it is, so an interval that counts how often it was added ends
it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any, Literal

from dateutil import rrule

from cogs.meetings.recurrence.rules import Rule

FARTHEST = timedelta(days=366 * 100)
"""So far a rule is followed from its start."""

END = datetime.combine(date.max, time.min)
"""The end of the calendar, on any wall."""

_FREQUENCIES: dict[str, Literal[0, 1, 2, 3, 4]] = {
    "YEARLY": rrule.YEARLY,
    "MONTHLY": rrule.MONTHLY,
    "WEEKLY": rrule.WEEKLY,
    "DAILY": rrule.DAILY,
    "HOURLY": rrule.HOURLY,
}  # fmt: skip
_SHORTEST = {
    "YEARLY": timedelta(days=365),
    "MONTHLY": timedelta(days=28),
    "WEEKLY": timedelta(days=7),
    "DAILY": timedelta(days=1),
    "HOURLY": timedelta(hours=1),
}
"""The least that one step moves on, for an interval of 1."""
_BY = {
    "BYMONTH": "bymonth",
    "BYWEEKNO": "byweekno",
    "BYYEARDAY": "byyearday",
    "BYMONTHDAY": "bymonthday",
    "BYHOUR": "byhour",
    "BYMINUTE": "byminute",
    "BYSETPOS": "bysetpos",
}


def wall_times(
    rule: Rule, start: datetime, before: datetime, *, interval: int | None = None
) -> Iterator[datetime]:
    """Yield the naive wall times of `rule` from `start` on and before `before`, in order.

    `start` is naive and on the rule's clock. COUNT and UNTIL are the caller's to keep. `interval` stands in
    for the rule's own.
    """
    before = min(before, _later(start, FARTHEST))
    step = rule.interval if interval is None else interval
    begin = (
        _beginning_of_week(rule, start)
        if "BYSETPOS" in rule.numbers and rule.frequency == "WEEKLY"
        else start
    )
    steps = max(0, (before - begin) // (_SHORTEST[rule.frequency] * step)) + 2
    try:
        for wall in rrule.rrule(
            _FREQUENCIES[rule.frequency],
            dtstart=begin,
            interval=_CountedInterval(step, steps),
            wkst=rule.week_starts or 0,  # dateutil's default is a setting of the whole process
            byweekday=_weekdays(rule, start),
            bysecond=0,
            **_numbers(rule),
        ):
            if wall >= before:
                return
            if wall >= start:
                yield wall
    except _Walked:
        return
    except ValueError:
        return  # hours that this interval never comes to, as 2 from an odd hour on


class _Walked(Exception):
    """As many steps were made as the asked stretch of time has."""


class _CountedInterval(int):
    """An interval that can be added so many times and no more."""

    left: int

    def __new__(cls, interval: int, times: int) -> _CountedInterval:
        """Return `interval`, good for `times` steps."""
        made = super().__new__(cls, interval)
        made.left = times
        return made

    def __radd__(self, other: int) -> int:
        self._step()
        return int(other) + int(self)

    def __mul__(self, other: Any) -> int:
        self._step()  # dateutil multiplies the interval of weeks by 7 and adds that
        return int(self) * int(other)

    def __rmul__(self, other: int) -> int:
        self._step(other)  # hours that cannot fit are jumped over, several intervals at a time
        return int(other) * int(self)

    def _step(self, times: int = 1) -> None:
        self.left -= times
        if self.left < 0:
            raise _Walked


def _beginning_of_week(rule: Rule, start: datetime) -> datetime:
    """BYSETPOS counts within the whole week, also within the one in which the series begins."""
    back = (start.weekday() - (rule.week_starts or 0)) % 7
    return start - timedelta(days=back) if start.date() > date.min + timedelta(days=7) else start


def _weekdays(rule: Rule, start: datetime) -> list[rrule.weekday] | None:
    if rule.weekdays:
        return [rrule.weekday(day, nth or None) for nth, day in rule.weekdays]
    return [rrule.weekday(start.weekday())] if rule.frequency == "WEEKLY" else None


def _numbers(rule: Rule) -> dict[str, Any]:
    return {_BY[key]: list(numbers) for key, numbers in rule.numbers.items()}


def _later(start: datetime, by: timedelta) -> datetime:
    return start + by if start < END - by else END
