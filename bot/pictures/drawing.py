"""Draw beside the event loop, which goes on answering meanwhile."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import ParamSpec

P = ParamSpec("P")


async def drawn(function: Callable[P, bytes], *arguments: P.args, **named: P.kwargs) -> bytes:
    """Return what the pure `function` draws of the arguments, in a thread; raises what it raises."""
    return await asyncio.to_thread(function, *arguments, **named)
