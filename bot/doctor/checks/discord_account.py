"""Does Discord let us in, and may we read what we need?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bot.doctor.finding import Finding, Severity

if TYPE_CHECKING:
    import discord

_PORTAL = "https://discord.com/developers/applications → your application → Bot"


def intents(application: discord.AppInfo) -> Iterator[Finding]:
    """Say of each privileged intent whether it is switched on."""
    flags = application.flags
    if flags.gateway_message_content or flags.gateway_message_content_limited:
        yield Finding.fine("the Message Content intent is on")
    else:
        yield Finding(
            severity=Severity.BROKEN,
            what="the Message Content intent is off",
            breaks="the bot cannot start, and could not see that somebody writes of wanting to die",
            mend=f"{_PORTAL} → switch on Message Content Intent",
        )
    if flags.gateway_guild_members or flags.gateway_guild_members_limited:
        yield Finding.fine("the Server Members intent is on")
    else:
        yield Finding(
            severity=Severity.BROKEN,
            what="the Server Members intent is off",
            breaks="the bot cannot start, and could not find the moderators to write to",
            mend=f"{_PORTAL} → switch on Server Members Intent",
        )
