"""The commands of meetings, put together: each concern has its file beside this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from cogs.meetings.actions import stepping_down
from cogs.meetings.actions.asking_for_slips import answer_verify
from cogs.meetings.commands.listing import show_meetings
from cogs.meetings.commands.service import service_commands

if TYPE_CHECKING:
    from bot.platform import Platform
    from bot.running.client import MutualAidBot
    from bot.running.member_updates import RawMemberRoles

    Interaction = discord.Interaction[MutualAidBot]


class Meetings(commands.Cog):
    """Meetings: finding them, coming in, chairing, serving."""

    service = app_commands.Group(
        name=locale_str("service", key="meetings-command-service-name"),
        description=locale_str(
            "Serve at a meeting: chair, greet, read, keep the time",
            key="meetings-command-service-description",
        ),
        guild_only=True,
    )

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        for command in service_commands():
            self.service.add_command(command)

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

    # Chairs who go. Members are not kept in memory, so the raw events are what arrives.

    @commands.Cog.listener("on_raw_member_remove")
    async def _chair_has_left(self, payload: discord.RawMemberRemoveEvent) -> None:
        await stepping_down.has_left(self._platform, payload.guild_id, payload.user.id)

    @commands.Cog.listener("on_raw_member_roles")
    async def _chair_has_other_roles(self, payload: RawMemberRoles) -> None:
        if not payload.bot:
            await stepping_down.roles_changed(
                self._platform, payload.guild_id, payload.user_id, payload.role_ids
            )
