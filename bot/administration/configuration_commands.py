"""`/config reload`: edited YAML takes effect without a restart, or is refused with every problem."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.configuration import Problem
from bot.configuration.loading import GUILDS
from bot.interactions.answering import answer_privately, defer_privately
from bot.interactions.permissions import require_admin
from bot.language import Language

if TYPE_CHECKING:
    from bot.platform import Platform
    from bot.running.client import MutualAidBot

_LONGEST_LIST = 1_500
"""Characters of problems shown in the message itself; Discord's limit is 2,000 for all of it."""


@app_commands.guild_only()
@app_commands.default_permissions(manage_guild=True)
class ConfigurationCommands(
    commands.GroupCog,
    group_name=locale_str("config", key="bot-command-config-name"),
    group_description=locale_str("How this bot is set up (for admins)", key="bot-command-config-description"),
):
    """The admins' commands about the configuration."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform

    @app_commands.command(
        name=locale_str("reload", key="bot-command-config-reload-name"),
        description=locale_str(
            "Read the settings files again. Only you see the result",
            key="bot-command-config-reload-description",
        ),
    )
    async def reload(self, interaction: discord.Interaction[MutualAidBot]) -> None:
        require_admin(interaction)
        await defer_privately(interaction)
        problems = await self._platform.configuration.reload()
        language = self._platform.languages.of_interaction(interaction)
        if not problems:
            await answer_privately(interaction, language.text("bot-config-applied"))
            for feature in self._platform.features:
                for reconfigured in feature.reconfigured:
                    await reconfigured(self._platform)
            return
        text, file = _refusal(problems, language, interaction.guild_id)
        await answer_privately(interaction, text, file=file)


def _refusal(
    problems: Sequence[Problem], language: Language, guild_id: int | None
) -> tuple[str, discord.File | None]:
    # Another group's file is none of this admin's business: not its words, nor which group it is.
    shown = [problem for problem in problems if _guild_of(problem) in (None, guild_id)]
    said = language.text("bot-config-refused", count=len(problems))
    if len(shown) < len(problems):
        elsewhere = language.text("bot-config-refused-elsewhere", count=len(problems) - len(shown))
        said = f"{said} {elsewhere}"
    if not shown:
        return said, None
    lines = "\n".join(str(problem) for problem in shown)
    if len(lines) <= _LONGEST_LIST:
        # A fence inside of a problem would end ours, and the rest would be read as formatting.
        unfenced = lines.replace("```", "'''")
        return f"{said}\n```\n{unfenced}\n```", None
    return said, discord.File(io.BytesIO(lines.encode()), filename="problems.txt")


def _guild_of(problem: Problem) -> int | None:
    """Return the guild whose own file has the problem; None for the files of all."""
    path = PurePath(problem.file)
    return int(path.stem) if path.parent.name == GUILDS and path.stem.isdecimal() else None
