"""Where a series begins: the first time its rule is met on or after the day somebody named.

The standard leaves undefined what a rule means whose first day does not fit it ("every other Friday" from a
Wednesday on). Here the interval counts from the first time that fits, so the first Friday is one of them.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from cogs.meetings.recurrence.counting import END, wall_times
from cogs.meetings.recurrence.results import Recurrence
from cogs.meetings.recurrence.rules import Rule, parsed

ANY_DAY = date(2024, 1, 1)
"""Stands in for the first day of a series for which it makes no difference (`needs_first_day`)."""

_CYCLE = timedelta(days=366 * 28)
"""Weekdays and leap years come again after 28 years: what has not happened by then never does."""


def first_day(recurrence: Recurrence, on_or_after: date, at: time) -> date | None:
    """Return the local day on which the series begins, at the earliest on `on_or_after`; None if on none."""
    begins = beginning(parsed(recurrence.rule), on_or_after, at)
    return None if begins is None else begins.date()


def needs_first_day(recurrence: Recurrence) -> bool:
    """Return whether another first day would give other days: every other week, ten times, "FREQ=MONTHLY"."""
    rule = parsed(recurrence.rule)
    if rule.interval > 1 or rule.count is not None or rule.frequency == "HOURLY":
        return True
    of_the_month = rule.weekdays or "BYMONTHDAY" in rule.numbers
    match rule.frequency:
        case "WEEKLY":
            return not rule.weekdays
        case "MONTHLY":
            return not of_the_month
        case "YEARLY":
            return not (of_the_month or "BYYEARDAY" in rule.numbers)
    return False


def beginning(rule: Rule, on_or_after: date, at: time) -> datetime | None:
    """Return the wall time (naive) at which a series of `rule` begins; None where it never does."""
    start = datetime.combine(on_or_after, at.replace(tzinfo=None, fold=0, second=0, microsecond=0))
    limit = start + _CYCLE if start < END - _CYCLE else END
    return next(wall_times(rule, start, limit, interval=1), None)
