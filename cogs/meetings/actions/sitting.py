"""A meeting's way through its script: beginning, going on, pausing, closing, whoever asks for it.

Each function takes the transaction of whoever asks, and raises `UserFacing` with what to tell them where
nothing is to be done. What a change brings with it (timers, posts, turns) is put down with the change.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from bot import agenda
from bot.interactions import Finished, UserFacing
from cogs.meetings import sitting as rules
from cogs.meetings.actions import closing, floor, part_posts, room_post, room_words, serving
from cogs.meetings.actions.course import course_of
from cogs.meetings.chairing import PATIENCE, Rung
from cogs.meetings.messages.in_the_room import Said
from cogs.meetings.positions import Position
from cogs.meetings.sitting import Refusal, Sitting
from cogs.meetings.store import occurrences, sittings
from cogs.meetings.store.records import OccurrenceState

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database import Transaction
    from bot.platform import Platform
    from cogs.meetings.actions.course import Course
    from cogs.meetings.script import Script
    from cogs.meetings.store.records import Occurrence

_log = logging.getLogger(__name__)

PART_ENDS = "meetings.part-ends"
NO_CHAIR = "meetings.no-chair"

EXTENSION = 5
"""Minutes that a press gives a part."""


async def room_ready(platform: Platform, transaction: Transaction, occurrence: Occurrence) -> Sitting | None:
    """Begin the sitting of an occurrence whose room is there; None where that was done already."""
    served = await serving.service_of(transaction, occurrence)
    sitting = await sittings.begin(
        transaction,
        occurrence.id,
        occurrence.guild_id,
        chair_id=served.get(Position.CHAIR),
        co_chair_id=served.get(Position.CO_CHAIR),
    )
    if sitting is None:
        return None
    await look_for_chair(transaction, sitting, occurrence.starts_at + PATIENCE, Rung.WAITING)
    await room_post.put(transaction, occurrence)
    return sitting


async def look_for_chair(transaction: Transaction, sitting: Sitting, due: datetime, rung: Rung) -> None:
    """Have it looked at `due` (UTC) whether somebody chairs."""
    await agenda.put(
        transaction,
        kind=NO_CHAIR,
        key=f"{sitting.occurrence_id}:{sitting.step}:{rung.value}:{int(due.timestamp())}",
        guild_id=sitting.guild_id,
        due=due,
        payload={"occurrence": sitting.occurrence_id, "rung": rung.value},
    )


async def start(platform: Platform, transaction: Transaction, occurrence: Occurrence) -> Sitting:
    """Begin the script."""
    course = await _course(platform, transaction, occurrence)
    script = _script(course)
    begun = _allowed(rules.start(course.sitting, script, transaction.now, occurrence.ends_at))
    running = await occurrences.change(transaction, occurrence.id, state=OccurrenceState.RUNNING)
    return await _go_on(platform, transaction, course, begun, running or occurrence)


async def next_part(
    platform: Platform, transaction: Transaction, occurrence: Occurrence, *, seen: int
) -> Sitting:
    """Go on to the next part; `seen` is the one in hand as it was asked, which is left once only."""
    course = await _course(platform, transaction, occurrence)
    script = _script(course)
    moved = _allowed(rules.move_on(course.sitting, script, transaction.now, occurrence.ends_at, seen=seen))
    return await _go_on(platform, transaction, course, moved, occurrence)


async def extend(
    platform: Platform,
    transaction: Transaction,
    occurrence: Occurrence,
    *,
    seen: int,
    seen_extended: int,
    minutes: int = EXTENSION,
) -> Sitting:
    """Give the part in hand some minutes more; `seen` and `seen_extended` as it was asked."""
    course = await _course(platform, transaction, occurrence)
    longer = rules.extend(course.sitting, minutes, seen=seen, seen_extended=seen_extended)
    return await _write(platform, transaction, course, _allowed(longer))


async def pause(platform: Platform, transaction: Transaction, occurrence: Occurrence) -> Sitting:
    """Let time stand still, for the part and for who has the word."""
    course = await _course(platform, transaction, occurrence)
    written = await _write(
        platform, transaction, course, _allowed(rules.pause(course.sitting, transaction.now))
    )
    await floor.paused(platform, transaction, occurrence, written)
    return written


async def resume(platform: Platform, transaction: Transaction, occurrence: Occurrence) -> Sitting:
    """Let time go on."""
    course = await _course(platform, transaction, occurrence)
    written = await _write(
        platform, transaction, course, _allowed(rules.resume(course.sitting, transaction.now))
    )
    await floor.resumed(platform, transaction, occurrence, written)
    return written


async def hand_over(
    platform: Platform, transaction: Transaction, occurrence: Occurrence, *, to: int
) -> Sitting:
    """Let somebody else chair. Whether they may is asked before."""
    course = await _course(platform, transaction, occurrence)
    written = await _write(platform, transaction, course, _allowed(rules.hand_over(course.sitting, to)))
    await room_words.put(transaction, written, occurrence, Said.CHAIRS, person=to)
    if not written.begun:
        await look_for_chair(
            transaction, written, max(transaction.now, occurrence.starts_at) + PATIENCE, Rung.WAITING
        )
    return written


async def without_leader(platform: Platform, transaction: Transaction, occurrence: Occurrence) -> Sitting:
    """Let the bot walk through the script, from where the meeting stands."""
    course = await _course(platform, transaction, occurrence)
    await sittings.change(transaction, occurrence.id, chair_id=None, chair_left_at=None, leaderless=True)
    course = await _course(platform, transaction, occurrence)
    await room_words.put(transaction, course.sitting, occurrence, Said.LEADERLESS)
    if course.script is not None and not course.sitting.begun:
        return await start(platform, transaction, occurrence)
    if course.sitting.paused_at is not None:
        return await resume(platform, transaction, occurrence)
    return await _write(platform, transaction, course, course.sitting)


async def close(
    platform: Platform, transaction: Transaction, occurrence: Occurrence, *, why: closing.Why
) -> None:
    """Close the meeting and its room."""
    await _course(platform, transaction, occurrence)
    await closing.close(platform, transaction, occurrence, why=why)


async def write(platform: Platform, transaction: Transaction, course: Course, new: Sitting) -> Sitting:
    """Write who chairs, or whether the door is locked; the rest goes through the functions above."""
    return await _write(platform, transaction, course, new)


async def _go_on(
    platform: Platform, transaction: Transaction, course: Course, new: Sitting, occurrence: Occurrence
) -> Sitting:
    """Write that another part has begun, with all that its beginning brings."""
    ended = course.part
    written = await _write(platform, transaction, course, new)
    if ended is not None:
        await floor.part_ended(platform, transaction, occurrence, written, ended)
    now = await _course(platform, transaction, occurrence)
    await part_posts.put_part(transaction, now)
    assert now.part is not None
    await floor.part_began(platform, transaction, occurrence, now.sitting, now.part)
    return (await _course(platform, transaction, occurrence)).sitting


async def _write(platform: Platform, transaction: Transaction, course: Course, new: Sitting) -> Sitting:
    written = await sittings.save(transaction, new)
    if written is None:
        raise Finished("meetings-chair-over")
    if course.script is not None and written.progress is not None:
        await put_part_end(transaction, written, course.script.ends_at(written.progress))
    await room_post.refresh(platform, transaction, course.occurrence)
    return written


async def put_part_end(transaction: Transaction, sitting: Sitting, ends_at: datetime | None) -> None:
    """Have it noticed when the part in hand is over; never while it is paused (`ends_at` None)."""
    if ends_at is None or sitting.part is None:
        return
    await agenda.put(
        transaction,
        kind=PART_ENDS,
        key=f"{sitting.occurrence_id}:{sitting.step}:{int(ends_at.timestamp())}",
        guild_id=sitting.guild_id,
        due=ends_at,
        payload={"occurrence": sitting.occurrence_id, "part": sitting.part},
    )


async def _course(platform: Platform, transaction: Transaction, occurrence: Occurrence) -> Course:
    course = await course_of(platform, transaction, occurrence)
    if course is None:
        raise Finished("meetings-chair-over")
    return course


def _script(course: Course) -> Script:
    if course.script is None:
        raise UserFacing("meetings-chair-script-gone")
    return course.script


def _allowed(result: Sitting | Refusal) -> Sitting:
    if isinstance(result, Refusal):
        raise Finished(f"meetings-refused-{result.value}")
    return result
