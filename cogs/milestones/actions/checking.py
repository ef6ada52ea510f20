"""What the doctor asks of this feature: can milestones be celebrated, are there steps and roles for them?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from bot.community import find_role, find_text_channel
from bot.doctor import DoctorCheck, Examination, Finding, Severity
from cogs.milestones import store
from cogs.milestones.settings import MilestonesSettings
from cogs.milestones.steps import parse_step

if TYPE_CHECKING:
    import discord

    _Check = Callable[[MilestonesSettings, discord.Guild], Iterator[Finding]]


async def check_channel(examination: Examination) -> Iterator[Finding]:
    """Say whether each guild's channel for milestones is there and takes posts with pictures."""
    return _each(examination, _channel_findings)


async def check_roles(examination: Examination) -> Iterator[Finding]:
    """Say whether the roles of steps are there, and whether the bot may give them."""
    return _each(examination, _role_findings)


async def check_steps(examination: Examination) -> list[Finding]:
    """Name sets of steps that members chose and that are in the settings no more. It names no member."""
    if examination.database is None or examination.configuration is None:
        return []
    async with examination.database.reading() as transaction:
        in_use = await store.counters.ladders_in_use(transaction)
    gone = {
        (guild_id, step_set)
        for guild_id, step_set, _ in in_use
        if step_set is not None
        and step_set not in examination.configuration.section(guild_id, MilestonesSettings).step_sets
    }
    findings = [
        Finding(
            severity=Severity.WARNING,
            what=f"members of guild {guild_id} count by the steps `{step_set}`, which milestones.yaml has no"
            " more",
            breaks="the default steps count for them",
            mend="put the set back, or tell members to choose another one with /milestone edit",
        )
        for guild_id, step_set in sorted(gone)
    ]
    return findings or [Finding.fine("every set of steps that members chose is there")]


def _each(examination: Examination, check: _Check) -> Iterator[Finding]:
    if examination.configuration is None:
        return
    for guild in examination.guilds:
        yield from check(examination.configuration.section(guild.id, MilestonesSettings), guild)


def _channel_findings(settings: MilestonesSettings, guild: discord.Guild) -> Iterator[Finding]:
    if settings.channel is None:
        yield Finding.fine(f"milestones of guild {guild.id} are celebrated privately only, as configured")
        return
    channel = find_text_channel(guild, settings.channel)
    if channel is None:
        yield Finding(
            severity=Severity.WARNING,
            what=f"guild {guild.id} has no single text channel {settings.channel} (milestones.yaml: channel)",
            breaks="milestones are celebrated privately, also where members want the group to know",
            mend="name an existing channel in milestones.yaml, or give its id; or take the line out",
        )
        return
    rights = channel.permissions_for(guild.me)
    missing = [
        word
        for word, there in (
            ("View Channel", rights.view_channel),
            ("Send Messages", rights.send_messages),
            ("Attach Files", rights.attach_files),
            ("Read Message History", rights.read_message_history),
        )
        if not there
    ]
    if missing:
        yield Finding(
            severity=Severity.WARNING,
            what=f"the bot lacks {', '.join(missing)} in {settings.channel} of guild {guild.id}",
            breaks="milestones are celebrated privately, also where members want the group to know",
            mend="give the bot's role these permissions in the channel's settings",
        )
    else:
        yield Finding.fine(f"{settings.channel} of guild {guild.id} takes celebrations")


def _role_findings(settings: MilestonesSettings, guild: discord.Guild) -> Iterator[Finding]:
    for step, reference in settings.roles.items():
        if not settings.reaches(parse_step(step)):
            yield Finding(
                severity=Severity.WARNING,
                what=f"no set of steps of guild {guild.id} has {step} (milestones.yaml: roles, {step})",
                breaks="nobody gets its role",
                mend="add the step to a set in milestones.yaml, or take the role out",
            )
        role = find_role(guild, reference)
        if role is None:
            yield Finding(
                severity=Severity.WARNING,
                what=f"guild {guild.id} has no single role {reference} (milestones.yaml: roles, {step})",
                breaks="nobody gets it",
                mend="name an existing role in milestones.yaml, or give its id; or take the line out",
            )
        elif not guild.me.guild_permissions.manage_roles or role >= guild.me.top_role or role.managed:
            yield Finding(
                severity=Severity.WARNING,
                what=f"the bot may not give {reference} of guild {guild.id} (milestones.yaml: roles, {step})",
                breaks="nobody gets it, and whoever has it keeps it",
                mend="give the bot Manage Roles, and drag its own role above that one in the server's roles",
            )
        else:
            yield Finding.fine(f"the bot can give {reference} of guild {guild.id}")


CHECKS = (
    DoctorCheck(name="milestones channel", examine=check_channel),
    DoctorCheck(name="milestones roles", examine=check_roles),
    DoctorCheck(name="milestones steps", examine=check_steps),
)
