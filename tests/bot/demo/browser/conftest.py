"""A demo that is open: the real bot beside it, the page on a free port, nobody in front of it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest_asyncio

from bot.demo.browser.demo import Demo
from tests.bot.demo.browser.visit import SECONDS_TO_START, Visit


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def visit() -> AsyncIterator[Visit]:
    """A demo for all tests of a module: starting the bot is what takes time."""
    async with Demo(port=0, seconds_away=1.0, seconds_cut_off=0.5) as demo:
        await demo.discord.changed(lambda: demo.bot.connected, timeout=SECONDS_TO_START)
        demo.backstage.subscribe(demo.discord.changes.notify)  # so that a test can wait for what it shows
        yield Visit(demo)
