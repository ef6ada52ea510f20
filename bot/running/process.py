"""The bot as it runs: put together, kept connected, and ended in order.

`mutual-aid run`, the demo and the stories use the same `RunningBot`.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal

import aiohttp
import discord

from bot.alarm import Alarm
from bot.clock import Clock
from bot.environment import Environment
from bot.feature import Feature
from bot.platform import Platform
from bot.running.client import MutualAidBot
from bot.running.parts import Parts
from bot.running.session import Session
from bot.running.session_making import new_session
from bot.running.supervision import pauses, refusal_for_good, why_unreachable

_log = logging.getLogger(__name__)

SECONDS_TO_END = 4.0
"""Our promise is 5 seconds; the rest is for closing the database and for the interpreter."""

LASTING_CONNECTION = 60.0
"""Seconds after which a connection counts as a success, so that the next pause is short again."""


class RunningBot:
    """The whole bot in this process. Start it once; another run needs another one."""

    def __init__(
        self,
        environment: Environment,
        features: tuple[Feature, ...],
        *,
        clock: Clock | None = None,
        strict_texts: bool = False,
    ) -> None:
        """`clock`: None takes the machine's, or the local Discord's where the environment names one."""
        self._environment = environment
        self._features = features
        self._clock = clock
        self._strict_texts = strict_texts
        self._parts: Parts | None = None
        self._session: Session | None = None
        self._connection: asyncio.Task[None] | None = None
        self._ending = False

    @property
    def session(self) -> Session:
        """The present session. Raises `RuntimeError` before the first one."""
        if self._session is None:
            raise RuntimeError("the bot has not been started")
        return self._session

    @property
    def client(self) -> MutualAidBot:
        """The client of the present session; after a lost connection it is another one."""
        return self.session.client

    @property
    def platform(self) -> Platform:
        """What actions receive in the present session."""
        return self.client.platform

    @property
    def alarm(self) -> Alarm:
        """The alarm of the present session."""
        return self.session.alarm

    async def start(self) -> None:
        """Open everything and return once the bot is ready.

        Raises what `Parts.open` raises, and `ConnectionRefusedForGood`: all of them expected, in plain words.
        Whatever it raises, nothing is left running.
        """
        try:
            await self._start()
        except BaseException:
            await self.stop()
            raise

    async def _start(self) -> None:
        if self._environment.local_discord_url:
            from bot.local_discord.pointing import point_discord_py  # no part of a bot in service

            point_discord_py(self._environment.local_discord_url)
        self._parts = await Parts.open(
            self._environment, self._features, clock=self._clock, strict_texts=self._strict_texts
        )
        ready = asyncio.Event()
        self._connection = asyncio.create_task(self._stay_connected(self._parts, ready), name="connection")
        becoming_ready = asyncio.create_task(ready.wait())
        try:
            await asyncio.wait({self._connection, becoming_ready}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            becoming_ready.cancel()
        if not ready.is_set():
            await self._connection  # it has ended, so it raises

    async def run_until(self, stop: asyncio.Event) -> None:
        """Be there until `stop` is set, then end in order. Raises `ConnectionRefusedForGood`."""
        assert self._connection is not None
        stopping = asyncio.create_task(stop.wait())
        try:
            await asyncio.wait({self._connection, stopping}, return_when=asyncio.FIRST_COMPLETED)
            if self._connection.done():
                await self._connection
        finally:
            stopping.cancel()
            await self.stop()

    async def stop(self) -> None:
        """End in order within 5 seconds: gateway closed, work in hand finished, database closed."""
        self._ending = True
        if self._session is not None:
            await self._session.close(SECONDS_TO_END)
        await self._let_go()

    async def kill(self) -> None:
        """End as a crash would: nothing is finished, nothing is given back, nobody is told."""
        self._ending = True
        if self._session is not None:
            await self._session.abandon()
        await self._let_go()

    async def settle(self) -> None:
        """Wait until every event sent has been handled and all that is due has been done."""
        await self.session.settle()

    async def _let_go(self) -> None:
        if self._connection is not None:
            self._connection.cancel()
            with contextlib.suppress(asyncio.CancelledError, Exception):
                await self._connection
        if self._parts is not None:
            await self._parts.close()
            self._parts = None

    async def _stay_connected(self, parts: Parts, ready: asyncio.Event) -> None:
        """Build one session after the other; `ConnectionRefusedForGood` when that has become pointless."""
        loop = asyncio.get_running_loop()
        waiting = pauses()
        token = self._environment.discord_token.get_secret_value()
        this = asyncio.current_task()
        assert this is not None
        while True:
            self._session = session = new_session(parts, ready)
            began = loop.time()
            try:
                await session.run(token)
                if self._ending:
                    return  # whoever ends it closes the session
                if this.cancelling():  # discord.py took our cancellation for the end of its connection
                    raise asyncio.CancelledError
                _log.warning("The connection to Discord has ended")
            except Exception as error:  # an edge: whatever ended this connection, the next one may hold
                if self._ending or this.cancelling():
                    return
                refusal = refusal_for_good(error)
                if refusal is not None:
                    await session.close(SECONDS_TO_END)
                    raise refusal from error
                expected = isinstance(error, OSError | aiohttp.ClientError | discord.DiscordException)
                _log.warning(
                    "The connection to Discord has ended: %s", why_unreachable(error), exc_info=not expected
                )
            await session.close(SECONDS_TO_END)
            if loop.time() - began >= LASTING_CONNECTION:
                waiting = pauses()
            pause = next(waiting)
            _log.info("Connecting again in %.1f s", pause)
            await asyncio.sleep(pause)


async def run_bot(environment: Environment, features: tuple[Feature, ...]) -> None:
    """Run until SIGTERM or SIGINT, then end in order. Raises what `RunningBot.start` raises."""
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        with contextlib.suppress(NotImplementedError):  # Windows: Ctrl-C cancels the main task instead
            loop.add_signal_handler(number, stop.set)
    bot = RunningBot(environment, features)
    starting = asyncio.create_task(bot.start())
    stopping = asyncio.create_task(stop.wait())
    try:
        await asyncio.wait({starting, stopping}, return_when=asyncio.FIRST_COMPLETED)
        if starting.done():
            await starting
            await bot.run_until(stop)
    finally:
        stopping.cancel()
        starting.cancel()  # from there it ends what it had begun
        await asyncio.wait({starting})
        await bot.stop()
    _log.info("Ended in order")
