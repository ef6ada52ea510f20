"""What a rule says, taken apart so that a sentence in any language can say it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from cogs.meetings.recurrence.results import Recurrence
from cogs.meetings.recurrence.rules import Rule, parsed


class Kind(StrEnum):
    """Which sentence says it. Its value is the end of the sentence's key."""

    ONCE = "once"
    HOURLY = "hourly"
    DAILY = "daily"
    WORKDAYS = "workdays"
    """Monday to Friday."""
    WEEKLY = "weekly"
    MONTHLY_WEEKDAY = "monthly-weekday"
    """The first Monday, the second and fourth Tuesday."""
    MONTHLY_DAY = "monthly-day"
    """The 15th, the last day."""
    YEARLY = "yearly"
    """One day of the year: `months[0]` and `days[0]`."""
    OTHER = "other"
    """No short sentence says it: show the rule itself."""


@dataclass(frozen=True)
class Described:
    """What of a rule a sentence needs; what the kind does not speak of is empty."""

    kind: Kind
    interval: int = 1
    """Every how many hours, days, weeks, months, years."""
    weekdays: tuple[int, ...] = ()
    """0 (Monday) to 6, in order; empty in WEEKLY: the weekday of the first day."""
    ordinals: tuple[int, ...] = ()
    """Which of the month: 1 to 5, -1 is the last."""
    days: tuple[int, ...] = ()
    """Of the month: 1 to 31, -1 is the last; empty in MONTHLY_DAY and YEARLY: the day of the first day."""
    months: tuple[int, ...] = ()
    until: date | None = None
    """The last day."""
    count: int | None = None
    """How many times in all."""


def in_words(recurrence: Recurrence) -> Described:
    """Return what a sentence can say of `recurrence`; the time of day stands beside it (`at`)."""
    rule = parsed(recurrence.rule)
    until = rule.until.date() if isinstance(rule.until, datetime) else rule.until
    if rule.count == 1:
        return Described(Kind.ONCE)
    kind, weekdays, ordinals = _kind(rule)
    if kind is Kind.OTHER:
        return Described(Kind.OTHER, until=until, count=rule.count)
    return Described(
        kind,
        interval=rule.interval,
        weekdays=weekdays,
        ordinals=ordinals,
        days=rule.numbers.get("BYMONTHDAY", ()),
        months=rule.numbers.get("BYMONTH", ()),
        until=until,
        count=rule.count,
    )


_WORKDAYS = (0, 1, 2, 3, 4)
_ALL_DAYS = tuple(range(7))


def _kind(rule: Rule) -> tuple[Kind, tuple[int, ...], tuple[int, ...]]:
    parts = set(rule.numbers) | ({"BYDAY"} if rule.weekdays else set())
    weekdays = tuple(sorted({day for _, day in rule.weekdays}))
    ordinals = tuple(sorted({nth for nth, _ in rule.weekdays}, key=lambda nth: (nth < 0, nth)))
    simple = not any(ordinals)
    match rule.frequency:
        case "HOURLY" if not parts:
            return Kind.HOURLY, (), ()
        case "DAILY" if not parts:
            return Kind.DAILY, (), ()
        case "DAILY" | "WEEKLY" if parts <= {"BYDAY"} and (rule.frequency == "WEEKLY" or rule.interval == 1):
            if rule.interval == 1 and weekdays in {_WORKDAYS, _ALL_DAYS}:
                return (Kind.WORKDAYS if weekdays == _WORKDAYS else Kind.DAILY), weekdays, ()
            return Kind.WEEKLY, weekdays, ()
        case "MONTHLY" if parts == {"BYDAY"} and not simple:
            # No short sentence says "1MO,3TU"; one says each ordinal of each weekday.
            if set(rule.weekdays) == {(nth, day) for nth in ordinals for day in weekdays}:
                return Kind.MONTHLY_WEEKDAY, weekdays, ordinals
        case "MONTHLY" if parts == {"BYDAY", "BYSETPOS"} and simple and len(weekdays) == 1:
            return Kind.MONTHLY_WEEKDAY, weekdays, rule.numbers["BYSETPOS"]
        case "MONTHLY" if parts <= {"BYMONTHDAY"}:
            return Kind.MONTHLY_DAY, (), ()
        case "YEARLY" if parts in ({"BYMONTH", "BYMONTHDAY"}, set()) and _one_day(rule):
            return Kind.YEARLY, (), ()
    return Kind.OTHER, (), ()


def _one_day(rule: Rule) -> bool:
    return all(len(rule.numbers.get(key, (0,))) == 1 for key in ("BYMONTH", "BYMONTHDAY"))
