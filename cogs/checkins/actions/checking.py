"""What the doctor asks of this feature: do the prompts arrive, and is whoever has the role invited?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bot.community import find_role, find_text_channel
from bot.doctor import DoctorCheck, Examination, Finding, Severity
from cogs.checkins.settings import CheckinKind, CheckinsSettings, PromptLibrary

if TYPE_CHECKING:
    import discord

    from bot.configuration import Configuration


async def check_kinds(examination: Examination) -> Iterator[Finding]:
    """Say of each guild's check-ins whether their channel, role and prompts are there."""
    return _findings(examination)


def _findings(examination: Examination) -> Iterator[Finding]:
    if examination.configuration is None:
        return
    for guild in examination.guilds:
        for kind in examination.configuration.section(guild.id, CheckinsSettings).kinds:
            yield from _of_kind(examination.configuration, guild, kind)


def _of_kind(configuration: Configuration, guild: discord.Guild, kind: CheckinKind) -> Iterator[Finding]:
    where = f"guild {guild.id}: the check-in {kind.id}"
    mend = "correct it in check-ins.yaml, or make it in Discord, then /config reload"
    if kind.channel is not None:
        channel = find_text_channel(guild, kind.channel)
        if channel is None:
            yield Finding(
                severity=Severity.WARNING,
                what=f"{where} has no single text channel {kind.channel}",
                breaks="its prompts are not posted; members can still answer with /check-in now",
                mend=mend,
            )
        elif not _may_write(channel, guild.me):
            yield Finding(
                severity=Severity.WARNING,
                what=f"{where}: the bot may not write in {kind.channel}",
                breaks="its prompts are not posted; members can still answer with /check-in now",
                mend=f"let the bot's role view {kind.channel} and send messages there",
            )
        else:
            yield Finding.fine(f"{where} is posted in {kind.channel}")
    if kind.role is not None and find_role(guild, kind.role) is None:
        yield Finding(
            severity=Severity.WARNING,
            what=f"{where} has no single role {kind.role}",
            breaks="nobody is invited by it",
            mend=mend,
        )
    if kind.prompts is not None and kind.prompts not in configuration.section(guild.id, PromptLibrary).sets:
        yield Finding(
            severity=Severity.WARNING,
            what=f"{where} draws from the prompts {kind.prompts}, which prompts.yaml does not have",
            breaks="its posts have no question of the day",
            mend="name one of the sets in prompts.yaml",
        )


def _may_write(channel: discord.TextChannel, me: discord.Member | None) -> bool:
    if me is None:
        return False
    rights = channel.permissions_for(me)
    return rights.view_channel and rights.send_messages


CHECKS = (DoctorCheck(name="checkins", examine=check_kinds),)
