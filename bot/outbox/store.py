"""The outbox's table and queries."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Index, Integer, String, Table, UniqueConstraint, func, select, update

from bot import claims
from bot.claims import JSON, KindHealth, Stuck
from bot.database import Snowflake, Transaction, UTCDateTime, metadata
from bot.outbox.calls import Destination, ToChannel, ToPerson
from bot.outbox.kinds import OutboxEntry
from bot.outbox.lanes import lane_to

WAITING = "waiting"
CLAIMED = "claimed"
DONE = "done"
UNWANTED = "unwanted"
UNREACHABLE = "unreachable"
EXHAUSTED = "exhausted"

OPEN = (WAITING, CLAIMED)

outbox_entries = Table(
    "outbox_entries",
    metadata,
    *claims.entry_columns(),
    Column("lane", String(200), nullable=False),
    Column("mark", String(16), nullable=False),
    Column("claimed_by", String(64)),
    Column("attempt_started_at", UTCDateTime),
    Column("urgency", Integer),
    Column("channel_id", Snowflake),
    Column("person_id", Snowflake),
    Column("fell_back_at", UTCDateTime),
    *claims.entry_constraints(),
    UniqueConstraint("mark"),
    Index(None, "lane", "state"),
)


async def put(
    transaction: Transaction,
    *,
    kind: str,
    key: str,
    guild_id: int,
    payload: Mapping[str, JSON],
    due: datetime | None = None,
    to: Destination | None = None,
    urgency: int | None = None,
    lane: str | None = None,
) -> bool:
    """Put down a call to be made at `due` (UTC; now if None), together with what the transaction writes.

    `to` is where the message goes: those to people are spread over time, and of those to one channel few are
    on their way at once, so that an urgent one passes the others. `urgency` (its kind's if None): lower goes
    first. Entries of one `lane` (else: what `to` asks for, or of one key) are made one at a time.

    Returns False, and changes nothing, if this (kind, key) is there already, in whatever state, or was done
    in the last 30 days.
    """
    return await claims.put_entry(
        transaction,
        outbox_entries,
        {
            "kind": kind,
            "key": key,
            "guild_id": guild_id,
            "due": due if due is not None else transaction.now,
            "payload": dict(payload),
            "lane": lane if lane is not None else lane_to(to, urgency, key),
            "mark": secrets.token_hex(8),
            "urgency": urgency,
            "channel_id": to.id if isinstance(to, ToChannel) else None,
            "person_id": to.user_id if isinstance(to, ToPerson) else None,
        },
    )


async def withdraw(transaction: Transaction, *, kind: str, key: str) -> bool:
    """Take a call back; False if there is none, or it is (or may have been) made already.

    In the last case nothing is lost: `prepare` is asked again before another attempt.
    """
    return await claims.withdraw_entry(
        transaction, outbox_entries, kind, key, outbox_entries.c.attempt_started_at.is_(None)
    )


async def release(transaction: Transaction, worker: str) -> int:
    """Free what an earlier process of this name had claimed, to be looked for at once. Return how many."""
    result = await transaction.execute(
        update(outbox_entries)
        .where(outbox_entries.c.state == CLAIMED, outbox_entries.c.claimed_by == worker)
        .values(state=WAITING, claimed_by=None, next_attempt=transaction.now)
    )
    if result.rowcount:
        transaction.becomes_due(transaction.now, outbox_entries)
    return result.rowcount


async def close(transaction: Transaction, entry: OutboxEntry, state: str) -> bool:
    """Record that the entry ended in `state`, now; False if the claim has passed to somebody else."""
    return await _record(transaction, entry, {"claimed_by": None, **_ended(transaction, state)})


async def record_failure(
    transaction: Transaction,
    entry: OutboxEntry,
    error: str,
    *,
    next_attempt: datetime | None,
    unknown: bool,
    falls_back: bool = False,
) -> bool:
    """Record that this attempt failed; `next_attempt` None gives the entry up.

    `unknown`: the call may have been made, so it is looked for before the next attempt. `falls_back`: its
    fallback is taken in this transaction. False if the claim has passed to somebody else.
    """
    values: dict[str, Any] = {"last_error": error[:100], "claimed_by": None}
    if not unknown:
        values |= {"attempt_started_at": entry.unknown_since}
    if falls_back:
        values |= {"fell_back_at": transaction.now}
    if next_attempt is None:
        values |= _ended(transaction, EXHAUSTED)
    else:
        values |= {"state": WAITING, "next_attempt": next_attempt}
        transaction.becomes_due(next_attempt, outbox_entries)
    return await _record(transaction, entry, values)


async def next_due(transaction: Transaction, people_from: Mapping[str, datetime]) -> datetime | None:
    """Return when the next entry is due or its claim runs out (UTC), or None.

    `people_from` has the kinds in question, and from when on (UTC) their entries to people may be made.
    """
    table = outbox_entries
    to_person = table.c.person_id.is_not(None).label("to_person")
    statement = (
        select(table.c.kind, to_person, func.min(table.c.next_attempt, type_=UTCDateTime).label("due"))
        .where(table.c.state.in_(OPEN), table.c.kind.in_(list(people_from)))
        .group_by(table.c.kind, to_person)
    )
    rows = await transaction.execute(statement)
    return min(
        (max(row.due, people_from[row.kind]) if row.to_person else row.due for row in rows), default=None
    )


async def purge(transaction: Transaction, before: datetime) -> int:
    """Delete what ended before `before`; what was given up stays. Return how many."""
    return await claims.purge(transaction, outbox_entries, (DONE, UNWANTED, UNREACHABLE), before)


async def health(transaction: Transaction, kinds: Collection[str]) -> tuple[KindHealth, ...]:
    """Return how many entries of each kind wait, are late or were given up; `kinds` are those in use."""
    return await claims.health_of(transaction, outbox_entries, kinds, OPEN, EXHAUSTED)


async def given_up(transaction: Transaction) -> tuple[Stuck, ...]:
    """Return the entries that failed too often, the latest first, at most 50."""
    return await claims.stuck_entries(transaction, outbox_entries, EXHAUSTED)


def _ended(transaction: Transaction, state: str) -> dict[str, Any]:
    """Return the values of an entry that ends now. Whom and what it was for is kept no longer than needed."""
    return {"state": state, "finished_at": transaction.now, "person_id": None, "payload": {}}


async def _record(transaction: Transaction, entry: OutboxEntry, values: Mapping[str, Any]) -> bool:
    """Write `values` if the claim is still this one: every claim counts `attempts` up."""
    result = await transaction.execute(
        update(outbox_entries)
        .where(
            outbox_entries.c.id == entry.id,
            outbox_entries.c.state == CLAIMED,
            outbox_entries.c.attempts == entry.attempts,
        )
        .values(dict(values))
    )
    return result.rowcount > 0
