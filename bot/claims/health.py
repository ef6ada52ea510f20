"""What `doctor` reports of a table of entries."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Table, case, func, select

from bot.database import Transaction

OVERDUE = timedelta(minutes=2)
"""A running bot looks at every due entry within a minute: what waits longer is overdue."""


@dataclass(frozen=True)
class KindHealth:
    """The entries of one kind that want a look. `known`: a feature of this bot still handles the kind."""

    kind: str
    known: bool
    waiting: int
    overdue: int
    retrying: int
    given_up: int


@dataclass(frozen=True)
class Stuck:
    """One entry that was given up. `error` is the short name of its last error."""

    id: int
    kind: str
    guild_id: int
    due: datetime
    attempts: int
    error: str | None


async def health_of(
    transaction: Transaction, table: Table, kinds: Collection[str], active: Collection[str], given_up: str
) -> tuple[KindHealth, ...]:
    """Return one `KindHealth` for each kind with entries in `active` states or in the state `given_up`."""
    columns: dict[str, Any] = {
        "waiting": table.c.state.in_(active),
        "overdue": table.c.state.in_(active) & (table.c.next_attempt < transaction.now - OVERDUE),
        "retrying": table.c.state.in_(active) & table.c.last_error.is_not(None),
        "given_up": table.c.state == given_up,
    }
    statement = (
        select(
            table.c.kind, *(func.sum(case((yes, 1), else_=0)).label(name) for name, yes in columns.items())
        )
        .where(table.c.state.in_([*active, given_up]))
        .group_by(table.c.kind)
        .order_by(table.c.kind)
    )
    return tuple(
        KindHealth(row.kind, row.kind in kinds, row.waiting, row.overdue, row.retrying, row.given_up)
        for row in await transaction.execute(statement)
    )


async def stuck_entries(
    transaction: Transaction, table: Table, given_up: str, limit: int = 50
) -> tuple[Stuck, ...]:
    """Return the entries in the state `given_up`, the latest first, at most `limit`."""
    statement = (
        select(table).where(table.c.state == given_up).order_by(table.c.finished_at.desc()).limit(limit)
    )
    return tuple(
        Stuck(row.id, row.kind, row.guild_id, row.due, row.attempts, row.last_error)
        for row in await transaction.execute(statement)
    )
