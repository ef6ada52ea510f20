"""The commands of `/check-in` that look back, that suggest a question, and that moderators have.

Made anew for each cog: a command remembers the group that it belongs to.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands
from discord.app_commands import locale_str

from bot.interactions import Finished, answer_privately, defer_privately, require_guild_id, require_moderator
from cogs.checkins import messages
from cogs.checkins.actions import counting, exporting, history, suggesting, weekly
from cogs.checkins.history import Span

if TYPE_CHECKING:
    from bot.running.client import MutualAidBot

    Interaction = discord.Interaction[MutualAidBot]

_FILE = "check-ins.csv"


def looking_back_commands() -> tuple[app_commands.Command[Any, ..., None], ...]:
    """Return the commands, to be added to the group `/check-in`."""
    return (
        app_commands.Command(
            name=locale_str("history", key="checkins-command-history-name"),
            description=locale_str(
                "Your mood, craving and check-in days as a picture. Only you see it.",
                key="checkins-command-history-description",
            ),
            callback=_history,
        ),
        app_commands.Command(
            name=locale_str("week", key="checkins-command-week-name"),
            description=locale_str(
                "What your last seven days held. Only you see it.", key="checkins-command-week-description"
            ),
            callback=_week,
        ),
        app_commands.Command(
            name=locale_str("export", key="checkins-command-export-name"),
            description=locale_str(
                "All you answered, as a file for a spreadsheet. Only you see it.",
                key="checkins-command-export-description",
            ),
            callback=_export,
        ),
        app_commands.Command(
            name=locale_str("suggest", key="checkins-command-suggest-name"),
            description=locale_str(
                "Suggest a question for the check-ins. Moderators see it, and who suggests it.",
                key="checkins-command-suggest-description",
            ),
            callback=_suggest,
        ),
        app_commands.Command(
            name=locale_str("suggestions", key="checkins-command-suggestions-name"),
            description=locale_str(
                "For moderators: questions that members suggest. Only you see the list.",
                key="checkins-command-suggestions-description",
            ),
            callback=_suggestions,
        ),
        app_commands.Command(
            name=locale_str("counts", key="checkins-command-counts-name"),
            description=locale_str(
                "For moderators: how many were invited and answered. Only you see it.",
                key="checkins-command-counts-description",
            ),
            callback=_counts,
        ),
    )


async def _history(interaction: discord.Interaction[Any]) -> None:
    await defer_privately(interaction)
    platform = interaction.client.platform
    message = await history.history_message(
        platform,
        guild_id=require_guild_id(interaction),
        person_id=interaction.user.id,
        language=platform.languages.of_interaction(interaction),
        span=Span.MONTH,
    )
    await answer_privately(interaction, message)


async def _week(interaction: discord.Interaction[Any]) -> None:
    await defer_privately(interaction)
    platform = interaction.client.platform
    message = await weekly.week_message(
        platform,
        guild_id=require_guild_id(interaction),
        person_id=interaction.user.id,
        language=platform.languages.of_interaction(interaction),
    )
    await answer_privately(interaction, message)


async def _export(interaction: discord.Interaction[Any]) -> None:
    await defer_privately(interaction)
    platform = interaction.client.platform
    language = platform.languages.of_interaction(interaction)
    data, count = await exporting.exported(
        platform, guild_id=require_guild_id(interaction), person_id=interaction.user.id, language=language
    )
    if not count:
        raise Finished("checkins-export-empty")
    file = discord.File(io.BytesIO(data), filename=_FILE)
    await answer_privately(interaction, language.text("checkins-export-done", count=count), file=file)


async def _suggest(interaction: discord.Interaction[Any]) -> None:
    platform, guild_id = interaction.client.platform, require_guild_id(interaction)
    language = platform.languages.of_interaction(interaction)
    sets = suggesting.sets_of(platform, guild_id, language)
    if not sets:
        raise Finished("checkins-suggest-nowhere")
    await suggesting.require_room(platform, guild_id, interaction.user.id)
    await interaction.response.send_modal(messages.suggesting.form(language, guild_id, sets))


async def _suggestions(interaction: discord.Interaction[Any]) -> None:
    moderator = require_moderator(interaction)
    await defer_privately(interaction)
    platform = interaction.client.platform
    language = platform.languages.of_interaction(interaction)
    await answer_privately(
        interaction, await suggesting.waiting_message(platform, moderator.guild.id, language)
    )


async def _counts(interaction: discord.Interaction[Any]) -> None:
    moderator = require_moderator(interaction)
    await defer_privately(interaction)
    platform = interaction.client.platform
    language = platform.languages.of_interaction(interaction)
    await answer_privately(
        interaction,
        await counting.counts_message(platform, guild_id=moderator.guild.id, language=language),
    )
