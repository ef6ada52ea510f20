"""Slash commands, the message menu, and every event in which a person may have written something."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.interactions import (
    UserFacing,
    answer_privately,
    defer_privately,
    is_responder,
    require_responder,
)
from cogs.crisis import messages
from cogs.crisis.actions import asking, catching_up, scanning, showing
from cogs.crisis.actions.answering_members import answer_help_lines, locales_for
from cogs.crisis.actions.answering_moderators import show_alert
from cogs.crisis.actions.asking import Where
from cogs.crisis.actions.calling import answer_call
from cogs.crisis.actions.persisting import persistently
from cogs.crisis.commands.watching import Watch
from cogs.crisis.help_lines import find_countries
from cogs.crisis.settings import HelpLineSettings

if TYPE_CHECKING:
    from bot.platform import Platform
    from bot.running.client import MutualAidBot

    Interaction = discord.Interaction[MutualAidBot]

_LONGEST_WORDS = 1000
_MOST_CHOICES = 25


class Crisis(commands.Cog):
    """A worrying message reaches a human moderator; so does a member who asks."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        self.watch = Watch(platform)
        self._writing: asyncio.Task[None] | None = None
        self._menu = app_commands.ContextMenu(
            name=locale_str("Alert a moderator", key="crisis-menu-report-name"),
            callback=self.alert_a_moderator,
        )
        self._menu.guild_only = True

    async def cog_load(self) -> None:
        _tree(self._platform).add_command(self._menu)
        self._writing = asyncio.create_task(self.watch.write_now_and_then(), name="crisis watermarks")

    async def cog_unload(self) -> None:
        _tree(self._platform).remove_command(self._menu.name, type=self._menu.type)
        if self._writing is not None:
            self._writing.cancel()
        await self.watch.write()

    # Commands

    @app_commands.command(
        name=locale_str("alert", key="crisis-command-alert-name"),
        description=locale_str(
            "I need a person now. Only the team sees it.", key="crisis-command-alert-description"
        ),
    )
    @app_commands.rename(words=locale_str("words", key="crisis-command-alert-words-name"))
    @app_commands.describe(
        words=locale_str(
            "What you want to tell them, if you like. A few words are enough.",
            key="crisis-command-alert-words-description",
        )
    )
    async def alert(
        self, interaction: Interaction, words: app_commands.Range[str, 1, _LONGEST_WORDS] | None = None
    ) -> None:
        here = None if interaction.guild_id is None else [interaction.guild_id]
        await answer_call(interaction, words, guild_ids=here)

    async def alert_a_moderator(self, interaction: Interaction, message: discord.Message) -> None:
        if interaction.guild_id is None:
            raise UserFacing("bot-only-in-server")
        if message.author.id == interaction.user.id:
            await answer_call(interaction, guild_ids=[interaction.guild_id], message=message)
            return
        if message.author.bot or message.webhook_id is not None:
            raise UserFacing("crisis-report-of-bot")
        await defer_privately(interaction)
        await persistently(lambda: self._report(interaction, message))
        language = self._platform.languages.of_interaction(interaction)
        await answer_privately(interaction, language.text("crisis-report-done"))

    @app_commands.command(
        name=locale_str("alerts", key="crisis-command-alerts-name"),
        description=locale_str(
            "For moderators: the open alerts, or one in full. Only you see the answer.",
            key="crisis-command-alerts-description",
        ),
    )
    @app_commands.guild_only()
    @app_commands.rename(number=locale_str("id", key="crisis-command-alerts-number-name"))
    @app_commands.describe(
        number=locale_str("The number of one alert.", key="crisis-command-alerts-number-description")
    )
    async def alerts(
        self, interaction: Interaction, number: app_commands.Range[int, 1, 2**53] | None = None
    ) -> None:
        moderator = require_responder(interaction)
        await defer_privately(interaction)
        if number is not None:
            await show_alert(interaction, moderator.guild.id, number)
            return
        found = await showing.unfinished_alerts(self._platform, moderator.guild.id)
        language = self._platform.languages.of_interaction(interaction)
        await answer_privately(interaction, messages.moderators.open_alerts(language, found))

    @alerts.autocomplete("number")
    async def _open_alerts(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[int]]:
        member = interaction.user
        if not isinstance(member, discord.Member) or not is_responder(self._platform, member):
            return []
        language = self._platform.languages.of_interaction(interaction)
        found = await showing.unfinished_alerts(self._platform, member.guild.id)
        wanted = str(typed).strip()
        return [
            app_commands.Choice(name=messages.moderators.choice(language, alert), value=alert.id)
            for alert in found
            if str(alert.id).startswith(wanted)
        ][:_MOST_CHOICES]

    @app_commands.command(
        name=locale_str("help-lines", key="crisis-command-help-lines-name"),
        description=locale_str(
            "People you can call or write to, by country. Only you see the answer.",
            key="crisis-command-help-lines-description",
        ),
    )
    @app_commands.rename(country=locale_str("country", key="crisis-command-help-lines-country-name"))
    @app_commands.describe(
        country=locale_str(
            "Where you are. I remember it for next time.",
            key="crisis-command-help-lines-country-description",
        )
    )
    async def help_lines(
        self, interaction: Interaction, country: app_commands.Range[str, 1, 100] | None = None
    ) -> None:
        await answer_help_lines(interaction, interaction.guild_id, country)

    @help_lines.autocomplete("country")
    async def _countries(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        settings = self._platform.configuration.current.section(interaction.guild_id, HelpLineSettings)
        found = find_countries(settings, typed, locales_for(interaction), _MOST_CHOICES)
        return [app_commands.Choice(name=country.name[:100], value=country.code) for country in found]

    # What people write

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        await self.watch.message(message)

    @commands.Cog.listener()
    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        await self.watch.edit(payload.message)

    @commands.Cog.listener()
    async def on_thread_create(self, thread: discord.Thread) -> None:
        await self.watch.title(thread)

    @commands.Cog.listener()
    async def on_thread_update(self, before: discord.Thread, after: discord.Thread) -> None:
        if before.name != after.name:
            await self.watch.title(after, renamed=True)

    @commands.Cog.listener()
    async def on_raw_thread_update(self, payload: discord.RawThreadUpdateEvent) -> None:
        if payload.thread is None:  # a known one goes to `on_thread_update`, which sees what has changed
            await self.watch.unknown_thread(payload)

    @commands.Cog.listener()
    async def on_automod_action(self, execution: discord.AutoModAction) -> None:
        if execution.action.type is discord.AutoModRuleActionType.block_message:
            await scanning.act_on_blocked(self._platform, execution)

    @commands.Cog.listener()
    async def on_interaction(self, interaction: Interaction) -> None:
        if interaction.command is None or interaction.command.qualified_name != self.alert.qualified_name:
            await self.watch.command(interaction)  # a call passes its words on by itself

    # The connection: whether there may be a gap in what has been read

    @commands.Cog.listener()
    async def on_shard_disconnect(self, shard_id: int) -> None:
        self.watch.place.disconnected(shard_id)

    @commands.Cog.listener()
    async def on_shard_resumed(self, shard_id: int) -> None:
        self.watch.place.resumed(shard_id)

    @commands.Cog.listener()
    async def on_shard_ready(self, shard_id: int) -> None:
        self.watch.place.session_began(shard_id)

    @commands.Cog.listener()
    async def on_guild_join(self, guild: discord.Guild) -> None:
        await catching_up.first_seen(self._platform, guild)

    async def _report(self, interaction: Interaction, message: discord.Message) -> None:
        assert interaction.guild_id is not None
        await asking.report(
            self._platform,
            guild_id=interaction.guild_id,
            member_id=message.author.id,
            reporter_id=interaction.user.id,
            interaction_id=interaction.id,
            where=Where(message.channel.id, message.id, message.created_at),
        )


async def catch_up_when_ready(platform: Platform) -> None:
    """Read the missed history: what the feature does each time a gateway session has begun."""
    cog = _client(platform).get_cog(Crisis.__cog_name__)
    assert isinstance(cog, Crisis)
    await cog.watch.catch_up()


def _client(platform: Platform) -> MutualAidBot:
    from bot.running.client import MutualAidBot

    assert isinstance(platform.client, MutualAidBot)
    return platform.client


def _tree(platform: Platform) -> app_commands.CommandTree[Any]:
    return _client(platform).tree
