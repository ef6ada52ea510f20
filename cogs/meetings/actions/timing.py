"""When a guild's meetings take place, with what moderators changed about single dates."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from bot.community import CommunitySettings
from cogs.meetings.recurrence import Change, Moved, NotUnderstood, Skipped
from cogs.meetings.schedule import NoFirstDay, NoTime, Schedule, schedule_of
from cogs.meetings.store import series

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database import Transaction
    from bot.language import Language
    from bot.platform import Platform
    from cogs.meetings.settings import Meeting

_log = logging.getLogger(__name__)


def community_of(platform: Platform, guild_id: int) -> CommunitySettings:
    """Return who and where a guild is."""
    return platform.configuration.current.section(guild_id, CommunitySettings)


def language_of(platform: Platform, guild_id: int, meeting: Meeting | None) -> Language:
    """Return the language of what everybody reads of a meeting: its own, else the guild's."""
    if meeting is not None and meeting.language is not None:
        return platform.languages.of_locale(meeting.language)
    return platform.languages.of_guild(platform.configuration, guild_id)


async def schedule_in(
    platform: Platform, transaction: Transaction, guild_id: int, meeting: Meeting
) -> Schedule | None:
    """Return when a guild's meeting takes place; None, with a line in the log, where that cannot be read.

    Files are checked for that, and so is what commands make; a newer version may read it otherwise.
    """
    changed = await _changed(transaction, guild_id, meeting.id)
    community = community_of(platform, guild_id)
    try:
        return schedule_of(meeting, zone=community.time_zone, locale=community.language, changed=changed)
    except (NotUnderstood, NoTime, NoFirstDay, ValueError) as reason:
        _log.error("The meeting %s of guild %s has no schedule: %s", meeting.id, guild_id, reason)
        return None


async def _changed(transaction: Transaction, guild_id: int, meeting_id: str) -> dict[datetime, Change]:
    return {
        each.planned_for: Skipped() if each.starts_at is None else Moved(each.starts_at)
        for each in await series.changes_of(transaction, guild_id, meeting_id)
    }
