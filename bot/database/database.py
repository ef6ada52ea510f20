"""The process's way to its database: writers one after the other, readers beside them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager

from sqlalchemy import BigInteger, cast, func, select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.clock import Clock
from bot.database.address import Address
from bot.database.encryption import Cipher
from bot.database.engines import reading_engine, writing_engine
from bot.database.holding import Release
from bot.database.opening import open_and_migrate
from bot.database.transaction import Transaction

_WHOLE_DATABASE = 7_245_001  # an advisory lock's number; guild ids, the other numbers in use, are far above


class Database:
    """An open, migrated database. Make it with `open`, end it with `close`."""

    def __init__(
        self,
        address: Address,
        writers: AsyncEngine,
        readers: AsyncEngine,
        clock: Clock,
        cipher: Cipher,
        release: Release,
    ) -> None:
        self.address = address
        self.cipher = cipher
        self._writers = writers
        self._readers = readers
        self._clock = clock
        self._turn = asyncio.Lock() if address.file is not None else None
        self._writing: set[asyncio.Task[object]] = set()
        self._committed: list[Callable[[Transaction], None]] = []
        self._closed = False
        self._release = release

    @classmethod
    async def open(cls, url: str, clock: Clock, cipher: Cipher, *, worker: str | None = None) -> Database:
        """Connect to `url`, make what is missing, migrate it, and return it ready.

        `worker`: be the only process of this name on it until `close`; None is for who only looks at it.
        Raises `DatabaseUnusable` for a bad address, an unreachable server, a folder that cannot be written, a
        database that a newer version of the bot has migrated, or another process of the name.
        """
        address = Address.parse(url)
        writers, readers = writing_engine(address), reading_engine(address)
        try:
            release = await open_and_migrate(address, writers, worker)
        except BaseException:
            await writers.dispose()
            raise
        return cls(address, writers, readers, clock, cipher, release)

    @property
    def dialect(self) -> str:
        """`sqlite` or `postgresql`."""
        return self._writers.dialect.name

    def transaction(self, *, guild_id: int | None = None) -> AbstractAsyncContextManager[Transaction]:
        """Return a transaction that may write; leaving it commits, an exception rolls it back.

        No other writer works meanwhile, so what was read in it is still true when it writes. `guild_id`
        narrows that on PostgreSQL, where several processes share a database: then only writers of this guild
        (and those that name none) wait, and only rows of this guild may be read in order to write. Beginning
        one inside another raises `RuntimeError`: pass the outer one on.
        """
        return self._write(guild_id, locking=True)

    def claiming(self) -> AbstractAsyncContextManager[Transaction]:
        """Return a transaction for claiming rows `FOR UPDATE SKIP LOCKED`: on PostgreSQL it waits for no
        other.
        """
        return self._write(None, locking=False)

    def reading(self) -> AbstractAsyncContextManager[Transaction]:
        """Return a transaction that cannot write and sees one state of the database. Writers do not wait for
        it.
        """
        return self._read()

    def on_commit(self, callback: Callable[[Transaction], None]) -> Callable[[], None]:
        """Call `callback` after every writing transaction in which something became due.

        Calling what is returned ends that.
        """
        self._committed.append(callback)
        return lambda: self._committed.remove(callback)

    async def close(self) -> None:
        """Close every connection. Transactions in progress are rolled back, new ones a `ConnectionError`."""
        self._closed = True
        await self._readers.dispose()
        await self._writers.dispose()
        await self._release()  # last: whoever waits for it may begin now

    @asynccontextmanager
    async def _write(self, guild_id: int | None, *, locking: bool) -> AsyncIterator[Transaction]:
        self._refuse_when_closed()
        task = asyncio.current_task()
        assert task is not None
        if task in self._writing:
            raise RuntimeError(
                "a transaction inside a transaction would wait for itself: pass the outer one on"
            )
        self._writing.add(task)
        transaction: Transaction | None = None
        try:
            async with AsyncExitStack() as stack:
                if self._turn is not None:  # SQLite polls for its lock and may let one writer starve
                    await stack.enter_async_context(self._turn)
                connection = await stack.enter_async_context(self._writers.begin())
                if self._turn is None and locking:
                    await _lock(connection, guild_id)
                transaction = Transaction(connection, self._clock.now(), self.cipher)
                yield transaction
        finally:
            self._writing.discard(task)
            # Also after a failure: a cancelled commit may have happened, and a needless look costs little.
            if transaction is not None and transaction.due_in:
                for callback in tuple(self._committed):
                    callback(transaction)

    def _refuse_when_closed(self) -> None:
        # The engines would quietly connect again, and somebody who outlives a shutdown write after it.
        if self._closed:
            raise ConnectionError("the database has been closed")

    @asynccontextmanager
    async def _read(self) -> AsyncIterator[Transaction]:
        self._refuse_when_closed()
        async with self._readers.begin() as connection:
            yield Transaction(connection, self._clock.now(), self.cipher)


async def _lock(connection: AsyncConnection, guild_id: int | None) -> None:
    """Give PostgreSQL's writers the order that SQLite's have: of the whole database, or of one guild."""
    if guild_id is None:
        locks = select(func.pg_advisory_xact_lock(cast(_WHOLE_DATABASE, BigInteger)))
    else:
        locks = select(
            func.pg_advisory_xact_lock_shared(cast(_WHOLE_DATABASE, BigInteger)),
            func.pg_advisory_xact_lock(cast(guild_id, BigInteger)),
        )
    await connection.execute(locks)
