"""The runs of counters. None is deleted but with its counter, or where it was begun by mistake."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, select, update

from bot.database import Transaction
from cogs.milestones.moments import Moment
from cogs.milestones.store.records import Counter, Run
from cogs.milestones.store.tables import counters, runs


async def begin(
    transaction: Transaction, counter: Counter, began: Moment, *, zone: str, silence: Moment
) -> Run:
    """Put down a new run of a counter."""
    values = {
        "guild_id": counter.guild_id,
        "counter_id": counter.id,
        "began_at": began.at,
        "began_on": began.on,
        "zone": zone,
        "silent_at": silence.at,
        "silent_on": silence.on,
    }
    return _run(transaction, (await transaction.execute(runs.insert().values(values).returning(runs))).one())


async def of_counter(transaction: Transaction, counter_id: int) -> tuple[Run, ...]:
    """Return a counter's runs, the first one first."""
    statement = select(runs).where(runs.c.counter_id == counter_id).order_by(runs.c.began_at, runs.c.id)
    return tuple(_run(transaction, row) for row in await transaction.execute(statement))


async def current(transaction: Transaction, counter_id: int) -> Run | None:
    """Return the run that goes on, or None."""
    statement = select(runs).where(runs.c.counter_id == counter_id, runs.c.ended_at.is_(None))
    row = (await transaction.execute(statement)).first()
    return None if row is None else _run(transaction, row)


async def find(transaction: Transaction, run_id: int) -> Run | None:
    """Return a run, or None."""
    row = (await transaction.execute(select(runs).where(runs.c.id == run_id))).one_or_none()
    return None if row is None else _run(transaction, row)


async def end(
    transaction: Transaction,
    run_id: int,
    ended: Moment,
    *,
    note: str | None = None,
    returned: bool = False,
    made_private: bool = False,
) -> None:
    """End a run. `returned`: by a return to use that its member told of, with a note to themselves.

    `made_private`: whether the counter was shared, and is no more since that was told of.
    """
    values: dict[str, Any] = {"ended_at": ended.at, "ended_on": ended.on}
    if returned:
        values |= {
            "told_at": transaction.now,
            "note": None if note is None else transaction.cipher.encrypt(note),
            "made_private": made_private,
        }
    await transaction.execute(update(runs).where(runs.c.id == run_id).values(values))


async def reopen(transaction: Transaction, run_id: int) -> None:
    """Let a run go on as if nobody had told of its end; its note goes with that."""
    values = dict.fromkeys(("ended_at", "ended_on", "told_at", "note", "welcomed_at", "made_private"))
    await transaction.execute(update(runs).where(runs.c.id == run_id).values(values))


async def settle_sharing(transaction: Transaction, counter_id: int) -> None:
    """Write down that a counter's member has said themselves who sees it: no earlier wish comes back."""
    await transaction.execute(update(runs).where(runs.c.counter_id == counter_id).values(made_private=None))


async def delete(transaction: Transaction, run_id: int) -> None:
    """Delete a run that was begun by mistake, with its celebrations."""
    await transaction.execute(runs.delete().where(runs.c.id == run_id))


async def set_beginning(
    transaction: Transaction, run_id: int, began: Moment, *, zone: str, silence: Moment
) -> None:
    """Correct when a run began."""
    values = {
        "began_at": began.at,
        "began_on": began.on,
        "zone": zone,
        "silent_at": silence.at,
        "silent_on": silence.on,
    }
    await transaction.execute(update(runs).where(runs.c.id == run_id).values(values))


async def set_silence(transaction: Transaction, run_id: int, silence: Moment) -> None:
    """Let the steps up to `silence` be earned silently."""
    values = {"silent_at": silence.at, "silent_on": silence.on}
    await transaction.execute(update(runs).where(runs.c.id == run_id).values(values))


async def welcome_back(transaction: Transaction, guild_id: int, person_id: int) -> bool:
    """Write down that a member is welcomed back, now; False if there is nobody to be welcomed."""
    own = select(counters.c.id).where(counters.c.guild_id == guild_id, counters.c.person_id == person_id)
    statement = (
        update(runs)
        .where(runs.c.counter_id.in_(own), runs.c.told_at.is_not(None), runs.c.welcomed_at.is_(None))
        .values(welcomed_at=transaction.now)
    )
    return (await transaction.execute(statement)).rowcount > 0


def _run(transaction: Transaction, row: Row[Any]) -> Run:
    return Run(
        id=row.id,
        guild_id=row.guild_id,
        counter_id=row.counter_id,
        began=Moment(row.began_at, row.began_on),
        ended=None if row.ended_at is None else Moment(row.ended_at, row.ended_on),
        zone=row.zone,
        silence=Moment(row.silent_at, row.silent_on),
        note=transaction.cipher.opened(row.note),
        told_at=row.told_at,
        welcomed_at=row.welcomed_at,
        made_private=bool(row.made_private),
    )
