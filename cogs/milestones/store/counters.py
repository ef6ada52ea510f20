"""Counters: what members count, and what is planned for each."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Row, func, select, update

from bot.database import Transaction
from cogs.members.frame import Visibility
from cogs.members.store import paused
from cogs.milestones.goals import Goal
from cogs.milestones.planning import Plan
from cogs.milestones.steps import parse_step
from cogs.milestones.store.records import ILLEGIBLE, Counter, Shows, State
from cogs.milestones.store.tables import counters
from cogs.milestones.winnings import PerDay

MOST_COUNTERS = 25
"""A member's, in one guild: as many as a menu of Discord can offer."""


async def add(
    transaction: Transaction,
    *,
    guild_id: int,
    person_id: int,
    name: str,
    goal: Goal,
    visibility: Visibility,
    named: bool,
) -> Counter:
    """Put down a new counter that runs; its run is put down apart."""
    values = {
        "guild_id": guild_id,
        "person_id": person_id,
        "name": transaction.cipher.encrypt(name),
        "goal": transaction.cipher.encrypt(goal.value),
        "visibility": visibility.value,
        "named": named,
        "shows": Shows.CURRENT.value,
        "state": State.RUNNING.value,
        "created_at": transaction.now,
        "plan": 0,
    }
    result = await transaction.execute(counters.insert().values(values).returning(counters))
    return _counter(transaction, result.one())


async def find(transaction: Transaction, counter_id: int) -> Counter | None:
    """Return a counter, or None where there is none (any more)."""
    row = (await transaction.execute(select(counters).where(counters.c.id == counter_id))).one_or_none()
    return None if row is None else _counter(transaction, row)


async def of_person(transaction: Transaction, guild_id: int, person_id: int) -> tuple[Counter, ...]:
    """Return a member's counters in a guild, in the order they were started in, the ended ones too."""
    return await _where(transaction, counters.c.guild_id == guild_id, counters.c.person_id == person_id)


async def running_of(transaction: Transaction, person_id: int) -> tuple[Counter, ...]:
    """Return a person's running counters in all guilds."""
    running = counters.c.state == State.RUNNING.value
    return await _where(transaction, counters.c.person_id == person_id, running)


async def planned_by(
    transaction: Transaction, guild_id: int, step_set: str | None, ladder: str | None
) -> tuple[Counter, ...]:
    """Return the running counters of a guild that were planned by this set and these steps."""
    return await _where(
        transaction,
        counters.c.guild_id == guild_id,
        counters.c.state == State.RUNNING.value,
        counters.c.step_set.is_(None) if step_set is None else counters.c.step_set == step_set,
        counters.c.ladder.is_(None) if ladder is None else counters.c.ladder == ladder,
    )


async def ladders_in_use(transaction: Transaction) -> tuple[tuple[int, str | None, str | None], ...]:
    """Return guild, chosen set and steps (by their mark) of all running counters, each combination once."""
    columns = counters.c.guild_id, counters.c.step_set, counters.c.ladder
    result = await transaction.execute(
        select(*columns).where(counters.c.state == State.RUNNING.value).distinct()
    )
    return tuple((row.guild_id, row.step_set, row.ladder) for row in result)


async def upcoming(
    transaction: Transaction, guild_id: int, *, before: datetime, limit: int
) -> tuple[Counter, ...]:
    """Return the shared counters of a guild with a celebration due before `before` (UTC), by date alone.

    Whoever is paused now is not among them.
    """
    statement = (
        select(counters)
        .where(
            counters.c.guild_id == guild_id,
            counters.c.visibility == Visibility.CHANNEL.value,
            counters.c.state == State.RUNNING.value,
            counters.c.next_due < before,
            ~paused(counters.c.person_id, transaction.now),
        )
        .order_by(counters.c.next_due, counters.c.id)
        .limit(limit)
    )
    return tuple(_counter(transaction, row) for row in await transaction.execute(statement))


async def count_of(transaction: Transaction, guild_id: int, person_id: int) -> int:
    """Return how many counters a member has in a guild."""
    own = counters.c.guild_id == guild_id, counters.c.person_id == person_id
    return int((await transaction.execute(select(func.count()).where(*own))).scalar_one())


async def plan(
    transaction: Transaction, counter_id: int, number: int, planned: Plan | None, ladder: str | None
) -> None:
    """Write down what comes next (None: nothing), the number of that plan, and the steps it was made by."""
    await _set(
        transaction,
        counter_id,
        {
            "plan": number,
            "next_step": None if planned is None else str(planned.step),
            "next_on": None if planned is None else planned.on,
            "next_due": None if planned is None else planned.due,
            "ladder": ladder,
        },
    )


async def rename(transaction: Transaction, counter_id: int, name: str) -> None:
    """Give a counter another name."""
    await _set(transaction, counter_id, {"name": transaction.cipher.encrypt(name)})


async def set_goal(transaction: Transaction, counter_id: int, goal: Goal) -> None:
    """Write down another kind of goal."""
    await _set(transaction, counter_id, {"goal": transaction.cipher.encrypt(goal.value)})


async def set_sharing(
    transaction: Transaction, counter_id: int, visibility: Visibility, *, named: bool
) -> None:
    """Write down who may know of a counter, and whether they read its name."""
    await _set(transaction, counter_id, {"visibility": visibility.value, "named": named})


async def set_shows(transaction: Transaction, counter_id: int, shows: Shows) -> None:
    """Write down what its owner wants to see of a counter."""
    await _set(transaction, counter_id, {"shows": shows.value})


async def set_step_set(transaction: Transaction, counter_id: int, step_set: str | None) -> None:
    """Write down which steps count."""
    await _set(transaction, counter_id, {"step_set": step_set})


async def set_state(transaction: Transaction, counter_id: int, state: State) -> None:
    """Write down where a counter is."""
    await _set(transaction, counter_id, {"state": state.value})


async def set_role(transaction: Transaction, counter_id: int, role_id: int | None) -> None:
    """Write down which role was given for a counter, if any."""
    await _set(transaction, counter_id, {"role_id": role_id})


async def set_per_day(transaction: Transaction, counter_id: int, per_day: PerDay | None) -> None:
    """Write down what a day used to take, encrypted."""
    kept = None
    if per_day is not None:
        told = {"money": str(per_day.money), "currency": per_day.currency, "minutes": per_day.minutes}
        kept = transaction.cipher.encrypt(json.dumps(told))
    await _set(transaction, counter_id, {"won_back": kept})


async def holds_role(
    transaction: Transaction, guild_id: int, person_id: int, role_id: int, *, besides: int
) -> bool:
    """Say whether another counter of a member, besides this one, holds the same role for them."""
    statement = select(counters.c.id).where(
        counters.c.guild_id == guild_id,
        counters.c.person_id == person_id,
        counters.c.role_id == role_id,
        counters.c.id != besides,
    )
    return (await transaction.execute(statement.limit(1))).first() is not None


async def delete(transaction: Transaction, counter_id: int) -> None:
    """Delete a counter with all that belongs to it."""
    await transaction.execute(counters.delete().where(counters.c.id == counter_id))


async def _where(transaction: Transaction, *conditions: ColumnElement[bool]) -> tuple[Counter, ...]:
    result = await transaction.execute(select(counters).where(*conditions).order_by(counters.c.id))
    return tuple(_counter(transaction, row) for row in result)


async def _set(transaction: Transaction, counter_id: int, values: Mapping[str, Any]) -> None:
    await transaction.execute(update(counters).where(counters.c.id == counter_id).values(dict(values)))


def _counter(transaction: Transaction, row: Row[Any]) -> Counter:
    name, goal = transaction.cipher.opened(row.name), transaction.cipher.opened(row.goal)
    return Counter(
        id=row.id,
        guild_id=row.guild_id,
        person_id=row.person_id,
        name=ILLEGIBLE if name is None else name,
        goal=None if goal is None else Goal(goal),
        visibility=Visibility(row.visibility),
        named=row.named,
        shows=Shows(row.shows),
        step_set=row.step_set,
        state=State(row.state),
        created_at=row.created_at,
        per_day=_per_day(transaction, row.won_back),
        role_id=row.role_id,
        plan=row.plan,
        next_step=None if row.next_step is None else parse_step(row.next_step),
        next_on=row.next_on,
        next_due=row.next_due,
        ladder=row.ladder,
        legible=name is not None,
    )


def _per_day(transaction: Transaction, token: bytes | None) -> PerDay | None:
    words = transaction.cipher.opened(token)
    if words is None:
        return None
    told = json.loads(words)
    return PerDay(Decimal(told["money"]), told["currency"], told["minutes"])
