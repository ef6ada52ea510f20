"""A counter's runs, and what they add up to. Pure.

A run is never lost: a return to use ends it and leaves it in the history. Days are calendar days of the
person's own life (`Moment.on`), so a moved clock or a journey neither adds nor takes one within a run that is
over; of a run that goes on, the present day is the one of the zone the person is in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise

from cogs.milestones.moments import Moment


class RunsOverlap(ValueError):
    """Two runs of one counter share time, or one ends before it begins."""


@dataclass(frozen=True)
class Run:
    """From its beginning to its end, if it has one."""

    began: Moment
    ended: Moment | None = None


@dataclass(frozen=True)
class DaysOfDays:
    """So many days out of all days since the first start: "78 of 79"."""

    days: int
    of: int


def in_order(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Return the runs, the earliest first. Raises `RunsOverlap` where time would be counted twice.

    One may begin at the instant at which another ends. Only the last may be open.
    """
    ordered = tuple(sorted(runs, key=_place))
    for run in ordered:
        if run.ended is not None and run.ended.at < run.began.at:
            raise RunsOverlap(f"a run ends at {run.ended.at} before it begins at {run.began.at}")
    for earlier, later in pairwise(ordered):
        if earlier.ended is None or earlier.ended.at > later.began.at:
            raise RunsOverlap(f"the run of {earlier.began.at} goes on past {later.began.at}")
    return ordered


def _place(run: Run) -> tuple[datetime, bool, datetime]:
    # A run that ended at once comes before the one that began at the same instant.
    return run.began.at, run.ended is None, (run.ended or run.began).at


def current_run(runs: Sequence[Run]) -> Run | None:
    """Return the run that goes on; None where the counter rests or has not begun."""
    return next((run for run in runs if run.ended is None), None)


def days_of(run: Run, today: date) -> int:
    """Return a run's days: from its first day to its last, or to `today` (the person's local date).

    The first day is day 0, the next day is day 1. Never below 0.
    """
    last = run.ended.on if run.ended is not None else today
    return max(0, (last - run.began.on).days)


def current_days(runs: Sequence[Run], today: date) -> int | None:
    """Return the days of the run that goes on; None where the counter rests."""
    run = current_run(runs)
    return None if run is None else days_of(run, today)


def longest_run(runs: Sequence[Run], today: date) -> int:
    """Return the days of the longest run, the current one included; 0 without any."""
    return max((days_of(run, today) for run in runs), default=0)


def total_days(runs: Sequence[Run], today: date) -> int:
    """Return the days of all runs together: what nobody can take from a person."""
    return sum(days_of(run, today) for run in runs)


def days_of_days(runs: Sequence[Run], today: date) -> DaysOfDays:
    """Return how many of the days since the first start belong to a run.

    A day on which a run ended is not one of them, also where the next run began on it: who returned to use on
    one day of 79 and started again at once has 78 of 79, and the sum of the runs (`total_days`) is 79.
    """
    if not runs:
        return DaysOfDays(0, 0)
    ordered = sorted(runs, key=lambda run: run.began.on)
    first = ordered[0].began.on
    of = max(0, (today - first).days)
    days, counted_to = 0, first
    ends = {run.ended.on for run in ordered if run.ended is not None}
    for run in ordered:
        begins = max(run.began.on, counted_to)
        until = min(run.ended.on if run.ended is not None else today, today)
        if until > begins:
            days += (until - begins).days - sum(begins <= end < until for end in ends)
            counted_to = until
    return DaysOfDays(days, of)
