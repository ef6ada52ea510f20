"""What a member gets back: after a call for a person, and when they look for help lines. Only they see it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import discord

from bot.interactions import UserFacing, answer_privately, defer_privately
from cogs.crisis import messages
from cogs.crisis.actions import showing
from cogs.crisis.help_lines import find_countries
from cogs.crisis.settings import HelpLineSettings
from cogs.members.actions import choose_country

if TYPE_CHECKING:
    from bot.running.client import MutualAidBot

    Interaction = discord.Interaction[MutualAidBot]

_log = logging.getLogger(__name__)


async def answer_help_lines(interaction: Interaction, guild_id: int | None, typed: str | None = None) -> None:
    """Show the person help lines: of the country they typed, which is remembered, or of their own."""
    if typed is not None:
        settings = interaction.client.platform.configuration.current.section(guild_id, HelpLineSettings)
        found = find_countries(settings, typed, str(interaction.locale), 1)
        if not found:
            raise UserFacing("crisis-no-such-country")
        await choose_and_answer(interaction, guild_id, found[0].code)
        return
    await defer_privately(interaction)
    await _show_help_lines(interaction, guild_id, None)


async def choose_and_answer(interaction: Interaction, guild_id: int | None, country: str) -> None:
    """Remember the country for the person and show its help lines."""
    await defer_privately(interaction)
    await choose_country(interaction.client.platform, interaction.user.id, country)
    await _show_help_lines(interaction, guild_id, country)


async def _show_help_lines(interaction: Interaction, guild_id: int | None, country: str | None) -> None:
    platform = interaction.client.platform
    settings = platform.configuration.current.section(guild_id, HelpLineSettings)
    lines = await showing.help_lines_for(
        platform, person_id=interaction.user.id, guild_id=guild_id, country=country
    )
    message = messages.member.help_lines(
        platform.languages.of_interaction(interaction),
        lines,
        guild_id=guild_id or 0,
        countries=find_countries(settings, "", str(interaction.locale)),
        remembered=country is not None,
    )
    await answer_privately(interaction, message)
