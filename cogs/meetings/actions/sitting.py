"""A meeting's way through its script: beginning, going on, pausing, closing, whoever asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cogs.meetings.store import sittings

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.platform import Platform
    from cogs.meetings.sitting import Sitting
    from cogs.meetings.store.records import Occurrence


async def room_ready(platform: Platform, transaction: Transaction, occurrence: Occurrence) -> Sitting | None:
    """Begin the sitting of an occurrence whose room is there; None where that was done already."""
    return await sittings.begin(transaction, occurrence.id, occurrence.guild_id)
