"""Instants, stored so that they mean the same and sort the same on both databases."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import Column, MetaData, Table, select
from sqlalchemy.exc import StatementError
from sqlalchemy.schema import CreateTable

from bot.database import Database, UTCDateTime

TABLE = Table("instants", MetaData(), Column("at", UTCDateTime, nullable=True))

INSTANTS = [
    datetime(2026, 3, 2, 9, 0, tzinfo=UTC),
    datetime(2026, 3, 2, 9, 0, 0, 1, tzinfo=UTC),
    datetime(2026, 3, 2, 4, 30, tzinfo=timezone(timedelta(hours=-5))),
    datetime(2026, 10, 25, 2, 30, tzinfo=timezone(timedelta(hours=2))),
    datetime(1999, 12, 31, 23, 59, 59, 999999, tzinfo=UTC),
    datetime(9000, 1, 1, tzinfo=UTC),
]


async def test_instants_come_back_in_utc_and_in_the_order_of_time(database: Database) -> None:
    async with database.transaction() as transaction:
        await transaction.execute(CreateTable(TABLE))
        for instant in INSTANTS:
            await transaction.execute(TABLE.insert().values(at=instant))
        await transaction.execute(TABLE.insert().values(at=None))
    async with database.reading() as transaction:
        statement = select(TABLE.c.at).where(TABLE.c.at.is_not(None)).order_by(TABLE.c.at)
        stored = list((await transaction.execute(statement)).scalars())
        before = select(TABLE.c.at).where(TABLE.c.at < INSTANTS[0])
        assert list((await transaction.execute(before)).scalars()) == [INSTANTS[4]]
    assert stored == sorted(INSTANTS)
    assert all(instant.tzinfo is UTC for instant in stored)


async def test_an_instant_without_a_zone_is_refused(database: Database) -> None:
    async with database.transaction() as transaction:
        await transaction.execute(CreateTable(TABLE))
        with pytest.raises(StatementError, match="without a time zone"):
            await transaction.execute(TABLE.insert().values(at=datetime(2026, 3, 2, 9, 0)))  # noqa: DTZ001
