"""Where nobody leads: the co-chair, then whoever comes forward, then the bot with the script.

It begins when the chair has not begun five minutes after the time, when they have been out of the room for
three minutes, when they have left the server, and when they have lost the role that let them chair.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from bot import agenda
from bot.agenda import RUN, AgendaEntry, AgendaKind
from bot.interactions import Finished
from cogs.crisis.actions import payloads
from cogs.meetings import sitting as rules
from cogs.meetings.actions import presence, room_words, sitting
from cogs.meetings.actions.course import course_of, entrys_course
from cogs.meetings.chairing import AWAY, Chairs, Move, Next, Rung, next_move
from cogs.meetings.messages.in_the_room import Said
from cogs.meetings.store import sittings

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.platform import Platform
    from cogs.meetings.actions.course import Course
    from cogs.meetings.sitting import Sitting
    from cogs.meetings.store.records import Occurrence

_log = logging.getLogger(__name__)

CHAIR_AWAY = "meetings.chair-away"


async def left(platform: Platform, transaction: Transaction, occurrence: Occurrence, person_id: int) -> None:
    """Somebody has left the room: where it is the chair, wait for them a little."""
    now = await sittings.find(transaction, occurrence.id)
    if now is None or now.chair_id != person_id or not now.begun:
        return
    changed = await sittings.change(transaction, occurrence.id, chair_left_at=transaction.now)
    assert changed is not None
    await agenda.put(
        transaction,
        kind=CHAIR_AWAY,
        key=f"{occurrence.id}:{changed.step}",
        guild_id=occurrence.guild_id,
        due=transaction.now + AWAY,
        payload={"occurrence": occurrence.id, "person": person_id},
    )


async def came(platform: Platform, transaction: Transaction, occurrence: Occurrence, person_id: int) -> None:
    """Somebody has come into the room: where it is the chair, they are back."""
    now = await sittings.find(transaction, occurrence.id)
    if now is not None and now.chair_id == person_id and now.chair_left_at is not None:
        await sittings.change(transaction, occurrence.id, chair_left_at=None)


async def step_down(
    platform: Platform, transaction: Transaction, occurrence: Occurrence, person_id: int
) -> None:
    """Take somebody from among a meeting's chairs, for good; where it was the chair, find another one."""
    course = await course_of(platform, transaction, occurrence)
    if course is None or person_id not in (course.sitting.chair_id, course.sitting.co_chair_id):
        return
    if course.sitting.chair_id == person_id and (
        course.sitting.begun or transaction.now >= occurrence.starts_at
    ):
        by = await _successor(platform, transaction, course)
        await _replace_chair(platform, transaction, course, by, comes_back=False)
        return
    without = rules.without_chair(course.sitting, person_id)
    await sitting.write(platform, transaction, course, without)


async def take_chair(
    platform: Platform, transaction: Transaction, occurrence: Occurrence, person_id: int
) -> Sitting:
    """Let somebody chair who came forward; whether they may is asked before.

    Raises `Finished` where somebody else was quicker.
    """
    course = await course_of(platform, transaction, occurrence)
    if course is None:
        raise Finished("meetings-chair-over")
    if course.sitting.chair_id is not None and course.sitting.chair_id != person_id:
        raise Finished("meetings-chair-taken", person=f"<@{course.sitting.chair_id}>")
    return await sitting.hand_over(platform, transaction, occurrence, to=person_id)


async def _replace_chair(
    platform: Platform, transaction: Transaction, course: Course, by: Next, *, comes_back: bool
) -> None:
    """Let the co-chair lead, or ask who would. A chair who `comes_back` finds the panel, as co-chair."""
    now, occurrence = course.sitting, course.occurrence
    kept = now.chair_id if comes_back else None
    if by.move is Move.CO_CHAIR:
        new = replace(now, chair_id=now.co_chair_id, co_chair_id=kept, chair_left_at=None)
        said = Said.CO_CHAIR_ON if now.begun else Said.CO_CHAIR
    else:
        new = replace(now, chair_id=None, co_chair_id=now.co_chair_id or kept, chair_left_at=None)
        said = Said.ASKED_ON if now.begun else Said.ASKED
    written = await sitting.write(platform, transaction, course, new)
    await room_words.put(transaction, written, occurrence, said, person=written.chair_id)
    if by.after is not None:
        await sitting.look_for_chair(transaction, written, transaction.now + by.after, by.rung)


async def _successor(platform: Platform, transaction: Transaction, course: Course) -> Next:
    chairs = await _chairs(platform, transaction, course)
    return next_move(Rung.WAITING, replace(chairs, chair=False, chair_there=False))


async def _nobody_yet(platform: Platform, transaction: Transaction, entry: AgendaEntry) -> None:
    course = await entrys_course(platform, transaction, entry.payload)
    if course is None or course.sitting.leaderless:
        return
    rung = Rung(payloads.word(entry.payload, "rung"))
    now, occurrence = course.sitting, course.occurrence
    if rung is not Rung.ASKED and now.begun:
        return
    move = next_move(rung, await _chairs(platform, transaction, course))
    match move.move:
        case Move.NOTHING:
            return
        case Move.REMIND:
            await room_words.put(transaction, now, occurrence, Said.BEGIN, person=now.chair_id)
        case Move.CO_CHAIR | Move.ASK:
            await _replace_chair(platform, transaction, course, move, comes_back=True)
            return
        case Move.LEADERLESS:
            await sitting.without_leader(platform, transaction, occurrence)
            return
        case Move.WAIT:
            pass
    if move.after is not None:
        await sitting.look_for_chair(transaction, now, transaction.now + move.after, move.rung)


async def _chairs(platform: Platform, transaction: Transaction, course: Course) -> Chairs:
    now = course.sitting
    return Chairs(
        begun=now.begun,
        chair=now.chair_id is not None,
        chair_there=await _there(platform, transaction, course, now.chair_id),
        co_chair=now.co_chair_id is not None,
        co_chair_there=await _there(platform, transaction, course, now.co_chair_id),
    )


async def _there(platform: Platform, transaction: Transaction, course: Course, person_id: int | None) -> bool:
    if person_id is None:
        return False
    return await presence.is_there(platform, transaction, course.occurrence, person_id)


async def _still_away(platform: Platform, transaction: Transaction, entry: AgendaEntry) -> None:
    course = await entrys_course(platform, transaction, entry.payload)
    if course is None:
        return
    person, since = payloads.number(entry.payload, "person"), course.sitting.chair_left_at
    if course.sitting.chair_id != person or since is None or transaction.now - since < AWAY:
        return
    by = await _successor(platform, transaction, course)
    await _replace_chair(platform, transaction, course, by, comes_back=True)


AGENDA = (
    AgendaKind(name=sitting.NO_CHAIR, handler=_nobody_yet, when_late=RUN, urgency=3),
    AgendaKind(name=CHAIR_AWAY, handler=_still_away, when_late=RUN, urgency=3),
)
