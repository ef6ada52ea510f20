"""The tasks that are working on something right now, so that a shutdown can wait for them."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import Any


class InHand:
    """A set of running tasks. A task leaves it by ending."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[Any]] = set()

    def __len__(self) -> int:
        return len(self._tasks)

    def add(self, task: asyncio.Task[Any]) -> None:
        """Keep `task` until it ends; also keeps it from being collected as garbage half way."""
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def finish(self, seconds: float | None = None) -> bool:
        """Wait until nothing is in hand, also what is added meanwhile, at most `seconds` (None: for ever).

        Returns whether all of it has finished.
        """
        try:
            async with asyncio.timeout(seconds):
                while others := self._others():
                    await asyncio.wait(others)
        except TimeoutError:
            return False
        return True

    def cancel(self) -> None:
        """Cancel everything in hand."""
        for task in self._others():
            task.cancel()

    def _others(self) -> Iterable[asyncio.Task[Any]]:
        # Whoever waits may be in hand itself.
        return [task for task in self._tasks if task is not asyncio.current_task()]
