"""The door of a meeting: closed to who is not in it yet, or open again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.interactions import Finished
from cogs.meetings import sitting as rules
from cogs.meetings.actions import sitting
from cogs.meetings.actions.course import course_of

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.platform import Platform
    from cogs.meetings.store.records import Occurrence


async def lock(platform: Platform, transaction: Transaction, occurrence: Occurrence, *, locked: bool) -> None:
    """Lock a meeting, or open it again. Raises `Finished` where it is so already."""
    course = await course_of(platform, transaction, occurrence)
    if course is None:
        raise Finished("meetings-chair-over")
    result = rules.lock(course.sitting, locked=locked)
    if isinstance(result, rules.Refusal):
        raise Finished(f"meetings-refused-{result.value}")
    await sitting.write(platform, transaction, course, result)
