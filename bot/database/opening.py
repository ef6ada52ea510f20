"""Making, reaching and migrating the database, and saying plainly why that failed."""

from __future__ import annotations

import os
import sqlite3
import stat

import asyncpg  # type: ignore[import-untyped]  # it ships no types
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.database.address import Address
from bot.database.errors import DatabaseUnusable
from bot.database.migrating import migrate

_OWNER_ONLY = stat.S_IRUSR | stat.S_IWUSR


async def open_and_migrate(address: Address, engine: AsyncEngine) -> None:
    """Bring the database at `address` to the newest revision; `DatabaseUnusable` says what hinders it."""
    if address.file is not None:
        _make_file(address)
    try:
        async with engine.connect() as connection:
            await migrate(connection)
    except DBAPIError as error:
        raise DatabaseUnusable(_reason(address, error.orig or error)) from error
    except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
        raise DatabaseUnusable(_reason(address, error)) from error


def _make_file(address: Address) -> None:
    """Make the file before SQLite does, so that nobody but the owner can read it or what lies beside it."""
    file = address.file
    assert file is not None
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(file, os.O_RDWR | os.O_CREAT, _OWNER_ONLY))
        if stat.S_IMODE(file.stat().st_mode) & ~_OWNER_ONLY:
            file.chmod(_OWNER_ONLY)
        if not os.access(file.parent, os.W_OK | os.X_OK):
            raise PermissionError(13, "its folder cannot be written to")
    except OSError as error:
        raise DatabaseUnusable(f"the database file {file} cannot be used: {error.strerror}") from error


def _reason(address: Address, error: BaseException) -> str:
    cause = _innermost(error)
    match cause:
        case asyncpg.InvalidPasswordError() | asyncpg.InvalidAuthorizationSpecificationError():
            return f"the server refused the user or password in DATABASE_URL ({address})"
        case asyncpg.InvalidCatalogNameError():
            return f"the server has no such database as DATABASE_URL names ({address}); create it first"
        case TimeoutError():
            return f"the database server did not answer in time ({address})"
        case OSError():
            return (
                f"the database server cannot be reached ({address}): {cause.strerror or type(cause).__name__}"
            )
        case sqlite3.DatabaseError() if "not a database" in str(cause):
            return f"the file {address} is not a database, or it is damaged"
        case sqlite3.OperationalError() if "locked" in str(cause):
            return f"the database file {address} is in use by another program"
        case sqlite3.OperationalError() if "readonly" in str(cause):
            return f"the database file {address} cannot be written to"
    return f"the database cannot be used ({address}): {type(cause).__name__}"


def _innermost(error: BaseException) -> BaseException:
    """SQLAlchemy wraps the driver's wrapper of the driver's error: only the last says what happened."""
    while error.__cause__ is not None:
        error = error.__cause__
    return error
