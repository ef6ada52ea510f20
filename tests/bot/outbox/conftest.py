"""An outbox to put things into: one that follows a script, and one that speaks to a Discord of our own."""

from __future__ import annotations

from collections.abc import AsyncIterator

import discord
import pytest

from bot.clock import MovableClock
from bot.database import Database
from bot.local_discord import LocalDiscord, point_discord_py_at
from bot.local_discord.seeding import seed
from bot.outbox import SendMessage, ToChannel
from tests.bot.outbox.harbour import HARBOUR, Harbour, Lateness, panel
from tests.bot.outbox.script import Desk
from tests.conftest import CIPHER


@pytest.fixture
def desk(clock: MovableClock, database: Database) -> Desk:
    """An outbox whose calls follow a script."""
    return Desk(clock, database)


@pytest.fixture
async def harbour(sqlite_url: str, clock: MovableClock) -> AsyncIterator[Harbour]:
    """The harbour, with a call that posts a panel among the alerts."""
    late = Lateness()
    local = LocalDiscord(clock=lambda: clock.now() - late.by, rate_limits="counted")
    community = seed(local.world, HARBOUR)
    alerts = community.channels["alerts"].id
    await local.start()
    database = await Database.open(sqlite_url, clock, CIPHER)
    with point_discord_py_at(local.url):
        async with discord.Client(intents=discord.Intents.none()) as client:
            await client.login("a-token")
            yield Harbour(
                local,
                community,
                clock,
                database,
                client,
                lambda entry: SendMessage(ToChannel(alerts), panel(), entry.mark),
                late,
            )
    await database.close()
    await local.stop()
