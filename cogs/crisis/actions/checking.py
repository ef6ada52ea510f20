"""What the doctor asks of this feature: would an alert arrive, would somebody be called, are there help
lines?
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

import discord

from bot.community import CommunitySettings, find_role, find_text_channel
from bot.doctor import DoctorCheck, Examination, Finding, Severity
from cogs.crisis import store
from cogs.crisis.help_lines import lines_for
from cogs.crisis.settings import HelpLineSettings

if TYPE_CHECKING:
    from bot.configuration import Configuration

    _Check = Callable[[Configuration, discord.Guild], Iterator[Finding]]

_MOST_MEMBERS = 5000
"""Each thousand costs a request, while somebody waits for the end of the examination."""

_WAITING_TOO_LONG = timedelta(hours=1)


async def check_readers(examination: Examination) -> list[Finding]:
    """Say who can read each guild's alerts and is not there to handle them."""
    found = list(_for_each_guild(examination, _channel_findings))
    return found or [Finding.fine("only those who handle alerts can read them")]


async def check_on_call(examination: Examination) -> Iterator[Finding]:
    """Say whether whoever is called can open the alert."""
    return _for_each_guild(examination, _on_call_findings)


async def check_people(examination: Examination) -> list[Finding]:
    """Say whether anybody in each guild is there to be called."""
    if examination.configuration is None:
        return []
    findings: list[Finding] = []
    for guild in examination.guilds:
        roles = examination.configuration.section(guild.id, CommunitySettings).roles
        on_call, moderators = find_role(guild, roles.on_call), find_role(guild, roles.moderators)
        wanted = {role.id for role in (on_call, moderators) if role is not None}
        try:
            held = await _held_by_somebody(guild, wanted)
        except (discord.Forbidden, discord.ClientException):
            continue  # the intent that it takes is off, which is said already
        if on_call is not None and on_call.id not in held:
            findings.append(
                Finding(
                    severity=Severity.WARNING,
                    what=f"nobody has {roles.on_call}, the on-call role of guild {guild.id}",
                    breaks="the first ping of an alert goes to all moderators instead, so that each may think"
                    " another one takes it",
                    mend=f"give {roles.on_call} to whoever is on call: in Discord, Server Settings → Members,"
                    " the + beside their name",
                )
            )
        if moderators is not None and moderators.id not in held:
            findings.append(
                Finding(
                    severity=Severity.WARNING,
                    what=f"nobody has {roles.moderators}, the moderators' role of guild {guild.id}",
                    breaks="an alert that nobody on call takes rings nobody else but the admins",
                    mend=f"give {roles.moderators} to those who take alerts, or name another role in"
                    " community.yaml",
                )
            )
        if wanted <= held:
            findings.append(Finding.fine(f"there are people to call in guild {guild.id}"))
    return findings


async def _held_by_somebody(guild: discord.Guild, role_ids: set[int]) -> set[int]:
    """Return which of the roles a person has, as far as `_MOST_MEMBERS` tell."""
    held: set[int] = set()
    asked = 0
    async for member in guild.fetch_members(limit=_MOST_MEMBERS):
        asked += 1
        if not member.bot:
            held |= role_ids.intersection(role.id for role in member.roles)
        if held == role_ids:
            break
    return role_ids if asked >= _MOST_MEMBERS else held  # of a guild that large nothing is said


async def check_help_lines(examination: Examination) -> Iterator[Finding]:
    """Say whether there are help lines for each guild's country."""
    return _for_each_guild(examination, _help_line_findings)


async def check_open_alerts(examination: Examination) -> list[Finding]:
    """Name alerts that nobody has taken for long, which also shows those that reached nobody."""
    if examination.database is None:
        return []
    findings = []
    async with examination.database.reading() as transaction:
        for alert in await store.alerts.waiting_since(
            transaction, examination.clock.now() - _WAITING_TOO_LONG
        ):
            findings.append(
                Finding(
                    severity=Severity.BROKEN,
                    what=f"nobody has alert {alert.id} of guild {alert.guild_id},"
                    f" open since {alert.opened_at:%Y-%m-%d %H:%M} UTC",
                    breaks="somebody may be waiting for a person, and nobody has acknowledged",
                    mend=f"a moderator opens it in Discord with /alerts id:{alert.id}",
                )
            )
    return findings or [Finding.fine("no alert has been waiting for more than an hour")]


def _for_each_guild(examination: Examination, check: _Check) -> Iterator[Finding]:
    if examination.configuration is None:
        return
    for guild in examination.guilds:
        yield from check(examination.configuration, guild)


def _channel_findings(configuration: Configuration, guild: discord.Guild) -> Iterator[Finding]:
    channels = configuration.section(guild.id, CommunitySettings).channels
    for place, reference in (
        ("channels.alerts", channels.alerts),
        *(("channels.alerts_fallback", fallback) for fallback in channels.alerts_fallback),
    ):
        channel = find_text_channel(guild, reference)
        # That it is missing or open to everybody is said by the platform's own check.
        if channel is not None and not channel.permissions_for(guild.default_role).view_channel:
            yield from _reader_findings(configuration, guild, channel, f"{reference} ({place})")


def _reader_findings(
    configuration: Configuration, guild: discord.Guild, channel: discord.TextChannel, name: str
) -> Iterator[Finding]:
    """Name everybody who can read alerts and is not there to handle them."""
    roles = configuration.section(guild.id, CommunitySettings).roles
    handling = [
        find_role(guild, reference)
        for reference in (roles.on_call, roles.moderators, roles.admins)
        if reference is not None
    ]
    for role in guild.roles:
        if role in handling or role in guild.me.roles or role == guild.default_role:
            continue
        if role.permissions.administrator or role.permissions.manage_guild:
            continue  # whoever has it counts as an admin
        if channel.permissions_for(role).view_channel:
            yield Finding(
                severity=Severity.WARNING,
                what=f"role {role.name} of guild {guild.id} can see {name}",
                breaks="whoever has it reads who is having a hard time, and cannot take an alert",
                mend=f"take View Channel from {role.name} in that channel, unless it is meant so",
            )


def _on_call_findings(configuration: Configuration, guild: discord.Guild) -> Iterator[Finding]:
    community = configuration.section(guild.id, CommunitySettings)
    on_call = find_role(guild, community.roles.on_call)
    channel = find_text_channel(guild, community.channels.alerts)
    if on_call is None or channel is None:
        return  # said by the platform's own check
    if channel.permissions_for(on_call).view_channel:
        yield Finding.fine(
            f"whoever has {community.roles.on_call} in guild {guild.id} sees, takes and closes alerts,"
            " as moderators do"
        )
    else:
        yield Finding(
            severity=Severity.WARNING,
            what=f"{community.roles.on_call} of guild {guild.id} cannot see {community.channels.alerts}",
            breaks="whoever has only that role is called for an alert and cannot open it",
            mend="give that role View Channel there, or give it only to moderators."
            " It lets people take and close alerts either way",
        )


def _help_line_findings(configuration: Configuration, guild: discord.Guild) -> Iterator[Finding]:
    country = configuration.section(guild.id, CommunitySettings).country
    if lines_for(configuration.section(guild.id, HelpLineSettings), country).country is None:
        yield Finding(
            severity=Severity.WARNING,
            what=f"help-lines.yaml has no lines for {country}, the country of guild {guild.id}",
            breaks="members see international lines only, and no emergency number",
            mend="add lines for that country, each with the page where you read it",
        )
    else:
        yield Finding.fine(f"there are help lines for {country}")


CHECKS = (
    DoctorCheck(name="who reads alerts", examine=check_readers),
    DoctorCheck(name="on call", examine=check_on_call),
    DoctorCheck(name="people to call", examine=check_people, seconds=20.0),
    DoctorCheck(name="help lines", examine=check_help_lines),
    DoctorCheck(name="open alerts", examine=check_open_alerts),
)
