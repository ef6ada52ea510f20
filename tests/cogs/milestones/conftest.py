from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.clock import MovableClock
from bot.database import Database
from tests.cogs.milestones.counting_group import Counting, counting_group
from tests.conftest import CIPHER


@pytest.fixture
def config(tmp_path: Path) -> Path:
    folder = tmp_path / "config"
    folder.mkdir()
    return folder


@pytest.fixture
async def counting(config: Path, sqlite_url: str, clock: MovableClock) -> AsyncIterator[Counting]:
    """A group over SQLite: what happens in it is the same on both databases."""
    database = await Database.open(sqlite_url, clock, CIPHER)
    yield counting_group(config, database, clock)
    await database.close()


@pytest.fixture
def counting_on_each(config: Path, database: Database, clock: MovableClock) -> Counting:
    """A group, once over each database."""
    return counting_group(config, database, clock)
