"""Where a guild's alerts go and whom they may ping, as the config names them and the guild has them right
now.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.community import CommunitySettings, find_role, find_text_channel
from cogs.crisis.escalation import Audience

if TYPE_CHECKING:
    import discord

    from bot.platform import Platform


def alert_channels(platform: Platform, guild_id: int) -> tuple[int, ...]:
    """Return the ids of the channels that take alerts, in the order in which they are tried; maybe none."""
    guild = platform.client.get_guild(guild_id)
    if guild is None:
        return ()
    channels = _community(platform, guild_id).channels
    references = [
        reference for reference in (channels.alerts, *channels.alerts_fallback) if reference is not None
    ]
    found = (find_text_channel(guild, reference) for reference in references)
    # Twice the same channel, by name and by id, is one place to try.
    return tuple(dict.fromkeys(channel.id for channel in found if channel is not None))


def roles_to_ping(platform: Platform, guild_id: int, audience: Audience) -> tuple[int, ...]:
    """Return the ids of the roles that `audience` means in this guild.

    A guild without any of them (no on-call role, or it was deleted) gets its moderators, else its admins.
    """
    guild = platform.client.get_guild(guild_id)
    if guild is None:
        return ()
    for wider in _audiences_from(audience):
        roles = [_role_called(platform, guild, name) for name in wider.roles]
        if found := tuple(dict.fromkeys(role.id for role in roles if role is not None)):
            return found
    return ()


def _role_called(platform: Platform, guild: discord.Guild, name: str) -> discord.Role | None:
    reference = getattr(_community(platform, guild.id).roles, name)
    return None if reference is None else find_role(guild, reference)


def _audiences_from(audience: Audience) -> tuple[Audience, ...]:
    everyone = tuple(Audience)
    return everyone[everyone.index(audience) :]


def _community(platform: Platform, guild_id: int) -> CommunitySettings:
    return platform.configuration.current.section(guild_id, CommunitySettings)
