"""Do the roles and channels of `community.yaml` exist in each guild, and may the bot use them?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bot.community import ChannelReference, CommunitySettings, RoleReference, find_role, find_text_channel
from bot.doctor.finding import Examination, Finding, Severity

if TYPE_CHECKING:
    import discord

_NEEDED_TO_ALERT = {
    "view_channel": "View Channel",
    "send_messages": "Send Messages",
    "read_message_history": "Read Message History",
}
"""Read Message History: after a crash the bot looks whether an alert was posted before it posts it again."""


async def examine_community(examination: Examination) -> list[Finding]:
    """Return what is wrong in each guild with what the configuration refers to."""
    if examination.configuration is None:
        return []
    findings: list[Finding] = []
    for guild in examination.guilds:
        settings = examination.configuration.section(guild.id, CommunitySettings)
        found = [*_roles(guild, settings), *_channels(guild, settings)]
        findings += found or [Finding.fine(f"{_name(guild)}: all roles and channels are there and usable")]
    return findings


def _roles(guild: discord.Guild, settings: CommunitySettings) -> Iterator[Finding]:
    roles = settings.roles
    given = [
        ("moderators", roles.moderators, "nobody but the admins can take an alert"),
        ("admins", roles.admins, "only who may manage the server can change settings"),
    ]
    if roles.own_on_call is not None:
        given.append(("on_call", roles.own_on_call, "nobody is pinged when an alert opens"))
    for key, reference, breaks in given:
        role = find_role(guild, reference)
        if role is None:
            yield _not_found(guild, f"roles: {key}", reference, breaks)
        elif not _may_ping(guild, role):
            yield Finding(
                severity=Severity.BROKEN,
                what=f"{_name(guild)}: the bot may not ping the role {reference}",
                breaks="alerts are posted, and nobody's phone rings",
                mend="let everyone mention that role (Server Settings → Roles), or give the bot's role"
                " the permission Mention Everyone, Here and All Roles",
            )


def _channels(guild: discord.Guild, settings: CommunitySettings) -> Iterator[Finding]:
    yield from _channel(guild, "channels: alerts", settings.channels.alerts)
    for reference in settings.channels.alerts_fallback:
        yield from _channel(guild, "channels: alerts_fallback", reference)


def _channel(guild: discord.Guild, key: str, reference: ChannelReference) -> Iterator[Finding]:
    channel = find_text_channel(guild, reference)
    if channel is None:
        yield _not_found(guild, key, reference, "alerts go to the next channel, or to moderators one by one")
        return
    rights = channel.permissions_for(guild.me)
    missing = [words for name, words in _NEEDED_TO_ALERT.items() if not getattr(rights, name)]
    if missing:
        yield Finding(
            severity=Severity.BROKEN,
            what=f"{_name(guild)}: the bot lacks {', '.join(missing)} in {reference} ({key})",
            breaks="alerts cannot be posted there",
            mend=f"open the settings of {reference} → Permissions → allow them to the bot's role",
        )
    if channel.permissions_for(guild.default_role).view_channel:
        yield Finding(
            severity=Severity.BROKEN,
            what=f"{_name(guild)}: everybody can read {reference} ({key})",
            breaks="an alert would show to all members who is in danger",
            mend=f"open the settings of {reference} → Permissions → make it private (moderators, bot)",
        )


def _may_ping(guild: discord.Guild, role: discord.Role) -> bool:
    return role.mentionable or guild.me.guild_permissions.mention_everyone


def _not_found(
    guild: discord.Guild, key: str, reference: RoleReference | ChannelReference, breaks: str
) -> Finding:
    return Finding(
        severity=Severity.BROKEN,
        what=f"{_name(guild)}: there is no {reference} ({key}), or several have that name",
        breaks=breaks,
        mend=f"make it in Discord, or correct community.yaml (for this server alone: guilds/{guild.id}.yaml)",
    )


def _name(guild: discord.Guild) -> str:
    return f"server {guild.name} ({guild.id})"
