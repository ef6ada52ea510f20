"""How many were invited and answered: all that moderators see of what was not shared."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from cogs.checkins import messages, store
from cogs.checkins.actions import places
from cogs.members.local_days import local_day

if TYPE_CHECKING:
    from bot.language import Language
    from bot.message import Message
    from bot.platform import Platform

_DAYS = 7


async def counts_message(platform: Platform, *, guild_id: int, language: Language) -> Message:
    """Return the counts of the last seven days, of the guild's own calendar."""
    async with platform.database.reading() as transaction:
        last = local_day(transaction.now, ZoneInfo(places.guild_zone(platform, guild_id)))
        first = last - timedelta(days=_DAYS - 1)
        found = await store.counts(transaction, guild_id, first, last)
    return messages.counting.counts(language, places.settings_of(platform, guild_id), found, first, last)
