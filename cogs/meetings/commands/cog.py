"""The commands of meetings, put together: each concern has its file beside this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from cogs.meetings.actions.asking_for_slips import answer_verify
from cogs.meetings.commands.listing import show_meetings

if TYPE_CHECKING:
    from bot.platform import Platform
    from bot.running.client import MutualAidBot

    Interaction = discord.Interaction[MutualAidBot]


class Meetings(commands.Cog):
    """Meetings: finding them, coming in, chairing, serving."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform

    @app_commands.command(
        name=locale_str("meetings", key="meetings-command-list-name"),
        description=locale_str(
            "Meetings in progress and coming. Only you see the list.", key="meetings-command-list-description"
        ),
    )
    @app_commands.guild_only()
    async def meetings(self, interaction: Interaction) -> None:
        await show_meetings(interaction)

    @app_commands.command(
        name=locale_str("verify", key="meetings-command-verify-name"),
        description=locale_str(
            "Verify the code of an attendance slip. Only you see the answer.",
            key="meetings-command-verify-description",
        ),
    )
    @app_commands.guild_only()
    @app_commands.rename(code=locale_str("code", key="meetings-option-code-name"))
    @app_commands.describe(
        code=locale_str(
            "The code on the slip, scanned or typed. Left out: how slips are verified",
            key="meetings-option-code-description",
        )
    )
    async def verify(self, interaction: Interaction, code: str | None = None) -> None:
        await answer_verify(interaction, code)
