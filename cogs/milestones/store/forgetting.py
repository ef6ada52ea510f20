"""What the milestones tables hold about one person, and how it goes.

A counter goes with its runs, its celebrations and who was glad of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Table, select

from bot.database import Transaction
from bot.personal_data import Person
from cogs.milestones.store import celebrations, counters, runs, tables
from cogs.milestones.store.records import Counter


async def counters_of(transaction: Transaction, person: Person) -> tuple[Counter, ...]:
    """Return the person's counters, in the guild that is meant or in all."""
    own = _theirs(tables.counters, person)
    ids = (await transaction.execute(select(tables.counters.c.id).where(own))).scalars().all()
    found = [await counters.find(transaction, counter_id) for counter_id in ids]
    return tuple(counter for counter in found if counter is not None)


async def export_counters(transaction: Transaction, person: Person) -> Sequence[Mapping[str, Any]]:
    """Return what the person counts."""
    return [
        {
            "counter": counter.id,
            "guild": counter.guild_id,
            "name": counter.name if counter.legible else None,
            "goal": None if counter.goal is None else counter.goal.value,
            "seen_by": counter.visibility.value,
            "name_is_seen": counter.named,
            "shows": counter.shows.value,
            "steps": counter.step_set,
            "state": counter.state.value,
            "created_at": counter.created_at.isoformat(),
            "role": counter.role_id,
            "per_day": None
            if counter.per_day is None
            else {
                "money": str(counter.per_day.money),
                "currency": counter.per_day.currency,
                "minutes": counter.per_day.minutes,
            },
        }
        for counter in await counters_of(transaction, person)
    ]


async def export_runs(transaction: Transaction, person: Person) -> Sequence[Mapping[str, Any]]:
    """Return the person's runs, with their notes to themselves."""
    return [
        {
            "counter": counter.id,
            "began_at": run.began.at.isoformat(),
            "began_on": run.began.on.isoformat(),
            "zone": run.zone,
            "ended_at": None if run.ended is None else run.ended.at.isoformat(),
            "ended_on": None if run.ended is None else run.ended.on.isoformat(),
            "note": run.note,
            "told_at": None if run.told_at is None else run.told_at.isoformat(),
            "welcomed_at": None if run.welcomed_at is None else run.welcomed_at.isoformat(),
            "made_private": run.made_private,
        }
        for counter in await counters_of(transaction, person)
        for run in await runs.of_counter(transaction, counter.id)
    ]


async def export_celebrations(transaction: Transaction, person: Person) -> Sequence[Mapping[str, Any]]:
    """Return what was celebrated of the person's counters."""
    return [
        {
            "counter": counter.id,
            "step": str(celebration.step),
            "day": celebration.day.isoformat(),
            "state": celebration.reach.value,
            "decided_at": celebration.decided_at.isoformat(),
            "channel": celebration.channel_id,
            "message": celebration.message_id,
            "named": celebration.named,
        }
        for counter in await counters_of(transaction, person)
        for celebration in await celebrations.of_counter(transaction, counter.id)
    ]


async def export_congratulations(transaction: Transaction, person: Person) -> Sequence[Mapping[str, Any]]:
    """Return where the person was glad with somebody."""
    own = _theirs(tables.congratulations, person)
    result = await transaction.execute(select(tables.congratulations).where(own))
    return [{"celebration": row.celebration_id, "at": row.at.isoformat()} for row in result]


async def forget_congratulations(transaction: Transaction, person: Person) -> int:
    """Delete that the person was glad with others."""
    own = _theirs(tables.congratulations, person)
    return (await transaction.execute(tables.congratulations.delete().where(own))).rowcount


async def export_drafts(transaction: Transaction, person: Person) -> Sequence[Mapping[str, Any]]:
    """Return what the person typed and has not confirmed."""
    result = await transaction.execute(select(tables.drafts).where(_theirs(tables.drafts, person)))
    return [
        {"typed": transaction.cipher.opened(row.content), "at": row.created_at.isoformat()} for row in result
    ]


async def forget_drafts(transaction: Transaction, person: Person) -> int:
    """Delete what the person typed and has not confirmed."""
    own = _theirs(tables.drafts, person)
    return (await transaction.execute(tables.drafts.delete().where(own))).rowcount


def _theirs(table: Table, person: Person) -> ColumnElement[bool]:
    theirs: ColumnElement[bool] = table.c.person_id == person.user_id
    return theirs if person.guild_id is None else theirs & (table.c.guild_id == person.guild_id)
