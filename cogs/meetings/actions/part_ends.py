"""A part's time is over: the room gets a quiet sign, or, where nobody leads, the bot goes on."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot import agenda
from bot.agenda import RUN, AgendaEntry, AgendaKind
from cogs.crisis.actions import payloads
from cogs.meetings.actions import closing, part_posts, sitting
from cogs.meetings.actions.course import entrys_course
from cogs.meetings.sitting import share_ends_at

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.platform import Platform
    from cogs.meetings.actions.course import Course

_LETS_FINISH = timedelta(seconds=30)


async def _is_up(platform: Platform, transaction: Transaction, entry: AgendaEntry) -> None:
    course = await entrys_course(platform, transaction, entry.payload)
    if course is None or course.script is None or course.sitting.progress is None:
        return
    index = course.sitting.progress.part_index
    ends_at = course.script.ends_at(course.sitting.progress)
    if index != payloads.number(entry.payload, "part") or ends_at is None:
        return
    if transaction.now < ends_at:  # it was extended, or the admins gave it another length
        await sitting.put_part_end(transaction, course.sitting, ends_at)
        return
    if not course.sitting.leaderless:
        await part_posts.put_sign(transaction, course)
    elif _is_sharing(course, transaction):
        await _later(transaction, entry, course)
    elif course.script.is_last(index):
        await sitting.close(platform, transaction, course.occurrence, why=closing.Why.SCRIPT_OVER)
    else:
        await sitting.next_part(platform, transaction, course.occurrence, seen=index)


def _is_sharing(course: Course, transaction: Transaction) -> bool:
    """Say whether somebody has the word and time left: a share is let to its end, as a chair would."""
    now, part, progress = course.sitting, course.part, course.sitting.progress
    if now.speaker_id is None or now.speaking_since is None or part is None or progress is None:
        return False
    if part.share_length is None or course.script is None:
        return False
    part_end = course.script.ends_at(progress)
    share_end = share_ends_at(now, part.share_length)
    if part_end is None or share_end is None:
        return False
    return now.speaking_since < part_end and transaction.now < share_end


async def _later(transaction: Transaction, entry: AgendaEntry, course: Course) -> None:
    due = transaction.now + _LETS_FINISH
    await agenda.put(
        transaction,
        kind=sitting.PART_ENDS,
        key=f"{course.occurrence.id}:{course.sitting.step}:{int(due.timestamp())}",
        guild_id=entry.guild_id,
        due=due,
        payload=dict(entry.payload),
    )


AGENDA = (AgendaKind(name=sitting.PART_ENDS, handler=_is_up, when_late=RUN, urgency=3),)
