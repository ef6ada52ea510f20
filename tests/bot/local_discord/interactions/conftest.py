from collections.abc import AsyncIterator

import pytest

from bot.local_discord import LocalDiscord, point_discord_py_at
from tests.bot.local_discord.interactions.real_bot import Clock, Town


@pytest.fixture
async def town() -> AsyncIterator[Town]:
    clock = Clock()
    local = LocalDiscord(clock=clock)
    await local.start()
    with point_discord_py_at(local.url):
        town = Town(local, clock)
        await town.start()
        yield town
        await town.stop()
    await local.stop()
