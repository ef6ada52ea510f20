from collections.abc import AsyncIterator

import pytest
from real_bot import Clock, Town

from bot.local_discord import LocalDiscord, point_discord_py_at


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
