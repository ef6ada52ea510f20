"""The end of a meeting: its room is closed, and what it was made of is forgotten."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from cogs.meetings.actions import announcing, serving
from cogs.meetings.store import occurrences, sittings
from cogs.meetings.store.records import OccurrenceState

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.platform import Platform
    from cogs.meetings.store.records import Occurrence


class Why(StrEnum):
    """What closes a meeting."""

    CHAIR = "chair"
    SCRIPT_OVER = "script-over"


async def close(platform: Platform, transaction: Transaction, occurrence: Occurrence, *, why: Why) -> None:
    """Close a meeting that is open; nothing where it is closed already."""
    sitting = await sittings.find(transaction, occurrence.id)
    if sitting is None:
        return
    await serving.closed(platform, transaction, occurrence, sitting)
    await sittings.remove(transaction, occurrence.id)
    ended = await occurrences.change(transaction, occurrence.id, state=OccurrenceState.ENDED)
    if ended is not None:
        await announcing.closed(platform, transaction, ended)
