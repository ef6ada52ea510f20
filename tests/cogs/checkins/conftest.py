from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.clock import MovableClock
from bot.database import Database
from tests.cogs.checkins.group import Group, group
from tests.conftest import CIPHER


@pytest.fixture
async def a_group(tmp_path: Path, sqlite_url: str, clock: MovableClock) -> AsyncIterator[Group]:
    """A group over SQLite: what happens in it is the same on both databases."""
    database = await Database.open(sqlite_url, clock, CIPHER)
    yield group(_config(tmp_path), database, clock)
    await database.close()


@pytest.fixture
def group_on_each(tmp_path: Path, database: Database, clock: MovableClock) -> Group:
    """A group, once over each database: for what depends on their SQL."""
    return group(_config(tmp_path), database, clock)


def _config(tmp_path: Path) -> Path:
    folder = tmp_path / "config"
    folder.mkdir()
    return folder
