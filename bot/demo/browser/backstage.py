"""What stands behind the page: the clock, the tour, the bot, what it did, and what can go wrong."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Mapping

from bot.claims import JSON
from bot.demo.browser.bot_process import BotProcess
from bot.demo.browser.clockwork import JUMPS, Clockwork
from bot.demo.browser.doings import Doings, Promises
from bot.demo.browser.faults import FaultBoard
from bot.demo.browser.tour import Tour
from bot.local_discord.page import BackstageRefused

Arguments = Mapping[str, JSON]

_SECONDS_BETWEEN_LOOKS = 0.25
_SECONDS_AT_LEAST = 1.0
"""How often it is looked at least: an entry falls due, or a page shows another channel, without a sign."""


class Backstage:
    """The page's `Backstage`. `keep_up` is to run as long as the demo does."""

    def __init__(
        self,
        *,
        clock: Clockwork,
        time_zone: str,
        tour: Tour,
        bot: BotProcess,
        doings: Doings,
        promises: Promises,
        faults: FaultBoard,
    ) -> None:
        self._clock = clock
        self._time_zone = time_zone
        self._tour = tour
        self._bot = bot
        self._doings = doings
        self._promises = promises
        self._faults = faults
        self._listeners: list[Callable[[], None]] = []
        self._something_new = asyncio.Event()
        self._state_told: Mapping[str, JSON] = {}

    def state(self) -> Mapping[str, JSON]:
        """Return all that the page shows of it."""
        return {
            "clock": {
                "now": self._clock.now().isoformat(),
                "running": self._clock.running,
                "time_zone": self._time_zone,
            },
            **self._slow_state(),
        }

    def subscribe(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Call `changed` whenever the state may be another; the function returned ends it."""
        self._listeners.append(changed)
        return lambda: self._listeners.remove(changed)

    async def perform(self, action: str, arguments: Arguments) -> Mapping[str, JSON]:
        """Do what the page asks for. Raises `BackstageRefused`."""
        perform = self._actions().get(action)
        if perform is None:
            raise BackstageRefused("There is no such thing to do behind the scenes.")
        await perform(arguments)
        self._tell()
        return {}

    def something_happened(self) -> None:
        """Look again, soon."""
        self._something_new.set()

    async def keep_up(self) -> None:
        """Follow the bot's entries and the visitor's steps, until cancelled."""
        while True:
            self._something_new.clear()
            promises = await asyncio.to_thread(self._promises.read)
            if promises is not None:
                self._promises.tell(promises, self._doings)
            self._tour.look_again()
            now = self._slow_state()
            if now != self._state_told:
                self._state_told = now
                self._tell()
            await asyncio.sleep(_SECONDS_BETWEEN_LOOKS)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_SECONDS_AT_LEAST - _SECONDS_BETWEEN_LOOKS):
                    await self._something_new.wait()

    def _slow_state(self) -> Mapping[str, JSON]:
        return {
            "tour": self._tour.as_json(),
            "bot": {
                "running": self._bot.connected,
                "starting": self._bot.starting,
                "process": self._bot.label,
            },
            "doings": self._doings.as_json(),
            "faults": self._faults.as_json(),
        }

    def _actions(self) -> Mapping[str, Callable[[Arguments], Awaitable[None]]]:
        return {"clock": self._move_clock, "tour": self._go, "fault": self._switch, "bot": self._to_the_bot}

    async def _move_clock(self, arguments: Arguments) -> None:
        by, run = arguments.get("by"), arguments.get("run")
        if isinstance(run, bool):
            if run:
                self._clock.run()
            else:
                self._clock.pause()
        elif isinstance(by, str) and by in JUMPS:
            await self._clock.forward(by)
        else:
            raise BackstageRefused(f"The clock goes by {', '.join(JUMPS)}, or runs, or stands.")
        self.something_happened()

    async def _go(self, arguments: Arguments) -> None:
        self._tour.go(str(arguments.get("go")))
        self.something_happened()

    async def _switch(self, arguments: Arguments) -> None:
        on = arguments.get("on")
        await self._faults.switch(str(arguments.get("name")), on if isinstance(on, bool) else None)
        self.something_happened()

    async def _to_the_bot(self, arguments: Arguments) -> None:
        match arguments.get("do"):
            case "restart":
                await self._bot.restart()
            case "kill":
                await self._bot.kill()
            case "start":
                await self._bot.start()
            case _:
                raise BackstageRefused("The bot can be restarted, killed or started.")
        self.something_happened()

    def _tell(self) -> None:
        for changed in tuple(self._listeners):
            changed()
