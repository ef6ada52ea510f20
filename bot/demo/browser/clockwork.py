"""The demo's time: it runs at the machine's pace, stands still, or is moved on, for everybody at once."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.clock import MovableClock
from bot.demo.scene.durations import parse_passing
from bot.local_discord import LocalDiscord

JUMPS = {"10m": "10 minutes", "1h": "1 hour", "morning": "until 09:30", "1d": "1 day"}

MOST_STOPS = 40
SECONDS_A_STOP = 1.5
"""Real seconds that the bot gets at each instant at which something is due, before time goes on."""


class Clockwork:
    """Moves `clock` and tells the local Discord, which tells the bot.

    A jump stops at each instant at which something falls due (`next_due`, in UTC), until the bot has done it:
    so that what happens on the way bears the time at which it would have happened.
    """

    def __init__(
        self,
        clock: MovableClock,
        discord: LocalDiscord,
        zone: ZoneInfo,
        next_due: Callable[[], Awaitable[datetime | None]],
        bot_is_there: Callable[[], bool],
    ) -> None:
        self._clock = clock
        self._discord = discord
        self._zone = zone
        self._next_due = next_due
        self._bot_is_there = bot_is_there
        self._one_at_a_time = asyncio.Lock()
        self.jumps = 0
        """How often time has been moved on."""

    @property
    def running(self) -> bool:
        """Whether time passes by itself."""
        return self._clock.running

    def now(self) -> datetime:
        """Return the demo's present, in UTC."""
        return self._clock.now()

    def run(self) -> None:
        """Let time pass at the machine's pace."""
        self._clock.run()
        self._tell()

    def pause(self) -> None:
        """Let time stand still."""
        self._clock.pause()
        self._tell()

    async def forward(self, by: str) -> None:
        """Move on by one of `JUMPS`. Returns when the bot has done what was due on the way."""
        async with self._one_at_a_time:
            end = parse_passing(JUMPS[by]).end(self._clock.now(), self._zone)
            for _ in range(MOST_STOPS):
                if not self._bot_is_there():
                    break
                due = await self._next_due()
                if due is None or due >= end:
                    break
                self._move(due)
                if not await self._done_by_now():
                    break  # the bot has its reasons to wait; it catches up at the end
            self._move(end)
            self.jumps += 1

    async def _done_by_now(self) -> bool:
        """Wait until nothing is due at this instant; False if that takes too long."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + SECONDS_A_STOP
        while loop.time() < deadline and self._bot_is_there():
            due = await self._next_due()
            if due is None or due > self._clock.now():
                return True
            await asyncio.sleep(0.03)
        return False

    def _move(self, instant: datetime) -> None:
        if instant > self._clock.now():
            self._clock.follow_to(instant)
            self._tell()

    def _tell(self) -> None:
        self._discord.clock_moved(1 if self._clock.running else 0)
