"""Opening an occurrence's room, some minutes before it begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.platform import Platform
    from cogs.meetings.store.records import Occurrence


async def plan(platform: Platform, transaction: Transaction, occurrence: Occurrence) -> None:
    """Promise that the room of a planned occurrence is opened in time."""
