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
from cogs.meetings.chairing import AWAY, TO_COME_FORWARD, Chairs, Move, Rung, next_move
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
    """Take somebody from among a meeting's chairs; where it was the chair, find another one."""
    course = await course_of(platform, transaction, occurrence)
    if course is None or person_id not in (course.sitting.chair_id, course.sitting.co_chair_id):
        return
    led = course.sitting.chair_id == person_id
    now = await sitting.write(platform, transaction, course, rules.without_chair(course.sitting, person_id))
    if not led or (not now.begun and transaction.now < occurrence.starts_at):
        return
    if now.chair_id is not None:
        said = Said.CO_CHAIR_ON if now.begun else Said.CO_CHAIR
        await room_words.put(transaction, now, occurrence, said, person=now.chair_id)
    else:
        await _ask(transaction, now, occurrence)


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


async def _ask(transaction: Transaction, now: Sitting, occurrence: Occurrence) -> None:
    said = Said.ASKED_ON if now.begun else Said.ASKED
    await room_words.put(transaction, now, occurrence, said)
    await sitting.look_for_chair(transaction, now, transaction.now + TO_COME_FORWARD, Rung.ASKED)


async def _nobody_yet(platform: Platform, transaction: Transaction, entry: AgendaEntry) -> None:
    course = await entrys_course(platform, transaction, entry.payload)
    if course is None or course.sitting.leaderless:
        return
    rung = Rung(payloads.word(entry.payload, "rung"))
    now, occurrence = course.sitting, course.occurrence
    if rung is not Rung.ASKED and now.begun:
        return
    move = next_move(rung, await _chairs(platform, transaction, course, rung))
    match move.move:
        case Move.NOTHING:
            return
        case Move.REMIND:
            await room_words.put(transaction, now, occurrence, Said.BEGIN, person=now.chair_id)
        case Move.CO_CHAIR:
            assert now.co_chair_id is not None
            handed = rules.hand_over(now, now.co_chair_id)
            assert not isinstance(handed, rules.Refusal)
            now = await sitting.write(platform, transaction, course, handed)
            await room_words.put(transaction, now, occurrence, Said.CO_CHAIR, person=now.chair_id)
        case Move.ASK:
            # Whoever was to chair may still come: they keep the panel, as co-chair.
            late = now.co_chair_id or now.chair_id
            free = replace(now, chair_id=None, co_chair_id=late, chair_left_at=None)
            now = await sitting.write(platform, transaction, course, free)
            await _ask(transaction, now, occurrence)
            return
        case Move.LEADERLESS:
            await sitting.without_leader(platform, transaction, occurrence)
            return
        case Move.WAIT:
            pass
    if move.after is not None:
        await sitting.look_for_chair(transaction, now, transaction.now + move.after, move.rung)


async def _chairs(platform: Platform, transaction: Transaction, course: Course, rung: Rung) -> Chairs:
    now = course.sitting

    async def there(person_id: int | None) -> bool:
        if person_id is None:
            return False
        return await presence.is_there(platform, transaction, course.occurrence, person_id)

    return Chairs(
        begun=now.begun,
        chair=now.chair_id is not None,
        chair_there=await there(now.chair_id),
        co_chair=now.co_chair_id is not None,
        co_chair_there=await there(now.co_chair_id),
        reminded=transaction.now >= course.occurrence.starts_at + 2 * AWAY,
    )


async def _still_away(platform: Platform, transaction: Transaction, entry: AgendaEntry) -> None:
    course = await entrys_course(platform, transaction, entry.payload)
    if course is None:
        return
    person, since = payloads.number(entry.payload, "person"), course.sitting.chair_left_at
    if course.sitting.chair_id != person or since is None or transaction.now - since < AWAY:
        return
    await step_down(platform, transaction, course.occurrence, person)


AGENDA = (
    AgendaKind(name=sitting.NO_CHAIR, handler=_nobody_yet, when_late=RUN, urgency=3),
    AgendaKind(name=CHAIR_AWAY, handler=_still_away, when_late=RUN, urgency=3),
)
