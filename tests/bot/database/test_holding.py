"""One process at a time under each name, and a name that is free as soon as its process is gone."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.clock import MovableClock
from bot.database import Address, Database, DatabaseUnusable, holding
from tests.conftest import CIPHER

ROOT = Path(__file__).parents[3]

_HOLD = """
import asyncio, sys
from bot.database import Address
from bot.database.holding import hold

async def main():
    await hold(Address.parse(sys.argv[1]), "main")
    print("held", flush=True)
    await asyncio.sleep(3600)

asyncio.run(main())
"""


@asynccontextmanager
async def another_process(url: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """A process that holds the name "main" on the database at `url`."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", _HOLD, url), cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    try:
        assert (await process.stdout.readline()).strip() == b"held"
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(holding, "SECONDS_TO_WAIT", 0.0)


@pytest.mark.usefixtures("impatient")
async def test_a_second_process_of_one_name_is_refused_in_plain_words(
    database_url: str, clock: MovableClock
) -> None:
    async with another_process(database_url):
        with pytest.raises(DatabaseUnusable, match="under the name 'main'") as caught:
            await Database.open(database_url, clock, CIPHER, worker="main")
        assert not caught.value.for_good
        assert "WORKER_NAME" in caught.value.mend


@pytest.mark.usefixtures("impatient")
async def test_another_name_and_somebody_who_only_looks_are_let_in(
    database_url: str, clock: MovableClock
) -> None:
    async with another_process(database_url):
        for worker in ("second", None):
            await (await Database.open(database_url, clock, CIPHER, worker=worker)).close()


async def test_a_killed_process_leaves_its_name_to_the_one_that_waits(
    database_url: str, clock: MovableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting = asyncio.Event()
    monkeypatch.setattr(holding._log, "info", lambda *_: waiting.set())
    async with another_process(database_url) as other:
        opening = asyncio.create_task(Database.open(database_url, clock, CIPHER, worker="main"))
        await asyncio.wait_for(waiting.wait(), 10)
        other.kill()
        await (await asyncio.wait_for(opening, holding.SECONDS_TO_WAIT)).close()


@pytest.mark.usefixtures("impatient")
async def test_a_closed_database_leaves_its_name_to_the_next(database_url: str, clock: MovableClock) -> None:
    for _ in range(2):
        await (await Database.open(database_url, clock, CIPHER, worker="main")).close()


@pytest.mark.usefixtures("impatient")
async def test_a_failed_opening_leaves_its_name_to_the_next(
    sqlite_url: str, clock: MovableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def failing(_: object) -> None:
        raise OSError("for this test")

    with monkeypatch.context() as broken:
        broken.setattr("bot.database.opening.migrate", failing)
        with pytest.raises(DatabaseUnusable):
            await Database.open(sqlite_url, clock, CIPHER, worker="main")
    await (await Database.open(sqlite_url, clock, CIPHER, worker="main")).close()


async def test_a_file_system_without_locks_is_no_reason_not_to_run(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def unsupported(_: int) -> bool:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(holding, "_lock", unsupported)
    await (await holding.hold(Address.parse(sqlite_url), "main"))()
    assert "cannot be locked" in caplog.text
