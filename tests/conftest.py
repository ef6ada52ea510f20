"""Fixtures that any test may want: a clock to move, and a real database of each sort."""

from __future__ import annotations

import asyncio
import gc
import os
import shutil
import signal
import tempfile
import threading
from collections.abc import AsyncIterator, Generator, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from bot.clock import MovableClock
from bot.database import Cipher, Database, engines, upgrading
from tests.engines import learned_engine
from tests.migrations import upgrade_as_before
from tests.postgresql import TEMPLATE, PostgresServer, running_server

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
CIPHER = Cipher([Fernet.generate_key()])
_MEMORY = Path("/dev/shm")
_ENOUGH_BYTES = 512 * 2**20


def pytest_configure() -> None:
    """Spare every test what would teach nobody anything.

    A disk makes each commit wait until it is written, a third of the time of all tests: where the system has
    a file system in memory with room enough, temporary folders are there. asyncio puts its own handler in the
    place of Python's for Ctrl-C around every fixture and test, by way of writing out what they return; it
    leaves alone one that is not Python's.
    """
    if _MEMORY.is_dir() and os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free > _ENOUGH_BYTES:
        os.environ.setdefault("TMPDIR", str(_MEMORY))
        tempfile.tempdir = None  # look again
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGINT, lambda number, frame: signal.default_int_handler(number, frame))
    engines.create_async_engine = learned_engine
    upgrading.upgrade = upgrade_as_before


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Let Python's garbage collector leave alone what is imported, which lives as long as the run.

    Looking through it again and again took a quarter of the time of collecting, a seventh of all tests'.
    """
    gc.disable()
    try:
        return (yield)
    finally:
        gc.collect()
        gc.freeze()
        gc.enable()


@pytest.fixture
def clock() -> MovableClock:
    """A clock that stands still on a Monday morning until a test moves it."""
    return MovableClock(START)


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """A PostgreSQL server with a migrated database to lend copies of."""
    with running_server() as server:
        asyncio.run(server.create(TEMPLATE))
        asyncio.run(_migrate(server.url(TEMPLATE)))
        yield server


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file, to be copied."""
    file = tmp_path_factory.mktemp("template") / "bot.db"
    asyncio.run(_migrate(f"sqlite:///{file}"))
    return file


@pytest.fixture
def sqlite_url(migrated_sqlite: Path, tmp_path: Path) -> str:
    """The DATABASE_URL of a fresh, migrated SQLite file."""
    file = tmp_path / "bot.db"
    shutil.copyfile(migrated_sqlite, file)
    return f"sqlite:///{file}"


@pytest.fixture
async def postgresql_url(postgres: PostgresServer) -> AsyncIterator[str]:
    """The DATABASE_URL of an empty, migrated PostgreSQL database."""
    name = await postgres.lend()
    yield postgres.url(name)
    await postgres.take_back(name)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """The DATABASE_URL of a fresh, migrated database: the test runs once on each sort."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture
async def database(database_url: str, clock: MovableClock) -> AsyncIterator[Database]:
    """A fresh, migrated database, open: the test runs once on each sort."""
    opened = await Database.open(database_url, clock, CIPHER)
    yield opened
    await opened.close()


async def _migrate(url: str) -> None:
    await (await Database.open(url, MovableClock(START), CIPHER)).close()
