"""Which meetings a guild has: those of its settings, and those that moderators made by command."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from pydantic import ValidationError

from cogs.meetings.settings import Meeting, MeetingsSettings
from cogs.meetings.store import series
from cogs.meetings.store.records import Series

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.platform import Platform

_log = logging.getLogger(__name__)


def settings_of(platform: Platform, guild_id: int) -> MeetingsSettings:
    """Return what `meetings.yaml` says for a guild."""
    return platform.configuration.current.section(guild_id, MeetingsSettings)


def is_written(platform: Platform, guild_id: int, meeting_id: str) -> bool:
    """Whether a meeting stands in the settings: no command may change it then."""
    return settings_of(platform, guild_id).meeting(meeting_id) is not None


async def meeting_of(
    platform: Platform, transaction: Transaction, guild_id: int, meeting_id: str
) -> Meeting | None:
    """Return a guild's meeting with this id, or None where it has none (any more).

    What stands in the settings comes first: an admin may take a meeting over by writing it down.
    """
    written = settings_of(platform, guild_id).meeting(meeting_id)
    if written is not None:
        return written
    made = await series.find(transaction, guild_id, meeting_id)
    return None if made is None or made.ended_at is not None else _defined(made)


async def meetings_of(platform: Platform, transaction: Transaction, guild_id: int) -> tuple[Meeting, ...]:
    """Return a guild's meetings: those of the settings as they stand there, then those made by command."""
    written = settings_of(platform, guild_id).meetings
    taken = {meeting.id for meeting in written}
    made = (
        _defined(each)
        for each in await series.of_guild(transaction, guild_id)
        if each.ended_at is None and each.meeting_id not in taken
    )
    return (*written, *(meeting for meeting in made if meeting is not None))


def _defined(made: Series) -> Meeting | None:
    """Return a stored definition as it was checked when it was made; None where it holds no more."""
    try:
        return Meeting.model_validate_json(made.definition)
    except ValidationError:
        # A newer version of the bot may ask for more: the other meetings go on, and moderators make it anew.
        _log.exception("The meeting %s of guild %s cannot be read any more", made.meeting_id, made.guild_id)
        return None
