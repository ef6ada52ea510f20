"""The one post in a meeting's room that says where it stands, shown anew as that changes."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from bot import outbox
from bot.outbox import (
    Call,
    Delivered,
    EditMessage,
    OutboxEntry,
    OutboxKind,
    SendMessage,
    ToChannel,
    Unreachable,
)
from cogs.meetings.actions import finding
from cogs.meetings.actions.course import entrys_course
from cogs.meetings.messages import room_post as showing
from cogs.meetings.messages.room_post import Shown
from cogs.meetings.sitting import share_ends_at
from cogs.meetings.store import occurrences

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.message import Message
    from bot.platform import Platform
    from cogs.meetings.actions.course import Course
    from cogs.meetings.store.records import Occurrence

_log = logging.getLogger(__name__)

POST = "meetings.room-post"
REFRESH = "meetings.room-post-refresh"
TOGETHER = timedelta(seconds=2)
"""Whatever changes within these shares one edit: Discord takes five a channel in five seconds."""


async def put(transaction: Transaction, occurrence: Occurrence) -> None:
    """Have the post made in the room, once."""
    if occurrence.room_id is None:
        return
    await outbox.put(
        transaction,
        kind=POST,
        key=f"{occurrence.id}:{occurrence.room_id}",
        guild_id=occurrence.guild_id,
        payload={"occurrence": occurrence.id},
        to=ToChannel(occurrence.room_id),
    )


async def refresh(platform: Platform, transaction: Transaction, occurrence: Occurrence) -> None:
    """Have the room's post shown anew, soon: what happens until then is shown with it."""
    if occurrence.room_id is None:
        return
    slot = int(transaction.now.timestamp() // TOGETHER.total_seconds()) + 1
    await outbox.put(
        transaction,
        kind=REFRESH,
        key=f"{occurrence.id}:{slot}",
        guild_id=occurrence.guild_id,
        payload={"occurrence": occurrence.id},
        due=datetime.fromtimestamp(slot * TOGETHER.total_seconds(), UTC),
        to=ToChannel(occurrence.room_id),
    )


async def _post_of(platform: Platform, transaction: Transaction, course: Course) -> Message:
    occurrence, sitting, language = course.occurrence, course.sitting, course.language
    part, script, progress = course.part, course.script, sitting.progress
    in_turn = part is not None and course.in_turn(part)
    standing = None if script is None or progress is None else script.standing(progress, transaction.now)
    last = script is not None and progress is not None and script.is_last(progress.part_index)
    shown = Shown(
        occurrence_id=occurrence.id,
        name=course.name,
        starts_at=occurrence.starts_at,
        chair_id=sitting.chair_id,
        co_chair_id=sitting.co_chair_id,
        leaderless=sitting.leaderless,
        standing=standing,
        part_ends_at=None if script is None or progress is None else script.ends_at(progress),
        paused=sitting.paused_at is not None,
        locked=sitting.locked,
        in_turn=in_turn,
        speaker_id=sitting.speaker_id,
        speaker_until=_speaker_until(course),
        queue=(),
        slips=last and finding.settings_of(platform, occurrence.guild_id).slips.offered,
    )
    return showing.post(language, shown)


def _speaker_until(course: Course) -> datetime | None:
    part = course.part
    if part is None or part.share_length is None:
        return None
    return share_ends_at(course.sitting, part.share_length)


async def _prepare(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Call | None:
    course = await entrys_course(platform, transaction, entry.payload)
    if course is None or course.room is None or course.occurrence.room_post_id is not None:
        return None
    return SendMessage(course.room, await _post_of(platform, transaction, course), entry.mark)


async def _posted(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, delivered: Delivered
) -> None:
    course = await entrys_course(platform, transaction, entry.payload)
    if course is None:
        return
    changed = await occurrences.change(transaction, course.occurrence.id, room_post_id=delivered.message_id)
    if changed is not None:
        # What has changed while it was on its way is not in it.
        await refresh(platform, transaction, changed)


async def _prepare_refresh(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Call | None:
    course = await entrys_course(platform, transaction, entry.payload)
    if course is None or course.room is None or course.occurrence.room_post_id is None:
        return None
    post = await _post_of(platform, transaction, course)
    return EditMessage(course.room.id, course.occurrence.room_post_id, post)


async def _done(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, delivered: Delivered
) -> None:
    """Nothing follows."""


async def _not_posted(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, unreachable: Unreachable
) -> None:
    """The room is closed to the bot; who looks after rooms tells of it."""
    _log.warning("The post of a meeting's room in guild %d could not be made", entry.guild_id)


async def _gone(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, unreachable: Unreachable
) -> None:
    """Somebody has deleted the post: it is made anew, since all buttons of the meeting are on it."""
    course = await entrys_course(platform, transaction, entry.payload)
    if course is None or course.room is None or course.occurrence.room_post_id is None:
        return
    lost = course.occurrence.room_post_id
    await occurrences.change(transaction, course.occurrence.id, room_post_id=None)
    await outbox.put(
        transaction,
        kind=POST,
        key=f"{course.occurrence.id}:{course.room.id}:{lost}",
        guild_id=entry.guild_id,
        payload={"occurrence": course.occurrence.id},
        to=course.room,
    )


OUTBOX = (
    OutboxKind(name=POST, prepare=_prepare, delivered=_posted, unreachable=_not_posted, urgency=3),
    OutboxKind(name=REFRESH, prepare=_prepare_refresh, delivered=_done, unreachable=_gone, urgency=4),
)
