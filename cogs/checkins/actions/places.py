"""Where a guild's check-ins are, and what their settings and clock say."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.community import CommunitySettings, find_role, find_text_channel
from bot.configuration.zones import zone_names
from cogs.checkins.settings import CheckinKind, CheckinsSettings

if TYPE_CHECKING:
    from bot.platform import Platform


def settings_of(platform: Platform, guild_id: int) -> CheckinsSettings:
    """Return the guild's check-ins as they are now."""
    return platform.configuration.current.section(guild_id, CheckinsSettings)


def kind_of(platform: Platform, guild_id: int, kind_id: str) -> CheckinKind | None:
    """Return one of the guild's check-ins, or None where an admin has taken it out."""
    return settings_of(platform, guild_id).kind(kind_id)


def guild_zone(platform: Platform, guild_id: int) -> str:
    """Return the name of the guild's time zone."""
    return platform.configuration.current.section(guild_id, CommunitySettings).time_zone


def known_zone(name: str | None) -> str | None:
    """Return `name`, or None for one that the machine's time zone database does not know (any more)."""
    return name if name in zone_names() else None


def zone_named(platform: Platform, guild_id: int, own: str | None) -> ZoneInfo:
    """Return somebody's own zone, or the guild's where they have none."""
    return ZoneInfo(known_zone(own) or guild_zone(platform, guild_id))


def channel_of(platform: Platform, guild_id: int, kind: CheckinKind) -> int | None:
    """Return the id of the channel of a check-in; None where it is private, or no such channel is found."""
    guild = platform.client.get_guild(guild_id)
    if guild is None or kind.channel is None:
        return None
    channel = find_text_channel(guild, kind.channel)
    return None if channel is None else channel.id


def guild_name(platform: Platform, guild_id: int) -> str:
    """Return the guild's name, or its id while Discord has not told us of it."""
    guild = platform.client.get_guild(guild_id)
    return str(guild_id) if guild is None else guild.name


def role_of(platform: Platform, guild_id: int, kind: CheckinKind) -> int | None:
    """Return the id of the role that invites to a check-in; None where there is none, or it is not found."""
    guild = platform.client.get_guild(guild_id)
    if guild is None or kind.role is None:
        return None
    role = find_role(guild, kind.role)
    return None if role is None else role.id
