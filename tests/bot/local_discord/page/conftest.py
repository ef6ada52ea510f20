import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.local_discord import point_discord_py_at
from tests.bot.local_discord.page.page_bot import PageBot
from tests.bot.local_discord.page.visiting import Visit


@pytest.fixture
async def visit() -> AsyncIterator[Visit]:
    visit = Visit()
    await visit.start()
    yield visit
    await visit.stop()


@pytest.fixture
async def page_bot(visit: Visit) -> AsyncIterator[PageBot]:
    """The bot of the visit's group, connected and ready."""
    assert visit.community.application is not None
    bot = PageBot()
    with point_discord_py_at(visit.discord.url):
        running = asyncio.create_task(bot.start(visit.community.application.token))
        await asyncio.wait_for(bot.is_there.wait(), 10)
        yield bot
        await bot.close()
        await running
