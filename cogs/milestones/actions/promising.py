"""What comes next of a running counter: one entry of the agenda, kept true whatever changes.

Each plan has a number, and the number is in the entry's key: an entry that was withdrawn or is out of date
can never be mistaken for the one in force.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from bot import agenda
from cogs.members.actions import frame_of, zone_of
from cogs.members.local_days import local_day
from cogs.milestones import store
from cogs.milestones.moments import Moment, moment
from cogs.milestones.planning import Habits, Plan, next_plan
from cogs.milestones.settings import MilestonesSettings
from cogs.milestones.steps import Ladder, steps_passed
from cogs.milestones.store import Counter, Reach, Run, State

if TYPE_CHECKING:
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from bot.database import Transaction
    from bot.platform import Platform

STEP = "milestones.step"


async def habits_of(platform: Platform, transaction: Transaction, person_id: int, guild_id: int) -> Habits:
    """Return what decides when a member is celebrated."""
    settings = platform.configuration.current.section(guild_id, MilestonesSettings)
    frame = await frame_of(transaction, person_id)
    zone = await zone_of(platform, transaction, person_id, guild_id)
    return Habits(zone, frame.quiet_hours, settings.celebration_time)


def ladder_of(platform: Platform, counter: Counter) -> Ladder:
    """Return the steps that count for a counter now."""
    settings = platform.configuration.current.section(counter.guild_id, MilestonesSettings)
    return settings.ladder_of(counter.step_set)


def mark_of(ladder: Ladder) -> str:
    """Return 16 characters that stand for these steps and no others."""
    return hashlib.sha256(repr(ladder).encode()).hexdigest()[:16]


def silence_from(now: datetime, zone: ZoneInfo) -> Moment:
    """Return the silence of what begins or changes at `now` (UTC): the steps before it are not celebrated."""
    return moment(now, zone)


async def plan_next(platform: Platform, transaction: Transaction, counter: Counter) -> None:
    """Plan a counter's next celebration anew, in place of whatever was planned."""
    run = await store.runs.current(transaction, counter.id)
    if counter.state is not State.RUNNING or run is None:
        await plan_nothing(transaction, counter)
        return
    ladder = ladder_of(platform, counter)
    habits = await habits_of(platform, transaction, counter.person_id, counter.guild_id)
    given = await store.celebrations.of_run(transaction, run.id)
    plan = next_plan(
        run.began,
        ladder,
        habits,
        silence=run.silence,
        celebrated={str(each.step) for each in given},
        now=transaction.now,
    )
    await agenda.withdraw(transaction, kind=STEP, key=_key(counter.id, counter.plan))
    await promise(transaction, counter, plan, ladder)


async def plan_nothing(transaction: Transaction, counter: Counter) -> None:
    """Withdraw what was planned for a counter."""
    await agenda.withdraw(transaction, kind=STEP, key=_key(counter.id, counter.plan))
    await store.counters.plan(transaction, counter.id, counter.plan + 1, None, None)


async def promise(transaction: Transaction, counter: Counter, plan: Plan | None, ladder: Ladder) -> None:
    """Put down what comes next of a counter. What was planned before is withdrawn, or in hand."""
    number = counter.plan + 1
    await store.counters.plan(transaction, counter.id, number, plan, mark_of(ladder))
    if plan is not None:
        await agenda.put(
            transaction,
            kind=STEP,
            key=_key(counter.id, number),
            guild_id=counter.guild_id,
            due=plan.due,
            payload={"counter": counter.id, "plan": number},
        )


async def adopt_ladder(
    transaction: Transaction, counter: Counter, run: Run, ladder: Ladder, habits: Habits
) -> None:
    """Where the steps themselves were changed: let new ones whose day is over be earned silently.

    What had been planned by the old ones is not among them.
    """
    if counter.ladder in (None, mark_of(ladder)):
        return
    today = local_day(transaction.now, habits.zone)
    for reached in steps_passed(run.began, ladder, habits.zone, transaction.now):
        if reached.on < today and reached.step != counter.next_step:
            await store.celebrations.add(transaction, run, reached.step, reached.on, Reach.SILENT, None)


async def frame_changed(platform: Platform, transaction: Transaction, person_id: int) -> None:
    """Plan anew what was planned by a member's earlier zone or quiet hours, in all guilds."""
    for counter in await store.counters.running_of(transaction, person_id):
        await plan_next(platform, transaction, counter)


async def adopt_changed_ladders(platform: Platform) -> None:
    """Plan anew whatever was planned by steps that an admin has changed since: at each start."""
    async with platform.database.reading() as transaction:
        in_use = await store.counters.ladders_in_use(transaction)
    for guild_id, step_set, mark in in_use:
        settings = platform.configuration.current.section(guild_id, MilestonesSettings)
        ladder = settings.ladder_of(step_set)
        if mark == mark_of(ladder):
            continue
        async with platform.database.transaction(guild_id=guild_id) as transaction:
            for counter in await store.counters.planned_by(transaction, guild_id, step_set, mark):
                run = await store.runs.current(transaction, counter.id)
                if run is not None:
                    habits = await habits_of(platform, transaction, counter.person_id, guild_id)
                    await adopt_ladder(transaction, counter, run, ladder, habits)
                await plan_next(platform, transaction, counter)


def _key(counter_id: int, number: int) -> str:
    return f"{counter_id}:{number}"
