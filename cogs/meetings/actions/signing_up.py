"""Signing up to serve at a meeting, and taking it back. One person has a position; nobody is pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.interactions import Finished, UserFacing
from cogs.meetings.actions import finding, fitness, service_reminders, timing
from cogs.meetings.messages import service as words
from cogs.meetings.messages.service import Date
from cogs.meetings.positions import Position
from cogs.meetings.store import occurrences, service, sittings
from cogs.members.actions import zone_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    import discord

    from bot.database import Transaction
    from bot.language import Language
    from bot.message import Message
    from bot.platform import Platform
    from cogs.meetings.settings import Meeting
    from cogs.meetings.store.records import Occurrence
    from cogs.meetings.store.service import Service, SignUp


async def sign_up(
    platform: Platform, member: discord.Member, occurrence_id: int, position: Position, language: Language
) -> Message:
    """Sign a member up, and return the date as it is then.

    Raises `UserFacing` where somebody else has the position, `NotAllowed` where they may not chair.
    """
    guild_id = member.guild.id
    async with platform.database.transaction(guild_id=guild_id) as transaction:
        occurrence = await _coming(transaction, guild_id, occurrence_id)
        if position.leads:
            meeting = await finding.meeting_of(platform, transaction, guild_id, occurrence.meeting_id)
            await fitness.require_fit(platform, transaction, member, meeting)
            if await sittings.find(transaction, occurrence.id) is not None:
                raise Finished("meetings-service-room-open")
        there = service.by_position(
            await service.at(transaction, guild_id, occurrence.meeting_id, occurrence.planned_for)
        )
        if there.get(position) == member.id:
            raise Finished("meetings-service-yours-already", position=words.position(language, position))
        if position.leads and member.id in (there.get(Position.CHAIR), there.get(Position.CO_CHAIR)):
            raise UserFacing("meetings-service-leads-already")
        signed = await service.sign_up(
            transaction, guild_id, occurrence.meeting_id, occurrence.planned_for, position, member.id
        )
        if signed is None:
            raise UserFacing("meetings-service-taken", position=words.position(language, position))
        await service_reminders.plan(platform, transaction, signed, occurrence)
        date = await _date(platform, transaction, occurrence, member.id)
    said = language.text("meetings-service-signed-up", position=words.position(language, position))
    return words.one_date(language, date, said)


async def withdraw(platform: Platform, person_id: int, sign_up_id: int, language: Language) -> str:
    """Take a sign-up back, and return what to say. Raises `Finished` where there is none to take back.

    A private reminder has a button for it too, so that no guild needs to be known.
    """
    async with platform.database.reading() as transaction:
        found = await service.find(transaction, sign_up_id)
    gone = None
    if found is not None:
        async with platform.database.transaction(guild_id=found.guild_id) as transaction:
            gone = await service.withdraw(transaction, sign_up_id, person_id)
    if gone is None:
        raise Finished("meetings-service-withdrawn-already")
    return language.text("meetings-service-withdrawn", position=words.position(language, gone.position))


async def coming(platform: Platform, guild_id: int, person_id: int, language: Language) -> Message:
    """Return which positions are open at the coming meetings."""
    async with platform.database.reading() as transaction:
        dates = await dates_of(platform, transaction, guild_id, person_id)
        zone = await zone_of(platform, transaction, person_id, guild_id)
    return words.coming(language, dates, zone)


async def one_date(
    platform: Platform, guild_id: int, person_id: int, occurrence_id: int, language: Language
) -> Message:
    """Return the positions of one date."""
    async with platform.database.reading() as transaction:
        occurrence = await _coming(transaction, guild_id, occurrence_id)
        date = await _date(platform, transaction, occurrence, person_id)
    return words.one_date(language, date)


async def history(platform: Platform, guild_id: int, person_id: int) -> Sequence[Service]:
    """Return how often somebody has served in the guild."""
    async with platform.database.reading() as transaction:
        return await service.history(transaction, guild_id, person_id)


async def dates_of(platform: Platform, transaction: Transaction, guild_id: int, person_id: int) -> list[Date]:
    """Return the coming dates at which somebody can serve, the soonest first."""
    live = [each for each in await occurrences.live(transaction, guild_id) if each.ends_at > transaction.now]
    if not live:
        return []
    # All at once: a server may have hundreds of dates, and this is asked at each letter that is typed.
    meetings = {each.id: each for each in await finding.meetings_of(platform, transaction, guild_id)}
    since = min(each.planned_for for each in live)
    signed_up = await service.at_dates(transaction, guild_id, since)
    return [
        _seen(
            platform,
            each,
            meetings.get(each.meeting_id),
            signed_up.get((each.meeting_id, each.planned_for), ()),
            person_id,
        )
        for each in live
    ]


async def _date(platform: Platform, transaction: Transaction, occurrence: Occurrence, person_id: int) -> Date:
    guild_id = occurrence.guild_id
    meeting = await finding.meeting_of(platform, transaction, guild_id, occurrence.meeting_id)
    there = await service.at(transaction, guild_id, occurrence.meeting_id, occurrence.planned_for)
    return _seen(platform, occurrence, meeting, there, person_id)


def _seen(
    platform: Platform,
    occurrence: Occurrence,
    meeting: Meeting | None,
    there: Sequence[SignUp],
    person_id: int,
) -> Date:
    language = timing.language_of(platform, occurrence.guild_id, meeting)
    return Date(
        occurrence_id=occurrence.id,
        name=occurrence.meeting_id if meeting is None else meeting.name.spoken_in(language),
        starts_at=occurrence.starts_at,
        taken=frozenset(each.position for each in there if each.person_id != person_id),
        own={each.position: each.id for each in there if each.person_id == person_id},
    )


async def _coming(transaction: Transaction, guild_id: int, occurrence_id: int) -> Occurrence:
    occurrence = await occurrences.find(transaction, occurrence_id)
    if occurrence is None or occurrence.guild_id != guild_id:
        raise UserFacing("meetings-service-no-date")
    if occurrence.state.over or occurrence.ends_at <= transaction.now:
        raise Finished("meetings-service-date-over")
    return occurrence
