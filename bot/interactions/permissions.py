"""Who may do what, asked at the moment of the press and on our side.

Discord's own command permissions can be changed by a guild's admins and do not cover buttons, so they are a
convenience and never the check.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord

from bot.community import CommunitySettings, find_role
from bot.interactions.errors import NotAllowed

if TYPE_CHECKING:
    from bot.platform import Platform
    from bot.running.client import MutualAidBot


def require_moderator(interaction: discord.Interaction[MutualAidBot]) -> discord.Member:
    """Return the member who acts. Raises `NotAllowed` unless they are a moderator, or an admin, right now."""
    member = require_member(interaction)
    if not is_moderator(interaction.client.platform, member):
        raise NotAllowed("bot-not-allowed-moderators")
    return member


def require_admin(interaction: discord.Interaction[MutualAidBot]) -> discord.Member:
    """Return the member who acts. Raises `NotAllowed` unless they are an admin right now."""
    member = require_member(interaction)
    if not is_admin(interaction.client.platform, member):
        raise NotAllowed("bot-not-allowed-admins")
    return member


def is_moderator(platform: Platform, member: discord.Member) -> bool:
    """Say whether `member` has the configured moderators' role, or is an admin."""
    settings = platform.configuration.current.section(member.guild.id, CommunitySettings)
    return _has_role(member, settings.roles.moderators) or is_admin(platform, member)


def moderates(platform: Platform, guild: discord.Guild, role_ids: frozenset[int]) -> bool:
    """Say whether somebody with these roles is a moderator or an admin by them: for who is known by their
    roles alone, since members are not kept in memory.
    """
    named = platform.configuration.current.section(guild.id, CommunitySettings).roles
    counting = {find_role(guild, each) for each in (named.moderators, named.admins)}
    return any(
        role in counting or role.permissions.administrator or role.permissions.manage_guild
        for role in guild.roles
        if role.id in role_ids
    )


def require_responder(interaction: discord.Interaction[MutualAidBot]) -> discord.Member:
    """Return the member who acts. Raises `NotAllowed` unless they may handle alerts right now."""
    member = require_member(interaction)
    if not is_responder(interaction.client.platform, member):
        raise NotAllowed("bot-not-allowed-moderators")
    return member


def is_responder(platform: Platform, member: discord.Member) -> bool:
    """Say whether `member` may handle alerts: whoever is pinged for them has to be let in, so the on-call
    role counts like the moderators' and admins' for this, and for nothing else.
    """
    settings = platform.configuration.current.section(member.guild.id, CommunitySettings)
    return _has_role(member, settings.roles.on_call) or is_moderator(platform, member)


def is_admin(platform: Platform, member: discord.Member) -> bool:
    """Say whether `member` has the configured admins' role, or may manage the server."""
    settings = platform.configuration.current.section(member.guild.id, CommunitySettings)
    rights = member.resolved_permissions or member.guild_permissions
    return rights.administrator or rights.manage_guild or _has_role(member, settings.roles.admins)


def _has_role(member: discord.Member, reference: Any) -> bool:
    role = None if reference is None else find_role(member.guild, reference)
    return role is not None and member.get_role(role.id) is not None


def require_member(interaction: discord.Interaction[MutualAidBot]) -> discord.Member:
    """Return the member who acts. Raises `NotAllowed` outside of servers."""
    if not isinstance(interaction.user, discord.Member):
        raise NotAllowed("bot-only-in-server")
    return interaction.user


def require_guild_id(interaction: discord.Interaction[MutualAidBot]) -> int:
    """Return the guild in which somebody acts. Raises `NotAllowed` outside of servers."""
    if interaction.guild_id is None:
        raise NotAllowed("bot-only-in-server")
    return interaction.guild_id
