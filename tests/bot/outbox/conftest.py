"""An outbox to put things into."""

from __future__ import annotations

import pytest

from bot.clock import MovableClock
from bot.database import Database
from tests.bot.outbox.script import Desk


@pytest.fixture
def desk(clock: MovableClock, database: Database) -> Desk:
    """An outbox whose calls follow a script."""
    return Desk(clock, database)
