"""Following the clock of a local Discord."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import aiohttp
import pytest

from bot.clock import MovableClock
from bot.local_discord.server import LocalDiscord
from bot.running.followed_clock import FollowedClock


@pytest.fixture
async def discord(clock: MovableClock) -> AsyncIterator[LocalDiscord]:
    server = LocalDiscord(clock=clock.now)
    clock.subscribe(lambda: server.clock_moved(int(clock.running)))
    await server.start()
    yield server
    await server.stop()


async def _moved(followed: FollowedClock) -> None:
    moved = asyncio.Event()
    followed.clock.subscribe(moved.set)
    await asyncio.wait_for(moved.wait(), 5)


async def test_it_stands_where_the_other_stands(discord: LocalDiscord, clock: MovableClock) -> None:
    followed = await FollowedClock.follow(discord.url)
    assert followed.clock.now() == clock.now()
    assert not followed.clock.running
    await followed.close()


async def test_it_jumps_when_the_other_jumps_and_tells_its_listeners(
    discord: LocalDiscord, clock: MovableClock
) -> None:
    followed = await FollowedClock.follow(discord.url)
    clock.advance(timedelta(days=365))
    await _moved(followed)
    assert followed.clock.now() == clock.now()
    await followed.close()


async def test_it_runs_and_stops_with_the_other(discord: LocalDiscord, clock: MovableClock) -> None:
    followed = await FollowedClock.follow(discord.url)
    clock.run()
    await _moved(followed)
    assert followed.clock.running
    clock.pause()
    await _moved(followed)
    assert not followed.clock.running
    # It may be ahead by what the word took to arrive, and never goes back.
    assert timedelta() <= followed.clock.now() - clock.now() < timedelta(seconds=1)
    clock.advance(timedelta(hours=1))
    await _moved(followed)
    assert followed.clock.now() == clock.now()
    await followed.close()


async def test_where_there_is_no_clock_it_says_so(discord: LocalDiscord) -> None:
    url = discord.url
    await discord.stop()
    with pytest.raises(aiohttp.ClientError):
        await FollowedClock.follow(url)
