"""One life of the client together with its alarm, and the order in which they begin and end."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable

from bot.alarm import Alarm
from bot.running.client import MutualAidBot

_log = logging.getLogger(__name__)

_BARRIER_SECONDS = 5.0


class Session:
    """A client that connects once, and the alarm that works while it lives."""

    def __init__(self, client: MutualAidBot, alarm: Alarm) -> None:
        self.client = client
        self.alarm = alarm

    async def run(self, token: str) -> None:
        """Be connected until the connection ends for good, mostly by an exception of discord.py's."""
        await self.client.login(token)
        self.client.gate_opened = self.alarm.wake
        await self.alarm.start()
        await self.client.connect()

    async def close(self, seconds: float) -> None:
        """End in order within `seconds`: no new events, then finish what is in hand, then let Discord go."""
        deadline = asyncio.get_running_loop().time() + seconds
        disconnecting = asyncio.gather(*(shard.disconnect() for shard in self.client.shards.values()))
        await _at_most(seconds / 4, disconnecting, "closing the gateway")
        if not await self.client.in_hand.finish(seconds / 2):
            _log.warning("%d handlers were still at work and are cancelled", len(self.client.in_hand))
            self.client.in_hand.cancel()
        await self.alarm.stop(max(0.1, (deadline - asyncio.get_running_loop().time()) / 2))
        await _at_most(max(0.1, deadline - asyncio.get_running_loop().time()), self.client.close(), "closing")

    async def abandon(self) -> None:
        """Let everything drop at once, as a crash would: no farewell to Discord, nothing written any more."""
        await self.client.platform.database.close()
        connector = self.client.http.connector
        if connector:
            await connector.close()
        self.client.in_hand.cancel()
        await self.alarm.stop(0)
        # What is left are tasks and sockets of this process, which a crash would have taken along.
        await _at_most(1.0, self.client.close(), "closing")

    async def settle(self) -> None:
        """Wait until every event that was sent has been handled, and all that is due has been done."""
        while True:
            before = self._received()
            await self._catch_up()
            await self._become_ready()
            await self.client.in_hand.finish()
            await self.alarm.settle()
            await self._catch_up()
            if not len(self.client.in_hand) and self._received() == before:
                return

    async def _become_ready(self) -> None:
        """Return when a session that has just been opened anew has told of all its guilds."""
        becoming_ready = self.client._connection._ready_task
        if becoming_ready is not None:
            await asyncio.wait([becoming_ready], timeout=_BARRIER_SECONDS)

    def _received(self) -> tuple[int | None, ...]:
        return tuple(shard._parent.ws.sequence for shard in self.client.shards.values())

    async def _catch_up(self) -> None:
        """Return when all events sent so far are here: an answered heartbeat has overtaken none of them."""
        for shard in self.client.shards.values():
            socket = shard._parent.ws
            beating = socket._keep_alive
            if beating is None or shard.is_closed():
                continue
            before = beating._last_ack
            await socket.send_heartbeat({"op": socket.HEARTBEAT, "d": socket.sequence})
            async with asyncio.timeout(_BARRIER_SECONDS):
                # The library signals an answer in no other way.
                while beating._last_ack == before and not shard.is_closed():  # noqa: ASYNC110
                    await asyncio.sleep(0.001)


async def _at_most(seconds: float, work: Awaitable[object], what: str) -> None:
    try:
        await asyncio.wait_for(work, seconds)
    except TimeoutError:
        _log.warning("Gave up %s after %.1f s", what, seconds)
    except Exception:  # an edge: whatever goes wrong while ending must not keep the rest from ending
        _log.exception("%s failed", what)
