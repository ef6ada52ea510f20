"""Alembic, applied at start to the open connection: the schema changes as one transaction or not at all."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.database.errors import DatabaseUnusable

_MIGRATIONS = Path(__file__).with_name("migrations")
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


def _upgrade(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    scripts = ScriptDirectory.from_config(config)
    present = set(MigrationContext.configure(connection).get_current_heads())
    if present == set(scripts.get_heads()):
        return
    known = {script.revision for script in scripts.walk_revisions()}
    for revision in present - known:
        raise DatabaseUnusable(
            f"the database was migrated by a newer version of the bot (revision {revision})",
            "update the bot, or use a backup made before",
        )
    command.upgrade(config, "heads")


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
