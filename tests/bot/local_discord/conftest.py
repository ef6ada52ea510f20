from collections.abc import AsyncIterator

import pytest

from bot.local_discord import LocalDiscord, point_discord_py_at

from .harbour import OPENAPI, Clock, Harbour


@pytest.fixture
async def harbour() -> AsyncIterator[Harbour]:
    clock = Clock()
    local = LocalDiscord(clock=clock, key="sesame", rate_limits="counted", openapi=OPENAPI)
    await local.start()
    with point_discord_py_at(local.url):
        harbour = Harbour(local, clock)
        yield harbour
        await harbour.close()
    await local.stop()
