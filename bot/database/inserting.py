"""Putting down a row once, whoever else tries: the same statement on both databases."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from sqlalchemy import Row, Table
from sqlalchemy.dialects import postgresql
from sqlalchemy.sql.dml import ReturningInsert

from bot.database.transaction import Transaction


async def insert_new(transaction: Transaction, table: Table, values: Mapping[str, Any]) -> Row[Any] | None:
    """Insert `values` unless a unique key holds them already; return the new row's primary key, else None.

    PostgreSQL's construct is used for both: SQLite's compiler writes the same `ON CONFLICT DO NOTHING`.
    """
    return (await transaction.execute(_insert_new(table), dict(values))).first()


@lru_cache
def _insert_new(table: Table) -> ReturningInsert[Any]:
    return postgresql.insert(table).on_conflict_do_nothing().returning(*table.primary_key.columns)
