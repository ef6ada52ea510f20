"""What every call can do."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

import discord

from bot.outbox.calls.delivered import Delivered


class Call(Protocol):
    """One call to Discord. Both methods raise what discord.py raises; `bot.outbox.outcomes` says what it
    means.
    """

    async def perform(self, client: discord.Client) -> Delivered:
        """Make the call."""
        ...

    async def find(self, client: discord.Client, since: datetime) -> Delivered | None:
        """Return what an earlier attempt, begun at `since` (UTC), left behind; None if it left nothing.

        A call that does no harm when made twice returns None without looking.
        """
        ...
