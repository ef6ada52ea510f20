"""A part's words, posted as it begins, and the quiet sign when its time is up."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from bot import outbox
from bot.outbox import Call, Delivered, OutboxEntry, OutboxKind, SendMessage, ToChannel, Unreachable
from cogs.crisis.actions import payloads
from cogs.meetings.actions import serving
from cogs.meetings.actions.course import entrys_course, topic_of
from cogs.meetings.messages import in_the_room, parts
from cogs.meetings.positions import Position
from cogs.meetings.settings import Reader

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.platform import Platform
    from cogs.meetings.actions.course import Course
    from cogs.meetings.settings import Part

_log = logging.getLogger(__name__)

PART = "meetings.part"
PART_IS_UP = "meetings.part-is-up"


async def put_part(transaction: Transaction, course: Course) -> None:
    """Have the words of the part in hand posted in the room."""
    await _put(transaction, PART, course, f"{course.occurrence.id}:{course.sitting.step}")


async def put_sign(transaction: Transaction, course: Course) -> None:
    """Have the room told, once for each end that the part was given, that its time is up."""
    progress = course.sitting.progress
    assert progress is not None
    end = f"{progress.part_index}:{progress.extended_seconds}:{progress.paused_seconds}"
    await _put(transaction, PART_IS_UP, course, f"{course.occurrence.id}:{end}")


async def _put(transaction: Transaction, kind: str, course: Course, key: str) -> None:
    room, part = course.room, course.sitting.part
    if room is None or part is None:
        return
    await outbox.put(
        transaction,
        kind=kind,
        key=key,
        guild_id=course.occurrence.guild_id,
        payload={"occurrence": course.occurrence.id, "part": part, "room": room.id},
        to=room,
    )


async def _prepare_part(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Call | None:
    course = await _still_in_part(platform, transaction, entry)
    if course is None or course.script is None or course.sitting.progress is None or course.part is None:
        return None
    served = await serving.service_of(transaction, course.occurrence)
    message = parts.beginning(
        course.language,
        course.script,
        course.sitting.progress.part_index,
        reader=_who_leads(course, course.part, served.get(Position.READER)),
        ends_at=course.script.ends_at(course.sitting.progress),
        topic=await topic_of(transaction, course),
        in_turn=course.in_turn(course.part),
        leaderless=course.sitting.leaderless,
    )
    return SendMessage(ToChannel(payloads.number(entry.payload, "room")), message, entry.mark)


def _who_leads(course: Course, part: Part, reader: int | None) -> int | None:
    if part.reader is Reader.READER:
        return reader
    return course.sitting.chair_id if part.reader is Reader.CHAIR else None


async def _prepare_sign(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Call | None:
    course = await _still_in_part(platform, transaction, entry)
    if course is None or course.script is None or course.sitting.progress is None:
        return None
    if course.sitting.leaderless or course.script.remaining(course.sitting.progress, transaction.now):
        return None
    index = course.sitting.progress.part_index
    message = in_the_room.part_is_up(
        course.language, course.script.part(index).title, last=course.script.is_last(index)
    )
    return SendMessage(ToChannel(payloads.number(entry.payload, "room")), message, entry.mark)


async def _still_in_part(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Course | None:
    course = await entrys_course(platform, transaction, entry.payload)
    if course is None or course.sitting.part != payloads.number(entry.payload, "part"):
        return None
    return course


async def _done(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, delivered: Delivered
) -> None:
    """Nothing follows."""


async def _not_posted(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, unreachable: Unreachable
) -> None:
    """The room is closed to the bot; who looks after rooms tells of it. The meeting goes on."""
    _log.warning("A part could not be posted in a meeting's room in guild %d", entry.guild_id)


OUTBOX = (
    OutboxKind(name=PART, prepare=_prepare_part, delivered=_done, unreachable=_not_posted, urgency=3),
    OutboxKind(name=PART_IS_UP, prepare=_prepare_sign, delivered=_done, unreachable=_not_posted, urgency=4),
)
