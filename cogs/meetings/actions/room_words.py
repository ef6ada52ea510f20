"""What the room is told about who leads."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from bot import outbox
from bot.outbox import Call, Delivered, OutboxEntry, OutboxKind, SendMessage, ToChannel, Unreachable
from cogs.crisis.actions import payloads
from cogs.meetings.actions.course import entrys_course
from cogs.meetings.messages import in_the_room
from cogs.meetings.messages.in_the_room import Said

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.platform import Platform
    from cogs.meetings.actions.course import Course
    from cogs.meetings.sitting import Sitting
    from cogs.meetings.store.records import Occurrence

_log = logging.getLogger(__name__)

WORD = "meetings.word"
_NOBODY = 0


async def put(
    transaction: Transaction,
    sitting: Sitting,
    occurrence: Occurrence,
    said: Said,
    *,
    person: int | None = None,
) -> None:
    """Have the room told; nothing where it has no room."""
    if occurrence.room_id is None:
        return
    await outbox.put(
        transaction,
        kind=WORD,
        key=f"{occurrence.id}:{sitting.step}:{said.value}",
        guild_id=occurrence.guild_id,
        payload={"occurrence": occurrence.id, "said": said.value, "person": person or _NOBODY},
        to=ToChannel(occurrence.room_id),
    )


async def _prepare(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Call | None:
    course = await entrys_course(platform, transaction, entry.payload)
    if course is None or course.room is None:
        return None
    said, person = Said(payloads.word(entry.payload, "said")), payloads.number(entry.payload, "person")
    if not _holds(course, said, person):
        return None
    message = in_the_room.about_leading(course.language, said, course.occurrence.id, person or None)
    return SendMessage(course.room, message, entry.mark)


def _holds(course: Course, said: Said, person: int) -> bool:
    """Say whether it is still so."""
    sitting = course.sitting
    match said:
        case Said.LEADERLESS:
            return sitting.leaderless
        case Said.ASKED | Said.ASKED_ON:
            return sitting.chair_id is None and not sitting.leaderless
        case Said.BEGIN:
            return sitting.chair_id == person and not sitting.begun
        case _:
            return sitting.chair_id == person


async def _done(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, delivered: Delivered
) -> None:
    """Nothing follows."""


async def _not_said(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, unreachable: Unreachable
) -> None:
    """The room is closed to the bot; who looks after rooms tells of it."""
    _log.warning("A meeting's room in guild %d could not be told who leads", entry.guild_id)


OUTBOX = (OutboxKind(name=WORD, prepare=_prepare, delivered=_done, unreachable=_not_said, urgency=3),)
