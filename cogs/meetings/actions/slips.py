"""Attendance slips: asked for, given to whom they are for, and verified. Nothing of that is written down.

What a slip says is in its code; of the giving there remains the guild's key, and nothing of anybody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.interactions import Finished, NotAllowed
from bot.pictures import drawn
from cogs.meetings.actions import presence
from cogs.meetings.actions.course import course_of
from cogs.meetings.actions.finding import meeting_of, settings_of
from cogs.meetings.actions.timing import community_of
from cogs.meetings.messages import slips as words
from cogs.meetings.slips import Asked, Invalid, PublicKey, Valid, made_out, read, seal, signed, unsealed
from cogs.meetings.slips.picture import draw_slip
from cogs.meetings.store import occurrences, slip_keys
from cogs.members.actions import zone_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.database import Transaction
    from bot.language import Language
    from bot.message import Message
    from bot.platform import Platform
    from cogs.meetings.actions.course import Course
    from cogs.meetings.slips import SigningKey
    from cogs.meetings.store.records import Occurrence


async def ask(
    platform: Platform, guild_id: int, person_id: int, *, channel_id: int | None, occurrence_id: int = 0
) -> str:
    """Return, sealed for the form, that the person asks for a slip of the meeting they are in.

    That is the one of `occurrence_id`, or of the room that `channel_id` is, or else any they are in. Raises
    `NotAllowed` where the group gives none, `Finished` where they are in no meeting that is in its last part.
    """
    if not settings_of(platform, guild_id).slips.offered:
        raise NotAllowed("meetings-slip-not-offered")
    async with platform.database.reading() as transaction:
        possible = await _possible(transaction, guild_id, channel_id, occurrence_id)
        asked = await _asked(platform, transaction, possible, person_id)
    return seal(asked, person_id, await _signing_key(platform, guild_id))


async def give(
    platform: Platform,
    *,
    guild_id: int,
    guild_name: str,
    person_id: int,
    sealed: str,
    name: str,
    language: Language,
) -> Message:
    """Return the slip that was asked for, in the person's language, as only they are to see it.

    Raises `Finished` where it was not asked for here and by them, or its meeting is not known any more.
    """
    key = await _signing_key(platform, guild_id)
    asked = unsealed(sealed, person_id, key)
    if asked is None:
        raise Finished
    async with platform.database.reading() as transaction:
        own = await zone_of(platform, transaction, person_id, guild_id)
        occurrence = await occurrences.find(transaction, asked.occurrence_id)
        if occurrence is None or occurrence.guild_id != guild_id:
            raise Finished
        meeting = await meeting_of(platform, transaction, guild_id, occurrence.meeting_id)
    zone = None if meeting is None else meeting.time_zone
    home = ZoneInfo(zone or community_of(platform, guild_id).time_zone)
    settings = settings_of(platform, guild_id).slips
    slip = made_out(
        group=guild_name,
        meeting=occurrence.meeting_id if meeting is None else meeting.name.spoken_in(language),
        starts_at=occurrence.starts_at,
        zone=home,
        minutes_present=asked.minutes_present,
        minutes_held=asked.minutes_held,
        name=name,
        issued_at=max(asked.at, occurrence.starts_at),
        valid_days=settings.valid_days,
    )
    face = words.face_of(
        language, slip, signed(slip, key), home=home, own=own, contact=settings.contact, key=key.public
    )
    return words.given(language, face, await drawn(draw_slip, face))


async def verify(platform: Platform, guild_id: int, code: str) -> Valid | Invalid:
    """Return what a code says, if this guild has signed it, or why it proves nothing."""
    return read(code, await _public_keys(platform, guild_id), platform.clock.now())


async def how_to_verify(platform: Platform, guild_id: int, language: Language) -> Message:
    """Return how slips are verified here and outside, with the guild's public key if it has one yet."""
    keys = await _public_keys(platform, guild_id)
    contact = settings_of(platform, guild_id).slips.contact
    return words.how_to_verify(language, keys[0] if keys else None, contact)


async def _possible(
    transaction: Transaction, guild_id: int, channel_id: int | None, occurrence_id: int
) -> Sequence[Occurrence]:
    """Return the meetings in progress that may be meant, the likeliest first."""
    in_progress = await occurrences.in_progress(transaction, guild_id)
    if occurrence_id:
        return [each for each in in_progress if each.id == occurrence_id]
    return sorted(in_progress, key=lambda each: channel_id is None or each.room_id != channel_id)


async def _asked(
    platform: Platform, transaction: Transaction, possible: Sequence[Occurrence], person_id: int
) -> Asked:
    for occurrence in possible:
        course = await course_of(platform, transaction, occurrence)
        present = await presence.minutes(platform, transaction, occurrence, person_id)
        if course is None or present is None:
            continue
        if not _in_last_part(course):
            raise Finished("meetings-slip-not-yet")
        held = int((transaction.now - occurrence.starts_at).total_seconds() // 60)
        return Asked(occurrence.id, max(0, present), max(0, held), transaction.now)
    raise Finished("meetings-slip-not-here")


def _in_last_part(course: Course) -> bool:
    """Say whether slips are given; where the format is gone from the settings, at any time of the meeting."""
    if course.sitting.part is None:
        return False
    return course.script is None or course.script.is_last(course.sitting.part)


async def _signing_key(platform: Platform, guild_id: int) -> SigningKey:
    async with platform.database.reading() as transaction:
        key = await slip_keys.signing_key(transaction, guild_id)
    if key is not None:
        return key
    async with platform.database.transaction(guild_id=guild_id) as transaction:
        return await slip_keys.make_signing_key(transaction, guild_id)


async def _public_keys(platform: Platform, guild_id: int) -> tuple[PublicKey, ...]:
    async with platform.database.reading() as transaction:
        return await slip_keys.public_keys(transaction, guild_id)
