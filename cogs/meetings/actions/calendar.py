"""A guild's meetings as a file for a member's own calendar."""

from __future__ import annotations

import asyncio
import io
from typing import TYPE_CHECKING

import discord

from cogs.meetings.actions import finding, places, timing
from cogs.meetings.calendar_file import CalendarMeeting, calendar_file

if TYPE_CHECKING:
    from bot.language import Language
    from bot.platform import Platform

FILE = "meetings.ics"


async def calendar_of(platform: Platform, guild_id: int, language: Language) -> discord.File:
    """Return the file, with the meetings' names in `language`."""
    guild = platform.client.get_guild(guild_id)
    channel = places.announcement_channel(platform, guild_id)
    address = "" if channel is None else f"https://discord.com/channels/{guild_id}/{channel.id}"
    found = []
    async with platform.database.reading() as transaction:
        now = transaction.now
        for meeting in await finding.meetings_of(platform, transaction, guild_id):
            schedule = await timing.schedule_in(platform, transaction, guild_id, meeting)
            if schedule is None:
                continue
            found.append(
                CalendarMeeting(
                    uid=f"{guild_id}-{meeting.id}@mutual-aid",
                    name=meeting.name.spoken_in(language),
                    recurrence=schedule.recurrence,
                    first=schedule.first,
                    at=schedule.at,
                    zone=schedule.zone,
                    lasts=schedule.lasting,
                    changes=schedule.changes,
                    notes="" if meeting.notes is None else meeting.notes.spoken_in(language),
                    url=address,
                )
            )
    name = "" if guild is None else guild.name
    data = await asyncio.to_thread(calendar_file, found, now=now, name=name)
    return discord.File(io.BytesIO(data), filename=FILE)
