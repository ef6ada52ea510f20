"""Making, reaching and migrating the database, and saying plainly why that failed."""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import AsyncExitStack

import asyncpg  # type: ignore[import-untyped]  # it ships no types
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.database.address import Address
from bot.database.errors import DatabaseUnusable, file_unusable
from bot.database.holding import Release, hold
from bot.database.migrating import migrate

_SEE_THE_SERVER = "see whether it is running, and whether DATABASE_URL in .env names the right address"
_OWNER_ONLY = stat.S_IRUSR | stat.S_IWUSR


async def open_and_migrate(address: Address, engine: AsyncEngine, worker: str | None) -> Release:
    """Bring the database at `address` to the newest revision; `DatabaseUnusable` says what hinders it.

    With a `worker` be the only process of that name from before the migration on; what is returned ends it.
    """
    if address.file is not None:
        _make_file(address)
    try:
        async with AsyncExitStack() as held:
            if worker is not None:
                held.push_async_callback(await hold(address, worker))
            async with engine.connect() as connection:
                await migrate(connection)
            return held.pop_all().aclose
    except DBAPIError as error:
        raise _refusal(address, error.orig or error) from error
    except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
        raise _refusal(address, error) from error


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
        raise file_unusable(f"the database file {file}", error) from error


def _refusal(address: Address, error: BaseException) -> DatabaseUnusable:
    cause = _innermost(error)
    if isinstance(cause, sqlite3.Error):
        return _refusal_of_file(address, cause)
    match cause:
        case asyncpg.InvalidPasswordError() | asyncpg.InvalidAuthorizationSpecificationError():
            what = f"the server refused the user or password in DATABASE_URL ({address})"
            return DatabaseUnusable(what, "correct them in .env")
        case asyncpg.InvalidCatalogNameError():
            what = f"the server has no such database as DATABASE_URL names ({address})"
            return DatabaseUnusable(what, "create it first, or correct DATABASE_URL in .env")
        case asyncpg.InsufficientPrivilegeError():
            # PostgreSQL 15 and later let nobody but the owner of a database make tables in it.
            return DatabaseUnusable(
                f"the user in DATABASE_URL may not make tables in that database ({address})",
                "let the server's administrator run ALTER DATABASE … OWNER TO … for the two of them",
            )
        case TimeoutError():
            what = f"the database server did not answer in time ({address})"
            return DatabaseUnusable(what, _SEE_THE_SERVER, for_good=False)
        case OSError():
            said = cause.strerror or type(cause).__name__
            what = f"the database server cannot be reached ({address}; {said})"
            return DatabaseUnusable(what, _SEE_THE_SERVER, for_good=False)
    what = f"the server refused the connection ({address}; {type(cause).__name__})"
    return DatabaseUnusable(what, _SEE_THE_SERVER, for_good=False)


def _refusal_of_file(address: Address, cause: sqlite3.Error) -> DatabaseUnusable:
    said = str(cause)  # SQLite's own few words; it knows neither passwords nor what members wrote
    if "not a database" in said or "malformed" in said:
        what = f"the file {address} is not a database, or it is damaged"
        return DatabaseUnusable(what, "put a backup in its place, or move it away to begin with an empty one")
    if "locked" in said:
        what = f"the database file {address} is in use by another program"
        return DatabaseUnusable(what, "end that program: is the bot running already?", for_good=False)
    if "readonly" in said:
        what = f"the database file {address} cannot be written to"
        return DatabaseUnusable(what, "give the user that the bot runs as the right to write to it")
    if "disk is full" in said:
        what = f"there is no room left on the disk for the database file {address}"
        return DatabaseUnusable(what, "make room on it", for_good=False)
    what = f"the database file {address} cannot be used ({said})"
    return DatabaseUnusable(
        what, "see whether the disk is in order and the folder can be written to", for_good=False
    )


def _innermost(error: BaseException) -> BaseException:
    """SQLAlchemy wraps the driver's wrapper of the driver's error: only the last says what happened."""
    while error.__cause__ is not None:
        error = error.__cause__
    return error
