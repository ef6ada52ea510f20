"""Where in a guild a meeting is announced and where it takes place, as far as that is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.community import find_category, find_stage_channel, find_text_channel, find_voice_channel
from cogs.meetings.actions import finding
from cogs.meetings.settings import RoomKind

if TYPE_CHECKING:
    import discord

    from bot.platform import Platform
    from cogs.meetings.settings import Room

    RoomChannel = discord.TextChannel | discord.VoiceChannel | discord.StageChannel


def room_channel(guild: discord.Guild, room: Room) -> RoomChannel | None:
    """Return the channel that exists for a room (of text: the one whose thread it is).

    None for a room that is made, or where there is no single channel of that kind and name.
    """
    if room.channel is None:
        return None
    match room.kind:
        case RoomKind.VOICE:
            return find_voice_channel(guild, room.channel)
        case RoomKind.STAGE:
            return find_stage_channel(guild, room.channel)
    return find_text_channel(guild, room.channel)


def room_category(guild: discord.Guild, room: Room) -> discord.CategoryChannel | None:
    """Return the category under which a room is made; None for one that exists, or where there is none."""
    return None if room.category is None else find_category(guild, room.category)


def announcement_channel(platform: Platform, guild_id: int) -> discord.TextChannel | None:
    """Return where a guild's meetings are announced; None where that is nowhere, or not there."""
    guild = platform.client.get_guild(guild_id)
    channel = finding.settings_of(platform, guild_id).channel
    return None if guild is None or channel is None else find_text_channel(guild, channel)
