"""The shape of an entry's table and the statements that both tables need.

An entry is due when its state is one that may be taken and `next_attempt` has come. A lease is the same
thing: a claimed entry's `next_attempt` is the instant at which the claim runs out.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, TypeAlias

from sqlalchemy import (
    Column,
    ColumnElement,
    Index,
    Integer,
    Row,
    Select,
    String,
    Table,
    UniqueConstraint,
    and_,
    bindparam,
    case,
    delete,
    func,
    select,
    types,
)

from bot.database import RowId, Snowflake, Transaction, UTCDateTime, insert_new

JSON: TypeAlias = "bool | int | float | str | Sequence[JSON] | Mapping[str, JSON] | None"
"""What a payload may hold: ids and parameters, never a person's words."""

EntryValues: TypeAlias = Mapping[str, Any]

WAITING = "waiting"

_LEAST_URGENT = 9


def entry_columns() -> tuple[Column[Any], ...]:
    """Return new columns for a table of entries."""
    return (
        Column("id", RowId, primary_key=True),
        Column("kind", String(64), nullable=False),
        Column("key", String(200), nullable=False),
        Column("guild_id", Snowflake, nullable=False),
        Column("due", UTCDateTime, nullable=False),
        Column("payload", types.JSON, nullable=False),
        Column("state", String(16), nullable=False),
        Column("attempts", Integer, nullable=False),
        Column("next_attempt", UTCDateTime, nullable=False),
        Column("last_error", String(100)),
        Column("finished_at", UTCDateTime),
    )


def entry_constraints() -> tuple[UniqueConstraint | Index, ...]:
    """Return new constraints and indexes for a table of entries."""
    return (
        UniqueConstraint("kind", "key"),
        Index(None, "state", "next_attempt"),
        Index(None, "guild_id"),
    )


async def put_entry(transaction: Transaction, table: Table, values: EntryValues) -> bool:
    """Put down an entry that waits until its `due`; False if its (kind, key) is there, in any state."""
    row = await insert_new(
        transaction, table, {"state": WAITING, "attempts": 0, "next_attempt": values["due"], **values}
    )
    if row is None:
        return False
    transaction.becomes_due(values["due"], table)
    return True


async def withdraw_entry(
    transaction: Transaction, table: Table, kind: str, key: str, *conditions: ColumnElement[bool]
) -> bool:
    """Remove a waiting entry (for which `conditions` hold, too), so that it may be put down again later."""
    statement = delete(table).where(
        table.c.kind == kind, table.c.key == key, table.c.state == WAITING, *conditions
    )
    return (await transaction.execute(statement)).rowcount > 0


def due_entries(table: Table, urgencies: Mapping[str, int], states: Collection[str]) -> Select[Any]:
    """Return the statement for the `limit` first entries due at `now` (two parameters) of the kinds in
    `urgencies`.

    The most urgent come first, then those that are due longest.
    """
    return (
        select(table)
        .where(is_due(table, urgencies, states))
        .order_by(*order_of(table, urgencies))
        .limit(bindparam("limit"))
    )


def is_due(table: Table, kinds: Collection[str], states: Collection[str]) -> ColumnElement[bool]:
    """Return the condition that an entry is of these kinds and states and due at `now` (a parameter)."""
    return and_(
        table.c.state.in_(states),
        table.c.next_attempt <= bindparam("now"),
        table.c.kind.in_(list(kinds)),
    )


def order_of(table: Table, urgencies: Mapping[str, int]) -> tuple[ColumnElement[Any], ...]:
    """Return the order in which due entries are taken: the most urgent, then those that are due longest."""
    return urgency_of(table, urgencies), table.c.next_attempt, table.c.id


def urgency_of(table: Table, urgencies: Mapping[str, int]) -> ColumnElement[int]:
    """Return an entry's urgency: its own where the table has a column for that and it is filled, else its
    kind's.
    """
    of_kind: ColumnElement[int]
    if len(set(urgencies.values())) <= 1:
        # A bare number in ORDER BY would name a column.
        of_kind = case((table.c.id > 0, next(iter(urgencies.values()), 0)), else_=0)
    else:
        of_kind = case(dict(urgencies), value=table.c.kind, else_=_LEAST_URGENT)
    return func.coalesce(table.c.urgency, of_kind) if "urgency" in table.c else of_kind


async def next_due(
    transaction: Transaction, table: Table, kinds: Collection[str], states: Collection[str]
) -> datetime | None:
    """Return when the next entry of `kinds` is due (UTC; it may be past), or None if there is none."""
    statement = select(func.min(table.c.next_attempt, type_=UTCDateTime)).where(
        table.c.state.in_(states), table.c.kind.in_(list(kinds))
    )
    row: Row[Any] = (await transaction.execute(statement)).one()
    instant: datetime | None = row[0]
    return instant


async def purge(transaction: Transaction, table: Table, states: Collection[str], before: datetime) -> int:
    """Delete entries that were finished in one of `states` before `before`; return how many."""
    statement = delete(table).where(table.c.state.in_(states), table.c.finished_at < before)
    return (await transaction.execute(statement)).rowcount
