"""Putting down a row once, whoever else tries: the same statement on both databases."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Row, Table
from sqlalchemy.dialects import postgresql

from bot.database.transaction import Transaction


async def insert_new(transaction: Transaction, table: Table, values: Mapping[str, Any]) -> Row[Any] | None:
    """Insert `values` unless a unique key holds them already; return the new row's primary key, else None.

    PostgreSQL's construct is used for both: SQLite's compiler writes the same `ON CONFLICT DO NOTHING`.
    """
    statement = (
        postgresql.insert(table)
        .values(dict(values))
        .on_conflict_do_nothing()
        .returning(*table.primary_key.columns)
    )
    return (await transaction.execute(statement)).first()
