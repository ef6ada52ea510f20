"""What is done each time a gateway session has begun: features catch up on what they missed, until they have.

Catching up needs Discord, which may have just come back and stumble again; what was missed must not stay
missed until somebody restarts the bot.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from bot.running.in_hand import InHand
from bot.running.supervision import pauses

if TYPE_CHECKING:
    from bot.platform import Platform

_log = logging.getLogger(__name__)

Hook = Callable[["Platform"], Awaitable[None]]


class Beginning:
    """The hooks of all features, each tried again until it has done its work."""

    def __init__(self, platform: Platform, in_hand: InHand) -> None:
        self._platform = platform
        self._in_hand = in_hand
        self._trying: set[asyncio.Task[None]] = set()

    async def begin(self) -> None:
        """Start every hook at once, and return when each has been tried once."""
        self.cancel()  # what is left of the session before; this one reads further anyway
        tried = []
        for feature in self._platform.features:
            for hook in feature.started:
                first = asyncio.Event()
                task = asyncio.create_task(
                    self._try(feature.name, hook, first), name=f"{feature.name} begins"
                )
                self._trying.add(task)
                task.add_done_callback(self._trying.discard)
                tried.append(first.wait())
        await asyncio.gather(*tried)

    def cancel(self) -> None:
        """Try nothing any more."""
        for task in tuple(self._trying):
            task.cancel()

    async def _try(self, name: str, hook: Hook, tried: asyncio.Event) -> None:
        waiting = pauses()
        try:
            while True:
                attempt = asyncio.ensure_future(hook(self._platform))
                self._in_hand.add(attempt)
                try:
                    await attempt
                    return
                except Exception:  # an edge: one feature's trouble must not keep the others from beginning
                    _log.exception("The feature %s could not begin; trying again", name)
                tried.set()
                await asyncio.sleep(next(waiting))
        finally:
            tried.set()
