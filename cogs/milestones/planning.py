"""When which step of a run is celebrated. Pure.

A step of days, weeks, months or years is celebrated on its own local day, at the celebration time of the
zone the member is in. A step of hours is celebrated at its very instant, unless that lies in their quiet
hours: then at the first celebration time after it.

Late (the bot was away, or a journey east took the member past it): for as long as it is still the local day
of that instant, at once; afterwards at the next celebration time. What a plan leaves out is what has been
celebrated already, and what was earned silently: the steps before a counter was started or changed.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from cogs.members.frame import QuietHours
from cogs.members.local_days import instant_of, local_day
from cogs.milestones.moments import Moment
from cogs.milestones.steps import Ladder, Reached, Step, Unit, celebrated_at, steps_of

_NEAR = timedelta(days=3)
"""An hour's step at night waits for the morning, so one reached later may come before it: of these days."""


@dataclass(frozen=True)
class Habits:
    """What decides when a member is celebrated: where they are, their quiet hours, the celebration time."""

    zone: ZoneInfo
    quiet: QuietHours
    celebrate_at: time


@dataclass(frozen=True)
class Plan:
    """The next celebration of a run: the step, the local day it belongs to, and when it is due (UTC).

    `meant`: when it would have been due if nothing had been in the way. `aloud`: whether it is the greatest
    of the steps that are meant for that instant; the others count, and are not celebrated beside it.
    """

    step: Step
    on: date
    due: datetime
    meant: datetime
    aloud: bool = True


def due_of(start: Moment, reached: Reached, habits: Habits) -> datetime:
    """Return when (UTC) a step is due if nothing is in the way."""
    at_night = habits.quiet.hold(reached.at.astimezone(habits.zone).time())
    if reached.step.unit is Unit.HOURS and not at_night:
        return reached.at
    return celebrated_at(start, reached.step, habits.zone, habits.celebrate_at)


def moved_to_morning(due: datetime, habits: Habits, now: datetime) -> datetime:
    """Return `due`, or where its local day is over at `now` the next celebration time (all UTC)."""
    today = local_day(now, habits.zone)
    if local_day(due, habits.zone) >= today:
        return due
    morning = instant_of(today, habits.celebrate_at, habits.zone)
    if morning >= now:
        return morning
    return instant_of(today + timedelta(days=1), habits.celebrate_at, habits.zone)


def is_silent(reached: Reached, silence: Moment) -> bool:
    """Say whether a step was earned silently: its hour had passed, or its day was over, at `silence`."""
    if reached.step.unit is Unit.HOURS:
        return reached.at <= silence.at
    return reached.on < silence.on


def next_plan(
    start: Moment,
    ladder: Ladder,
    habits: Habits,
    *,
    silence: Moment,
    celebrated: Collection[str],
    now: datetime,
) -> Plan | None:
    """Return the next celebration of the run that began at `start`; None where no step is left.

    `celebrated` holds the steps that were celebrated (`str(step)`); `now` (UTC) decides what is late.
    """
    first: Reached | None = None
    loud: list[Reached] = []
    for each in steps_of(start, ladder, habits.zone):
        if is_silent(each, silence):
            continue
        if first is not None and each.at > first.at + _NEAR:
            break
        loud.append(each)
        if first is None and str(each.step) not in celebrated:
            first = each
    if first is None:
        return None
    near = [each for each in loud if each.at >= first.at and str(each.step) not in celebrated]
    # Of one instant the greatest comes first: it is the one that the others are told of beforehand.
    plan = min(
        (_plan(start, each, habits, now) for each in near),
        key=lambda plan: (plan.due, -plan.step.nominal_hours),
    )
    beside = (
        each.step.nominal_hours
        for each in loud
        if each.at >= plan.meant - _NEAR and due_of(start, each, habits) == plan.meant
    )
    return replace(plan, aloud=plan.step.nominal_hours == max(beside))


def plans_due(
    start: Moment,
    ladder: Ladder,
    habits: Habits,
    *,
    silence: Moment,
    celebrated: Collection[str],
    promised: datetime,
    now: datetime,
) -> tuple[tuple[Plan, ...], Plan | None]:
    """Return what is celebrated now, and the next celebration after it.

    `promised` (UTC, not after `now`) is the instant that the agenda has come to. Where its local day is over,
    nothing is celebrated now, and what was promised is planned for the next celebration time.
    """
    done = set(celebrated)
    late = local_day(promised, habits.zone) < local_day(now, habits.zone)
    as_of = now if late else promised
    due: list[Plan] = []
    while True:
        plan = next_plan(start, ladder, habits, silence=silence, celebrated=done, now=as_of)
        if plan is None or plan.due > now:
            return tuple(due), plan
        due.append(plan)
        done.add(str(plan.step))


def _plan(start: Moment, reached: Reached, habits: Habits, now: datetime) -> Plan:
    meant = due_of(start, reached, habits)
    return Plan(reached.step, reached.on, moved_to_morning(meant, habits, now), meant)
