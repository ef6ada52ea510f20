"""Single dates that moderators skip or move, of any meeting, and take back again."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.interactions import Finished, UserFacing
from cogs.meetings.actions import finding, planning, timing
from cogs.meetings.store import occurrences, series
from cogs.meetings.store.records import Change, OccurrenceState

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.platform import Platform
    from cogs.meetings.settings import Meeting

_INSTANT = timedelta(microseconds=1)
_FARTHEST = timedelta(days=366)


async def skip(platform: Platform, guild_id: int, meeting_id: str, planned_for: datetime, by: int) -> Meeting:
    """Let a meeting not take place on one date; return it. Raises `UserFacing` where that cannot be."""
    async with platform.database.transaction(guild_id=guild_id) as transaction:
        meeting = await _changeable(platform, transaction, guild_id, meeting_id, planned_for)
        await series.change_date(transaction, Change(guild_id, meeting_id, planned_for, None), by)
        await planning.plan_guild(platform, transaction, guild_id)
        return meeting


async def move(
    platform: Platform, guild_id: int, meeting_id: str, planned_for: datetime, to: datetime, by: int
) -> Meeting:
    """Let a meeting take place at `to` (UTC) instead of on one date; return it.

    Raises `UserFacing` for what cannot be: into the past, or farther than a year.
    """
    async with platform.database.transaction(guild_id=guild_id) as transaction:
        meeting = await _changeable(platform, transaction, guild_id, meeting_id, planned_for)
        if not transaction.now < to < transaction.now + _FARTHEST:
            raise UserFacing("meetings-move-not-then")
        await series.change_date(transaction, Change(guild_id, meeting_id, planned_for, to), by)
        await planning.plan_guild(platform, transaction, guild_id)
        return meeting


async def undo(platform: Platform, guild_id: int, meeting_id: str, planned_for: datetime) -> datetime:
    """Let a date be as it was planned at first; return when it begins again (UTC)."""
    async with platform.database.transaction(guild_id=guild_id) as transaction:
        await _changeable(platform, transaction, guild_id, meeting_id, planned_for)
        if planned_for <= transaction.now:
            raise Finished("meetings-date-over")
        if not await series.forget_change(transaction, guild_id, meeting_id, planned_for):
            raise Finished("meetings-date-unchanged")
        await planning.plan_guild(platform, transaction, guild_id)
        return planned_for


async def _changeable(
    platform: Platform, transaction: Transaction, guild_id: int, meeting_id: str, planned_for: datetime
) -> Meeting:
    """Return the meeting if one of its dates may be changed now."""
    meeting = await finding.meeting_of(platform, transaction, guild_id, meeting_id)
    if meeting is None:
        raise Finished("meetings-no-such-meeting")
    schedule = await timing.schedule_in(platform, transaction, guild_id, meeting)
    if schedule is None or planned_for not in schedule.unchanged(planned_for, planned_for + _INSTANT):
        raise UserFacing("meetings-no-such-date")
    occurrence = await occurrences.planned_for(transaction, guild_id, meeting_id, planned_for)
    if occurrence is not None and occurrence.state.in_progress:
        raise Finished("meetings-date-open")
    ended = occurrence is not None and occurrence.state is OccurrenceState.ENDED
    begins = planned_for if occurrence is None else max(occurrence.starts_at, planned_for)
    if ended or begins <= transaction.now:
        raise Finished("meetings-date-over")
    return meeting
