"""One process at a time under each worker's name: two would claim, and release, each other's entries.

The hold ends with the process, also with one that is killed: the system, or PostgreSQL's server, lets go of
it. Nothing has to be cleaned up, so a start never depends on how the one before it ended.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import sys
import zlib
from collections.abc import Awaitable, Callable
from pathlib import Path

from sqlalchemy import Integer, cast, func, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.database.address import Address
from bot.database.engines import holding_engine
from bot.database.errors import DatabaseUnusable, file_unusable

_log = logging.getLogger(__name__)

SECONDS_TO_WAIT = 10.0
"""A restart may overlap with the end of the process before; it promises to end within 5 seconds."""

_SECONDS_BETWEEN_LOOKS = 0.1
_OUR_LOCKS = 7_245_002  # the first half of an advisory lock of two numbers, which no other lock of ours is

Release = Callable[[], Awaitable[None]]


async def hold(address: Address, worker: str) -> Release:
    """Become the one process named `worker` on this database; calling what is returned ends that.

    Waits `SECONDS_TO_WAIT` for another one of the name to end, then raises `DatabaseUnusable`. Where the file
    system knows no locks, or a server is lost later on, there is no hold, and no reason not to run.
    """
    if address.file is not None:
        return await _hold_file(address.file.with_name(f"{address.file.name}.{worker}.lock"), worker)
    return await _hold_on_server(address, worker)


async def _hold_file(file: Path, worker: str) -> Release:
    try:
        descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise file_unusable(f"the file {file}", error) from error

    async def take() -> bool:
        return _lock(descriptor)

    async def release() -> None:
        os.close(descriptor)  # the lock goes with it; the file stays, since another may be waiting at it

    try:
        await _take(take, worker)
    except OSError as error:
        _log.warning("Nothing keeps a second bot from this database: %s cannot be locked (%s)", file, error)
    except BaseException:
        os.close(descriptor)
        raise
    return release


async def _hold_on_server(address: Address, worker: str) -> Release:
    engine = holding_engine(address)

    async def release() -> None:
        with contextlib.suppress(DBAPIError, OSError):  # the server may have gone before us
            await connection.close()
        await engine.dispose()

    connection = await engine.connect()
    try:
        await _take(lambda: _lock_on_server(connection, worker), worker)
    except BaseException:
        await release()
        raise
    return release


async def _lock_on_server(connection: AsyncConnection, worker: str) -> bool:
    number = zlib.crc32(worker.encode()) - 2**31
    lock = func.pg_try_advisory_lock(cast(_OUR_LOCKS, Integer), cast(number, Integer))
    return bool((await connection.execute(select(lock))).scalar_one())


async def _take(take: Callable[[], Awaitable[bool]], worker: str) -> None:
    loop = asyncio.get_running_loop()
    until = loop.time() + SECONDS_TO_WAIT
    told = False
    while not await take():
        if loop.time() >= until:
            raise DatabaseUnusable(
                f"another process of the bot is at work on it under the name {worker!r}",
                "end that one first; only where several are to share the work, give each a WORKER_NAME of its"
                " own in its .env",
                for_good=False,
            )
        if not told:
            _log.info("Waiting for the process %r before this one to end", worker)
            told = True
        await asyncio.sleep(_SECONDS_BETWEEN_LOOKS)


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True

else:
    import fcntl

    def _lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
