"""Not giving up before something is written down."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

import discord

from cogs.crisis.actions.membership import TROUBLE

_log = logging.getLogger(__name__)

_FIRST_PAUSE = 0.2
_LONGEST_PAUSE = 5.0

_Result = TypeVar("_Result")


async def persistently(work: Callable[[], Awaitable[_Result]]) -> _Result:
    """Return what `work` returns, trying again for as long as the database or Discord cannot be reached.

    An alert that is given up because of a full disk or a lost connection would be a lost alert.
    """
    pause = _FIRST_PAUSE
    while True:
        try:
            return await work()
        except TROUBLE as error:
            if isinstance(error, discord.HTTPException) and not (error.status == 429 or error.status >= 500):
                raise
            _log.error("An alert cannot be written down yet (%s); trying again", type(error).__name__)
        await asyncio.sleep(pause)
        pause = min(pause * 2, _LONGEST_PAUSE)
