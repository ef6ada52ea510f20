"""What an occurrence's event in Discord says: rendered from the meeting as it stands in the settings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.outbox import Elsewhere, InChannel
from cogs.meetings.actions import places, timing
from cogs.meetings.event_steps import fingerprint
from cogs.meetings.messages import events as words
from cogs.meetings.settings import MeetingFormats, RoomKind

if TYPE_CHECKING:
    import discord

    from bot.outbox.calls import EventPlace
    from bot.platform import Platform
    from cogs.meetings.settings import Meeting
    from cogs.meetings.store.records import Occurrence

_LONGEST_PLACE = 100


@dataclass(frozen=True)
class Contents:
    """What an event says; `fingerprint` is another one when anything of it differs."""

    name: str
    description: str
    where: EventPlace
    fingerprint: str


def contents_of(platform: Platform, occurrence: Occurrence, meeting: Meeting) -> Contents | None:
    """Return what the event of an occurrence says, in the meeting's language; None in an unknown guild."""
    guild = platform.client.get_guild(occurrence.guild_id)
    if guild is None:
        return None
    language = timing.language_of(platform, occurrence.guild_id, meeting)
    formats = platform.configuration.current.section(occurrence.guild_id, MeetingFormats)
    name = meeting.name.spoken_in(language)
    description = words.description(language, meeting, formats.format(meeting.format))
    where = _place(guild, meeting)
    said = fingerprint(name, description, where, occurrence.starts_at, occurrence.ends_at)
    return Contents(name, description, where, said)


def may_make_events(platform: Platform, guild_id: int) -> bool:
    """Say whether the bot may make events in a guild, as far as is known."""
    guild = platform.client.get_guild(guild_id)
    if guild is None:
        return True
    rights = guild.me.guild_permissions
    return rights.create_events or rights.manage_events


def _place(guild: discord.Guild, meeting: Meeting) -> EventPlace:
    """Return where an event is. A room that is made for it is not there yet, and a thread is no place."""
    room = meeting.room
    channel = places.room_channel(guild, room)
    if channel is not None and room.kind is not RoomKind.TEXT:
        rights = channel.permissions_for(guild.me)
        stage = room.kind is RoomKind.STAGE
        moderates = rights.manage_channels and rights.mute_members and rights.move_members
        if rights.view_channel and (moderates if stage else rights.connect):
            return InChannel(channel.id, "stage" if stage else "voice")
    if room.category is not None:
        return Elsewhere(room.category[:_LONGEST_PLACE])
    named = channel.name if channel is not None else str(room.channel).removeprefix("#")
    return Elsewhere(f"#{named}"[:_LONGEST_PLACE])
