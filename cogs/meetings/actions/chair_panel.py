"""What the chair, the co-chair and, in need, a moderator do with the chair's panel.

Who may press is asked at each press, in the transaction in which it counts. A press that comes too late is
answered plainly, and the panel is shown as things stand now.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import discord

from bot.interactions import (
    Finished,
    NotAllowed,
    UserFacing,
    answer_privately,
    defer_change,
    defer_privately,
    is_moderator,
    require_guild_id,
    require_member,
    show_instead,
)
from cogs.crisis.actions.membership import member_of
from cogs.meetings.actions import closing, finding_a_chair, fitness, floor, locking, sitting
from cogs.meetings.actions.course import Course, course_of
from cogs.meetings.messages import chair_panel
from cogs.meetings.messages.chairing_ids import Press
from cogs.meetings.sitting import Sitting
from cogs.meetings.store import occurrences

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.language import Language
    from bot.message import Message
    from bot.platform import Platform
    from bot.running.client import MutualAidBot
    from cogs.meetings.store.records import Occurrence

    Interaction = discord.Interaction[MutualAidBot]

_log = logging.getLogger(__name__)

_MORE_WORD = 1
"""Minutes that a press gives who has the word."""


async def answer_panel(interaction: Interaction, occurrence_id: int) -> None:
    """Show the panel to who leads; to moderators, that they may take the chair."""
    await defer_privately(interaction)
    platform, language = interaction.client.platform, _language(interaction)
    async with platform.database.reading() as transaction:
        course = await _course(platform, transaction, interaction, occurrence_id)
    now = course.sitting
    if not _leads(now, interaction.user.id):
        if not is_moderator(platform, require_member(interaction)):
            raise _not_yours(now)
        await answer_privately(interaction, chair_panel.for_moderator(language, occurrence_id, now.chair_id))
        return
    await answer_privately(interaction, panel_of(platform, language, course))


async def answer_press(
    interaction: Interaction, what: Press, occurrence_id: int, seen: int, more: int
) -> None:
    """Do what a button of the panel is for, and show the panel as it is then."""
    await defer_change(interaction)
    platform, language = interaction.client.platform, _language(interaction)
    said, over = "", False
    try:
        async with platform.database.transaction(guild_id=require_guild_id(interaction)) as transaction:
            course = await _course(platform, transaction, interaction, occurrence_id)
            _require_lead(platform, course.sitting, require_member(interaction), taking=what is Press.TAKE)
            said = await _done(platform, transaction, interaction, course, what, seen, more)
            after = await course_of(platform, transaction, course.occurrence)
            over = after is None
            if after is not None:
                course = after
    except Finished as finished:
        said = language.text(finished.key, **finished.parameters)
        async with platform.database.reading() as transaction:
            course = await _course(platform, transaction, interaction, occurrence_id)
    if over:
        await show_instead(interaction, chair_panel.done(said))
    elif what is Press.HAND_OVER:
        asked = chair_panel.handing_over(language, occurrence_id, course.sitting.co_chair_id)
        await show_instead(interaction, asked)
    elif what is Press.CLOSE:
        await show_instead(interaction, chair_panel.closing(language, occurrence_id))
    elif _leads(course.sitting, interaction.user.id):
        await show_instead(interaction, panel_of(platform, language, course, said))
    else:
        await show_instead(interaction, chair_panel.done(said))


async def answer_chair_to(interaction: Interaction, occurrence_id: int, person_id: int) -> None:
    """Hand the chair to whoever was chosen, if they may chair."""
    await defer_change(interaction)
    platform, language, guild = interaction.client.platform, _language(interaction), interaction.guild
    assert guild is not None
    chosen = await member_of(guild, person_id)
    if chosen is None or chosen.bot:
        raise UserFacing("meetings-hand-over-not-there")
    async with platform.database.transaction(guild_id=guild.id) as transaction:
        course = await _course(platform, transaction, interaction, occurrence_id)
        _require_lead(platform, course.sitting, require_member(interaction))
        try:
            await fitness.require_fit(platform, transaction, chosen, course.meeting)
        except NotAllowed:
            raise UserFacing("meetings-hand-over-not-fit", person=chosen.mention) from None
        await sitting.hand_over(platform, transaction, course.occurrence, to=person_id)
    done = language.text("meetings-done-handed-over", person=chosen.mention)
    await show_instead(interaction, chair_panel.done(done))


async def answer_volunteer(interaction: Interaction, occurrence_id: int) -> None:
    """Let somebody chair who came forward in the room."""
    await defer_privately(interaction)
    platform, language, member = (
        interaction.client.platform,
        _language(interaction),
        require_member(interaction),
    )
    async with platform.database.transaction(guild_id=member.guild.id) as transaction:
        course = await _course(platform, transaction, interaction, occurrence_id)
        if course.sitting.chair_id != member.id:
            await fitness.require_fit(platform, transaction, member, course.meeting)
            await finding_a_chair.take_chair(platform, transaction, course.occurrence, member.id)
        after = await _course(platform, transaction, interaction, occurrence_id)
    await answer_privately(
        interaction, panel_of(platform, language, after, language.text("meetings-done-taken"))
    )


def panel_of(platform: Platform, language: Language, course: Course, said: str = "") -> Message:
    """Return the panel of a meeting as it stands."""
    now, script, progress = course.sitting, course.script, course.sitting.progress
    standing = following = None
    if script is not None and progress is not None:
        standing = script.standing(progress, platform.clock.now())
        after = script.after(progress.part_index)
        following = None if after is None else script.part(after).title.spoken_in(course.language)
    part = course.part
    shown = chair_panel.Panel(
        occurrence_id=course.occurrence.id,
        name=course.name,
        chair_id=now.chair_id,
        co_chair_id=now.co_chair_id,
        standing=standing,
        following=following,
        part=now.part or 0,
        extended_seconds=0 if progress is None else progress.extended_seconds,
        paused=now.paused_at is not None,
        locked=now.locked,
        in_turn=part is not None and course.in_turn(part),
        speaker_id=now.speaker_id,
    )
    return chair_panel.panel(language, shown, said=said)


async def _done(
    platform: Platform,
    transaction: Transaction,
    interaction: Interaction,
    course: Course,
    what: Press,
    seen: int,
    more: int,
) -> str:
    """Do it, and return what to say of it."""
    language, occurrence = _language(interaction), course.occurrence
    match what:
        case Press.START:
            member = require_member(interaction)
            fitness.require_role(platform, member, course.meeting)
            await _begin(platform, transaction, course, member.id)
        case Press.NEXT:
            await sitting.next_part(platform, transaction, occurrence, seen=seen)
        case Press.SPEAKER | Press.MORE_WORD:
            return await _floor(platform, transaction, language, course, what, seen)
        case Press.EXTEND:
            await sitting.extend(platform, transaction, occurrence, seen=seen, seen_extended=more)
            return language.text("meetings-done-extended", minutes=sitting.EXTENSION)
        case Press.PAUSE:
            await sitting.pause(platform, transaction, occurrence)
            return language.text("meetings-done-paused")
        case Press.RESUME:
            await sitting.resume(platform, transaction, occurrence)
            return language.text("meetings-done-resumed")
        case Press.LOCK | Press.UNLOCK:
            locked = what is Press.LOCK
            await locking.lock(platform, transaction, occurrence, locked=locked)
            return language.text("meetings-done-locked" if locked else "meetings-done-unlocked")
        case Press.CO_CHAIR:
            other = course.sitting.co_chair_id
            if other is None:
                raise Finished("meetings-refused-no-co-chair")
            await sitting.hand_over(platform, transaction, occurrence, to=other)
            return language.text("meetings-done-handed-over", person=f"<@{other}>")
        case Press.TAKE:
            await _take(platform, transaction, course, interaction.user.id)
            return language.text("meetings-done-taken")
        case Press.CLOSE_NOW:
            await sitting.close(platform, transaction, occurrence, why=closing.Why.CHAIR)
            return language.text("meetings-done-closed")
    return ""


async def _begin(platform: Platform, transaction: Transaction, course: Course, person_id: int) -> None:
    """Begin the meeting; a co-chair who does so chairs it, and who was to chair stays beside them."""
    if course.sitting.chair_id != person_id and not course.sitting.begun:
        await sitting.hand_over(platform, transaction, course.occurrence, to=person_id)
    await sitting.start(platform, transaction, course.occurrence)


async def _floor(
    platform: Platform, transaction: Transaction, language: Language, course: Course, what: Press, seen: int
) -> str:
    """Give the word to the next, or to who has it for a little longer: once, however often it is pressed."""
    if (course.sitting.speaker_id or 0) != seen:
        raise Finished("meetings-refused-moved-on")
    if what is Press.MORE_WORD:
        await floor.extend_share(platform, transaction, course.occurrence, _MORE_WORD)
        return language.text("meetings-done-more-word", minutes=_MORE_WORD)
    speaker = await floor.next_speaker(platform, transaction, course.occurrence)
    if speaker is None:
        return language.text("meetings-done-no-hands")
    return language.text("meetings-done-next-speaker", person=f"<@{speaker}>")


async def _take(platform: Platform, transaction: Transaction, course: Course, person_id: int) -> None:
    """Let a moderator chair. It is recorded who did, and not who was there."""
    _log.info(
        "The moderator %d takes the chair of occurrence %d in guild %d",
        person_id,
        course.occurrence.id,
        course.occurrence.guild_id,
    )
    await sitting.hand_over(platform, transaction, course.occurrence, to=person_id)


async def _course(
    platform: Platform, transaction: Transaction, interaction: Interaction, occurrence_id: int
) -> Course:
    occurrence = await _occurrence(transaction, occurrence_id, require_guild_id(interaction))
    course = None if occurrence is None else await course_of(platform, transaction, occurrence)
    if course is None:
        raise Finished("meetings-chair-over")
    return course


async def _occurrence(transaction: Transaction, occurrence_id: int, guild_id: int) -> Occurrence | None:
    occurrence = await occurrences.find(transaction, occurrence_id)
    return None if occurrence is None or occurrence.guild_id != guild_id else occurrence


def _require_lead(platform: Platform, now: Sitting, member: discord.Member, *, taking: bool = False) -> None:
    if not (is_moderator(platform, member) if taking else _leads(now, member.id)):
        raise _not_yours(now)


def _leads(now: Sitting, person_id: int) -> bool:
    return person_id in (now.chair_id, now.co_chair_id)


def _not_yours(now: Sitting) -> NotAllowed:
    if now.chair_id is None:
        return NotAllowed("meetings-panel-not-yours-free")
    return NotAllowed("meetings-panel-not-yours", chair=f"<@{now.chair_id}>")


def _language(interaction: Interaction) -> Language:
    return interaction.client.platform.languages.of_interaction(interaction)
