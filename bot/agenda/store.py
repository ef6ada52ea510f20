"""The agenda's table and queries."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Table, select, update

from bot import claims
from bot.agenda.kinds import AgendaEntry
from bot.claims import JSON, KindHealth, Stuck
from bot.database import Transaction, metadata

WAITING = "waiting"
DONE = "done"
MISSED = "missed"
FAILED = "failed"

agenda_entries = Table("agenda_entries", metadata, *claims.entry_columns(), *claims.entry_constraints())


async def put(
    transaction: Transaction,
    *,
    kind: str,
    key: str,
    guild_id: int,
    due: datetime,
    payload: Mapping[str, JSON],
) -> bool:
    """Promise that `kind` is handled at `due` (UTC), together with what the transaction writes.

    Returns False, and changes nothing, if this (kind, key) is waiting already or was handled in the last 30
    days: promising twice is harmless.
    """
    return await claims.put_entry(
        transaction,
        agenda_entries,
        {"kind": kind, "key": key, "guild_id": guild_id, "due": due, "payload": dict(payload)},
    )


async def withdraw(transaction: Transaction, *, kind: str, key: str) -> bool:
    """Take a promise back; False if it was not waiting. It may be put down again afterwards."""
    return await claims.withdraw_entry(transaction, agenda_entries, kind, key)


async def due(transaction: Transaction, urgencies: Mapping[str, int], limit: int) -> list[AgendaEntry]:
    """Return the entries of these kinds that are due now, most urgent first."""
    statement = claims.due_entries(agenda_entries, urgencies, (WAITING,))
    parameters = {"now": transaction.now, "limit": limit}
    return [_entry(row) for row in await transaction.execute(statement, parameters)]


async def take(transaction: Transaction, entry_id: int) -> AgendaEntry | None:
    """Return the entry, locked for this transaction; None if it is not due any more or another process has
    it.
    """
    statement = (
        select(agenda_entries)
        .where(
            agenda_entries.c.id == entry_id,
            agenda_entries.c.state == WAITING,
            agenda_entries.c.next_attempt <= transaction.now,
        )
        .with_for_update(skip_locked=True)
    )
    row = (await transaction.execute(statement)).first()
    return None if row is None else _entry(row)


async def finish(transaction: Transaction, entry: AgendaEntry, state: str) -> None:
    """Record that the entry ended in `state`, now; nothing if its handler has withdrawn it.

    The key is asked for as well: SQLite gives a withdrawn row's id to the next one that a handler puts down.
    """
    await transaction.execute(
        update(agenda_entries)
        .where(agenda_entries.c.id == entry.id, agenda_entries.c.key == entry.key)
        .values(state=state, finished_at=transaction.now, payload={})
    )


async def record_failure(
    transaction: Transaction, entry: AgendaEntry, error: str, next_attempt: datetime | None
) -> bool:
    """Record one more failure; without `next_attempt` the entry is given up. False if it waits no more."""
    values: dict[str, Any] = {"attempts": entry.attempts + 1, "last_error": error[:100]}
    if next_attempt is None:
        values |= {"state": FAILED, "finished_at": transaction.now, "payload": {}}
    else:
        values |= {"next_attempt": next_attempt}
        transaction.becomes_due(next_attempt, agenda_entries)
    result = await transaction.execute(
        update(agenda_entries)
        .where(
            agenda_entries.c.id == entry.id,
            agenda_entries.c.state == WAITING,
            agenda_entries.c.attempts == entry.attempts,
        )
        .values(values)
    )
    return result.rowcount > 0


async def next_due(transaction: Transaction, kinds: Collection[str]) -> datetime | None:
    """Return when the next entry of `kinds` is due (UTC), or None."""
    return await claims.next_due(transaction, agenda_entries, kinds, (WAITING,))


async def purge(transaction: Transaction, before: datetime) -> int:
    """Delete what was done or missed before `before`; what was given up stays. Return how many."""
    return await claims.purge(transaction, agenda_entries, (DONE, MISSED), before)


async def health(transaction: Transaction, kinds: Collection[str]) -> tuple[KindHealth, ...]:
    """Return how many entries of each kind wait, are late or were given up; `kinds` are those in use."""
    return await claims.health_of(transaction, agenda_entries, kinds, (WAITING,), FAILED)


async def given_up(transaction: Transaction) -> tuple[Stuck, ...]:
    """Return the entries that failed too often, the latest first, at most 50."""
    return await claims.stuck_entries(transaction, agenda_entries, FAILED)


def _entry(row: Row[Any]) -> AgendaEntry:
    return AgendaEntry(row.id, row.kind, row.key, row.guild_id, row.due, row.payload, row.attempts)
