"""The schema that migrations make is the schema that the code declares."""

from __future__ import annotations

from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, inspect
from sqlalchemy.ext.asyncio import create_async_engine

import bot.running.process  # with the features, this declares every table
import cogs
from bot.database import Address, Database, metadata
from bot.database.migrating import MIGRATIONS, newest_revision

DECLARING = (bot.running.process, cogs.FEATURES)


def differences(connection: Connection) -> list[Any]:
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    return list(compare_metadata(context, metadata))


async def test_the_migrated_schema_equals_the_declared_one(database_url: str, database: Database) -> None:
    engine = create_async_engine(Address.parse(database_url).url)
    try:
        async with engine.connect() as connection:
            assert await connection.run_sync(differences) == []
    finally:
        await engine.dispose()


async def test_every_constraint_and_index_bears_the_declared_name(
    database_url: str, database: Database
) -> None:
    engine = create_async_engine(Address.parse(database_url).url)
    try:
        async with engine.connect() as connection:
            migrated = await connection.run_sync(_names)
    finally:
        await engine.dispose()
    declared = create_engine("sqlite://")
    with declared.begin() as plain:
        metadata.create_all(plain)
        assert migrated == _names(plain)


def test_the_name_of_the_last_migration_begins_with_the_newest_revision() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_heads() == [newest_revision()]


def _names(connection: Connection) -> dict[str, set[str | None]]:
    inspector = inspect(connection)
    return {
        table: {
            each["name"]
            for each in (
                *(i for i in inspector.get_indexes(table) if not i.get("duplicates_constraint")),
                *inspector.get_unique_constraints(table),
                *inspector.get_foreign_keys(table),
            )
        }
        for table in inspector.get_table_names()
        if table != "alembic_version"
    }
