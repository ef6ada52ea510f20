"""SQLite in the thread that asks: a year is a hundred million hand-overs otherwise, each some 100 µs long."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from aiosqlite import core


@contextmanager
def sqlite_at_once() -> Iterator[None]:
    """Let connections that are opened meanwhile do what they are asked at once, in the caller's thread."""
    with (
        patch.object(core, "SimpleQueue", _AtOnce),
        patch.object(core, "Thread", _NoThread),
        patch.object(core.Connection, "_execute", _execute),
    ):
        yield


class _AtOnce:
    """In place of the queue to a connection's thread."""

    def put_nowait(self, asked: tuple[Any, Callable[[], Any]]) -> None:
        future, function = asked
        try:
            result = function()
        except BaseException as error:
            if future is None:
                raise
            future.set_exception(error)
        else:
            if future is not None:
                future.set_result(result)


class _NoThread:
    def __init__(self, **_: Any) -> None:
        self.daemon = True

    def start(self) -> None:
        """Nothing runs."""


async def _execute(connection: Any, function: Callable[..., Any], *values: Any, **named: Any) -> Any:
    if not connection._running or not connection._connection:
        raise ValueError("Connection closed")
    return function(*values, **named)
