"""The schema brought up to date at start, on the open connection: as one transaction or not at all."""

from __future__ import annotations

import functools
from pathlib import Path

from sqlalchemy import Connection, inspect, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.database.errors import DatabaseUnusable

MIGRATIONS = Path(__file__).with_name("migrations")
_MIGRATION_LOCK = 7_245_002  # an advisory lock's number


async def migrate(connection: AsyncConnection) -> None:
    """Apply every revision that the database lacks. One from a newer bot raises `DatabaseUnusable`."""
    if connection.dialect.name == "sqlite":
        # A table is altered by copying it; with foreign keys on, dropping the old one would delete what
        # refers to it. SQLite changes this only between transactions.
        await _outside_transaction(connection, "PRAGMA foreign_keys=OFF")
    try:
        async with connection.begin():
            if connection.dialect.name == "postgresql":
                await connection.execute(
                    text("SELECT pg_advisory_xact_lock(:number)"), {"number": _MIGRATION_LOCK}
                )
            await connection.run_sync(_upgrade)
            if connection.dialect.name == "sqlite":
                await _refuse_broken_references(connection)
    finally:
        if connection.dialect.name == "sqlite":
            await _outside_transaction(connection, "PRAGMA foreign_keys=ON")


@functools.cache
def newest_revision() -> str:
    """Return the revision that a migrated database has: what the name of the last migration begins with."""
    return max(script.stem.partition("_")[0] for script in (MIGRATIONS / "versions").glob("[0-9]*.py"))


def _upgrade(connection: Connection) -> None:
    present: set[str] = set()
    if inspect(connection).has_table("alembic_version"):
        present = set(connection.scalars(text("SELECT version_num FROM alembic_version")))
    if present == {newest_revision()}:
        return
    # Alembic takes a fifth of the time that all imports take, and almost no start has anything to migrate.
    from bot.database.upgrading import upgrade

    upgrade(connection, present)


async def _refuse_broken_references(connection: AsyncConnection) -> None:
    if (await connection.exec_driver_sql("PRAGMA foreign_key_check")).first() is not None:
        raise DatabaseUnusable(
            "a migration would leave rows that refer to nothing, so it was not applied",
            "use a backup made before, and report this as a fault of the bot",
        )


async def _outside_transaction(connection: AsyncConnection, statement: str) -> None:
    raw = await connection.get_raw_connection()
    driver = raw.driver_connection
    assert driver is not None
    await driver.execute(statement)
