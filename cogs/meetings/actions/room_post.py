"""The one post in a meeting's room that says where it stands, shown anew as that changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.platform import Platform
    from cogs.meetings.store.records import Occurrence


async def refresh(platform: Platform, transaction: Transaction, occurrence: Occurrence) -> None:
    """Have the room's post shown anew, soon: what happens until then is shown with it."""
