"""Migrations that run once a process: whoever begins with an empty file later gets the tables they made.

All of them together take a tenth of a second, for which a hundred and fifty tests waited each.
"""

from __future__ import annotations

from sqlalchemy import Connection

from bot.database import upgrading

_migrate = upgrading.upgrade
_made: list[str] = []
"""What makes the tables of a migrated SQLite file, as SQLite itself has written it down."""


def upgrade_as_before(connection: Connection, present: set[str]) -> None:
    """Do what `bot.database.upgrading.upgrade` does, for an empty SQLite file by what it did to the first."""
    if connection.dialect.name != "sqlite" or not _is_empty(connection):
        _migrate(connection, present)
    elif _made:
        for statement in _made:
            connection.exec_driver_sql(statement)
    else:
        _migrate(connection, present)
        _made.extend(_what_makes(connection))


def _is_empty(connection: Connection) -> bool:
    return connection.exec_driver_sql("SELECT count(*) FROM sqlite_schema").scalar_one() == 0


def _what_makes(connection: Connection) -> list[str]:
    """Return the statements that make an empty file what this one is. Only Alembic may have written rows."""
    schema = connection.exec_driver_sql("SELECT name, type, sql FROM sqlite_schema ORDER BY rowid").all()
    tables = {name for name, kind, _ in schema if kind == "table"}
    for table in tables - {"alembic_version"}:
        rows = connection.exec_driver_sql(f'SELECT count(*) FROM "{table}"').scalar_one()
        assert rows == 0, f"a migration writes rows into {table}, which upgrade_as_before does not know of"
    (version,) = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalars()
    assert version.isalnum()
    return [
        *(sql for name, _, sql in schema if sql is not None and not name.startswith("sqlite_")),
        f"INSERT INTO alembic_version VALUES ('{version}')",
    ]
