"""Waiting for something to come true, without asking again and again and without sleeping."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

Truth = TypeVar("Truth")


class Changes:
    """Wakes those who wait, whenever the world, the journal or a session has changed."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Future[None]] = set()

    def notify(self) -> None:
        """Say that something has changed."""
        for future in self._waiting:
            if not future.done():
                future.set_result(None)

    async def until(self, condition: Callable[[], Truth], timeout: float) -> Truth:  # noqa: ASYNC109
        """Return what `condition` returns as soon as that is true-like. Raises `TimeoutError` (seconds)."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + timeout
        while True:
            outcome = condition()
            if outcome:
                return outcome
            future: asyncio.Future[None] = loop.create_future()
            self._waiting.add(future)
            try:
                async with asyncio.timeout_at(deadline):
                    await future
            except TimeoutError:
                raise TimeoutError(f"still not so after {timeout} s: {condition}") from None
            finally:
                self._waiting.discard(future)
