"""Who has the word, where people speak by raised hands."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.platform import Platform
    from cogs.meetings.settings import Part
    from cogs.meetings.sitting import Sitting
    from cogs.meetings.store.records import Occurrence


async def part_began(
    platform: Platform, transaction: Transaction, occurrence: Occurrence, sitting: Sitting, part: Part
) -> None:
    """A part has begun: where it is one by raised hands, only who has the word may speak from now on."""


async def part_ended(
    platform: Platform, transaction: Transaction, occurrence: Occurrence, sitting: Sitting, part: Part
) -> None:
    """A part is over: whoever has the word gives it back, and everybody may speak again."""


async def paused(
    platform: Platform, transaction: Transaction, occurrence: Occurrence, sitting: Sitting
) -> None:
    """The meeting is paused: nobody's time runs."""


async def resumed(
    platform: Platform, transaction: Transaction, occurrence: Occurrence, sitting: Sitting
) -> None:
    """The meeting goes on: time runs again, with the pause added to what the speaker had."""


async def next_speaker(platform: Platform, transaction: Transaction, occurrence: Occurrence) -> int | None:
    """Give the word to the next in the queue and return who it is; None where no hand is up."""
    return None


async def extend_share(
    platform: Platform, transaction: Transaction, occurrence: Occurrence, minutes: int
) -> None:
    """Give who has the word some minutes more."""
