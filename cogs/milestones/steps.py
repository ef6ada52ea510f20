"""The steps of a counter, and when each is reached. Pure.

Hours are elapsed time from the instant of the start. Days, weeks, months and years are calendar days from
the local day of the start, so that 90 days are 90 days also where a clock was moved. A month or year later is
the day of the same number; where that month has no such day, it is its last: 31 January and a month is 28 (or
29) February, and the anniversary of 29 February is 28 February in a common year, so that nobody waits a day
longer than a year. Every step is reckoned from the start itself, never from the step before: 31 January and
two months is 31 March again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from heapq import merge
from itertools import takewhile
from zoneinfo import ZoneInfo

from dateutil.relativedelta import relativedelta

from cogs.members.local_days import day_begins, instant_of, local_day
from cogs.milestones.moments import Moment


class Unit(StrEnum):
    """What a step is counted in."""

    HOURS = "hours"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


MOST = {Unit.HOURS: 72, Unit.DAYS: 36_525, Unit.WEEKS: 5_217, Unit.MONTHS: 1_200, Unit.YEARS: 100}
"""How far a step may lie from the start: a hundred years, and three days by the hour."""

EXPECTED = 'such as "24 hours", "90 days", "2 weeks", "6 months", "1 year", "every year", "every 100 days"'


class NotAStep(ValueError):
    """What was written is not a step. The message says what is wrong, `EXPECTED` what would be right."""


@dataclass(frozen=True)
class Step:
    """So many of a unit since the start. `str(step)` is how it is kept: "90 days"; `parse_step` reads it."""

    count: int
    unit: Unit

    def __post_init__(self) -> None:
        if not 1 <= self.count <= MOST[self.unit]:
            raise NotAStep(f"a step of {self.unit} lies between 1 and {MOST[self.unit]}")

    def __str__(self) -> str:
        return f"{self.count} {self.unit.value.removesuffix('s') if self.count == 1 else self.unit.value}"

    @property
    def nominal_hours(self) -> int:
        """About how long it is, to put steps in order without a start; 12 months are as long as 1 year."""
        each = {Unit.HOURS: 12, Unit.DAYS: 288, Unit.WEEKS: 2016, Unit.MONTHS: 8766, Unit.YEARS: 105192}
        return self.count * each[self.unit] // 12


@dataclass(frozen=True)
class Ladder:
    """The steps of a counter: some once, and some again and again ("every year")."""

    once: tuple[Step, ...] = ()
    every: tuple[Step, ...] = ()

    def reaches(self, step: Step) -> bool:
        """Say whether this step, or another name of it, is on the ladder."""
        length = step.nominal_hours
        return any(each.nominal_hours == length for each in self.once) or any(
            length % each.nominal_hours == 0 for each in self.every
        )


@dataclass(frozen=True)
class Reached:
    """A step, the local day of reaching it, and the instant (UTC): for days and longer, that day's first."""

    step: Step
    on: date
    at: datetime


# What the fellowships give chips for, and a set of plain day counts: texts, as they stand in YAML.
AA = (
    "24 hours",
    "30 days",
    "60 days",
    "90 days",
    "6 months",
    "9 months",
    "1 year",
    "18 months",
    "every year",
)
NA = (
    "24 hours",
    "30 days",
    "60 days",
    "90 days",
    "6 months",
    "9 months",
    "1 year",
    "18 months",
    "every year",
)
DAY_COUNTS = (
    *("1 day", "3 days", "7 days", "14 days", "30 days", "60 days", "100 days", "200 days", "300 days"),
    *("365 days", "500 days", "750 days", "1000 days", "every 500 days"),
)


def parse_step(text: str) -> Step:
    """Read "24 hours", "1 year". Raises `NotAStep`."""
    found = _STEP.fullmatch(text.strip().lower())
    if found is None:
        raise NotAStep(f"{text!r} is not a step")
    return Step(int(found["count"]), _unit(found["unit"]))


def parse_ladder(texts: Iterable[str]) -> Ladder:
    """Read the steps of a set as they stand in YAML, in any order. Raises `NotAStep`, also for a second one.

    Two ways to say the same ("12 months", "1 year") are the same step.
    """
    once: list[Step] = []
    every: list[Step] = []
    for text in texts:
        repeated = _EVERY.fullmatch(text.strip().lower())
        into, step = (every, _repeated(repeated)) if repeated else (once, parse_step(text))
        if any(step.nominal_hours == other.nominal_hours for other in into):
            raise NotAStep(f"{text!r} is in the set already")
        into.append(step)
    # Of what comes together, the longer name is the one that is kept: 2 years, and not 24 months.
    return Ladder(tuple(sorted(once, key=_length)), tuple(sorted(every, key=_length, reverse=True)))


def day_of_step(start: Moment, step: Step, zone: ZoneInfo) -> date:
    """Return the local day on which `step` is reached; the person's present `zone` matters for hours only."""
    match step.unit:
        case Unit.HOURS:
            return local_day(start.at + timedelta(hours=step.count), zone)
        case Unit.DAYS:
            return start.on + timedelta(days=step.count)
        case Unit.WEEKS:
            return start.on + timedelta(weeks=step.count)
        case Unit.MONTHS:
            return start.on + relativedelta(months=step.count)
        case Unit.YEARS:
            return start.on + relativedelta(years=step.count)


def instant_of_step(start: Moment, step: Step, zone: ZoneInfo) -> datetime:
    """Return when (UTC) `step` is reached: after so many hours, or when its local day begins in `zone`."""
    if step.unit is Unit.HOURS:
        return start.at + timedelta(hours=step.count)
    return day_begins(day_of_step(start, step, zone), zone)


def celebrated_at(start: Moment, step: Step, zone: ZoneInfo, at: time) -> datetime:
    """Return when (UTC) `step` is celebrated: the first local time `at` that is not before it is reached."""
    reached = instant_of_step(start, step, zone)
    day = day_of_step(start, step, zone)
    instant = instant_of(day, at, zone)
    return instant if instant >= reached else instant_of(day + timedelta(days=1), at, zone)


def steps_of(start: Moment, ladder: Ladder, zone: ZoneInfo) -> Iterator[Reached]:
    """Yield the steps of a ladder with their times, in the order of time; of one instant, the shortest first.

    A step that is both given once and comes again ("1 year", "every year") comes once. Ends after a century.
    """
    once = sorted((_reached(start, step, zone) for step in ladder.once), key=_time_and_length)
    again = ((_reached(start, step, zone) for step in _multiples(each)) for each in ladder.every)
    before: Reached | None = None
    for each in merge(once, *again, key=_time_and_length):
        if before is None or _time_and_length(each) != _time_and_length(before):
            yield each
        before = each


def steps_after(start: Moment, ladder: Ladder, zone: ZoneInfo, after: datetime) -> Iterator[Reached]:
    """Yield the steps that are reached later than `after` (UTC), the next one first."""
    return (each for each in steps_of(start, ladder, zone) if each.at > after)


def steps_passed(start: Moment, ladder: Ladder, zone: ZoneInfo, now: datetime) -> tuple[Reached, ...]:
    """Return the steps reached at `now` (UTC) or before, the first one first: the chips earned."""
    return tuple(takewhile(lambda each: each.at <= now, steps_of(start, ladder, zone)))


_STEP = re.compile(r"(?P<count>[0-9]{1,5})\s*(?P<unit>hour|day|week|month|year)s?")
_EVERY = re.compile(r"every\s+(?:(?P<count>[0-9]{1,5})\s*)?(?P<unit>hour|day|week|month|year)s?")


def _unit(word: str) -> Unit:
    return Unit(f"{word}s")


def _repeated(found: re.Match[str]) -> Step:
    step = Step(int(found["count"] or 1), _unit(found["unit"]))
    if step.nominal_hours < 24 * 7:
        raise NotAStep("what comes again and again comes once a week at most")
    return step


def _length(step: Step) -> int:
    return step.nominal_hours


def _multiples(every: Step) -> Iterator[Step]:
    return (Step(count, every.unit) for count in range(every.count, MOST[every.unit] + 1, every.count))


def _time_and_length(reached: Reached) -> tuple[datetime, int]:
    return reached.at, reached.step.nominal_hours


def _reached(start: Moment, step: Step, zone: ZoneInfo) -> Reached:
    return Reached(step, day_of_step(start, step, zone), instant_of_step(start, step, zone))
