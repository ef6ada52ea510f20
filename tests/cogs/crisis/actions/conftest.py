from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.clock import MovableClock
from bot.database import Database
from tests.cogs.crisis.small_guild import SmallGuild, small_guild
from tests.conftest import CIPHER


@pytest.fixture
async def guild(tmp_path: Path, sqlite_url: str, clock: MovableClock) -> AsyncIterator[SmallGuild]:
    """A small guild over SQLite: what happens in it is the same on both databases."""
    database = await Database.open(sqlite_url, clock, CIPHER)
    yield small_guild(_config(tmp_path), database, clock)
    await database.close()


@pytest.fixture
def guild_on_each(tmp_path: Path, database: Database, clock: MovableClock) -> SmallGuild:
    """A small guild, once over each database: for what depends on how its transactions wait for one
    another.
    """
    return small_guild(_config(tmp_path), database, clock)


def _config(tmp_path: Path) -> Path:
    folder = tmp_path / "config"
    folder.mkdir()
    return folder
