"""The commands of `/check-in`, and what Discord tells of members who come and go."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.interactions import Finished, UserFacing, answer_privately, defer_privately, require_guild_id
from cogs.checkins import messages
from cogs.checkins.actions import answering, joining, membership, overview, places
from cogs.checkins.actions.telling_joined import join_and_tell
from cogs.checkins.commands.looking_back import looking_back_commands
from cogs.checkins.settings import CheckinKind

if TYPE_CHECKING:
    from bot.platform import Platform
    from bot.running.client import MutualAidBot
    from bot.running.member_updates import RawMemberRoles

    Interaction = discord.Interaction[MutualAidBot]

_MOST_CHOICES = 25


class Checkins(commands.Cog):
    """Daily check-ins."""

    check_in = app_commands.Group(
        name=locale_str("check-in", key="checkins-command-name"),
        description=locale_str(
            "Daily check-ins. What you answer is yours.", key="checkins-command-description"
        ),
        guild_only=True,
    )

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        for command in looking_back_commands():
            self.check_in.add_command(command)

    @check_in.command(
        name=locale_str("join", key="checkins-command-join-name"),
        description=locale_str(
            "Take part in a daily check-in. Only you see the answer.",
            key="checkins-command-join-description",
        ),
    )
    @app_commands.rename(
        kind=locale_str("check-in", key="checkins-command-kind-name"),
        private_messages=locale_str("private-messages", key="checkins-command-direct-name"),
    )
    @app_commands.describe(
        kind=locale_str("Which one.", key="checkins-command-kind-description"),
        private_messages=locale_str(
            "Yes: the prompt comes to you privately as well.", key="checkins-command-direct-description"
        ),
    )
    async def join(
        self,
        interaction: Interaction,
        kind: app_commands.Range[str, 1, 100],
        private_messages: bool | None = None,
    ) -> None:
        await defer_privately(interaction)
        found = self._kind(interaction, kind)
        await join_and_tell(
            interaction, require_guild_id(interaction), found.id, direct_prompts=private_messages
        )

    @check_in.command(
        name=locale_str("leave", key="checkins-command-leave-name"),
        description=locale_str(
            "Take part no more. What you answered stays yours. Only you see the answer.",
            key="checkins-command-leave-description",
        ),
    )
    @app_commands.rename(kind=locale_str("check-in", key="checkins-command-kind-name"))
    @app_commands.describe(kind=locale_str("Which one.", key="checkins-command-kind-description"))
    async def leave(self, interaction: Interaction, kind: app_commands.Range[str, 1, 100]) -> None:
        await defer_privately(interaction)
        guild_id = require_guild_id(interaction)
        found = self._kind(interaction, kind)
        if not await joining.leave(self._platform, guild_id, interaction.user.id, found.id):
            raise UserFacing("checkins-left-already")
        language = self._platform.languages.of_interaction(interaction)
        name = found.name.spoken_in(language)
        await answer_privately(interaction, language.text("checkins-left", check_in=name))

    @check_in.command(
        name=locale_str("now", key="checkins-command-now-name"),
        description=locale_str(
            "Answer what is open for you. Only you see it.", key="checkins-command-now-description"
        ),
    )
    async def now(self, interaction: Interaction) -> None:
        await defer_privately(interaction)
        guild_id = require_guild_id(interaction)
        found = await answering.open_for(self._platform, guild_id, interaction.user.id)
        if not found:
            raise Finished("checkins-now-nothing")
        language = self._platform.languages.of_interaction(interaction)
        waiting = [
            messages.answered.Open(each.kind, each.asked.day, each.earlier is not None, each.prompt)
            for each in found
        ]
        await answer_privately(interaction, messages.answered.open_ones(language, guild_id, waiting))

    @check_in.command(
        name=locale_str("settings", key="checkins-command-settings-name"),
        description=locale_str(
            "Your check-ins, and how they reach you. Only you see it.",
            key="checkins-command-settings-description",
        ),
    )
    async def settings(self, interaction: Interaction) -> None:
        await defer_privately(interaction)
        language = self._platform.languages.of_interaction(interaction)
        panel = await overview.settings_panel(
            self._platform, require_guild_id(interaction), interaction.user.id, language
        )
        await answer_privately(interaction, panel)

    @join.autocomplete("kind")
    @leave.autocomplete("kind")
    async def _kinds(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        language = self._platform.languages.of_interaction(interaction)
        wanted = typed.strip().casefold()
        named = [
            (kind.name.spoken_in(language), kind.id)
            for kind in places.settings_of(self._platform, require_guild_id(interaction)).kinds
        ]
        return [
            app_commands.Choice(name=name, value=kind_id)
            for name, kind_id in named
            if wanted in name.casefold() or wanted in kind_id
        ][:_MOST_CHOICES]

    # Members who come and go. None are kept in memory, so the raw events are what arrives.

    @commands.Cog.listener()
    async def on_raw_member_remove(self, payload: discord.RawMemberRemoveEvent) -> None:
        await membership.has_left(self._platform, payload.guild_id, payload.user.id)

    @commands.Cog.listener()
    async def on_member_join(self, member: discord.Member) -> None:
        roles = frozenset(role.id for role in member.roles)
        await membership.has_come(self._platform, member.guild.id, member.id, roles)

    @commands.Cog.listener()
    async def on_raw_member_roles(self, payload: RawMemberRoles) -> None:
        if not payload.bot:
            await membership.roles_changed(
                self._platform, payload.guild_id, payload.user_id, payload.role_ids
            )

    def _kind(self, interaction: Interaction, typed: str) -> CheckinKind:
        """Return the check-in that was chosen, or typed by its name or id."""
        language = self._platform.languages.of_interaction(interaction)
        wanted = typed.strip().casefold()
        for kind in places.settings_of(self._platform, require_guild_id(interaction)).kinds:
            if wanted in (kind.id, kind.name.spoken_in(language).casefold()):
                return kind
        raise UserFacing("checkins-no-such-kind", check_in=messages.parts.plain(typed.strip()[:50]))
