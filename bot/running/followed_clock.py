"""The clock of a local Discord instead of the machine's, for demo and tests."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from datetime import datetime

import aiohttp
import yarl

from bot.clock import MovableClock

_log = logging.getLogger(__name__)


class FollowedClock:
    """A clock that goes as the local Discord's goes."""

    def __init__(self, clock: MovableClock, following: asyncio.Task[None]) -> None:
        self.clock = clock
        self._following = following

    @classmethod
    async def follow(cls, url: str) -> FollowedClock:
        """Connect to the clock of the local Discord at `url` and take its time.

        Raises `aiohttp.ClientError` where there is none.
        """
        session = aiohttp.ClientSession()
        try:
            socket = await session.ws_connect(yarl.URL(url) / "local/clock")
            first = await socket.receive_json()
        except BaseException:
            await session.close()
            raise
        clock = MovableClock(datetime.fromisoformat(first["now"]), running=bool(first["rate"]))
        return cls(clock, asyncio.create_task(_follow(clock, session, socket), name="local clock"))

    async def close(self) -> None:
        """Follow no longer."""
        self._following.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._following


async def _follow(
    clock: MovableClock, session: aiohttp.ClientSession, socket: aiohttp.ClientWebSocketResponse
) -> None:
    async with session, socket:
        async for frame in socket:
            word = frame.json()
            instant = datetime.fromisoformat(word["now"])
            if clock.running and not word["rate"]:
                clock.pause()
            # A running clock may be ahead by what the word took to arrive; then nothing moves.
            if instant > clock.now():
                clock.follow_to(instant)
            if word["rate"] and not clock.running:
                clock.run()
    _log.info("The local Discord's clock is gone")
