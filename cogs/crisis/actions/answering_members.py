"""What a member gets back: after a call for a person, and when they look for help lines. Only they see it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import discord

from bot.interactions import answer_privately, defer_privately
from cogs.crisis import messages
from cogs.crisis.actions import showing
from cogs.crisis.countries import country_meant
from cogs.crisis.help_lines import find_countries, lines_for
from cogs.crisis.settings import HelpLineSettings
from cogs.members.actions import choose_country

if TYPE_CHECKING:
    from bot.running.client import MutualAidBot

    Interaction = discord.Interaction[MutualAidBot]

_log = logging.getLogger(__name__)


async def answer_help_lines(
    interaction: Interaction, guild_id: int | None, typed: str | None = None, *, choosing: bool = False
) -> None:
    """Show the person help lines: of the country they typed, which is remembered, or of their own.

    Who types what we have no lines for gets those that there are. `choosing`: they want another country's, so
    the menu comes first.
    """
    await defer_privately(interaction)
    if typed is None:
        await _show_help_lines(interaction, guild_id, choosing=choosing)
        return
    settings = interaction.client.platform.configuration.current.section(guild_id, HelpLineSettings)
    meant = country_meant(typed, locales_for(interaction))
    if meant is None and (found := find_countries(settings, typed, locales_for(interaction), 1)):
        meant = found[0].code
    if meant in settings.countries:
        await choose_and_answer(interaction, guild_id, meant)
        return
    await _show_help_lines(interaction, guild_id, without_lines=meant or typed)


async def choose_and_answer(interaction: Interaction, guild_id: int | None, country: str) -> None:
    """Remember the country for the person and show its help lines."""
    await defer_privately(interaction)
    await choose_country(interaction.client.platform, interaction.user.id, country)
    await _show_help_lines(interaction, guild_id, country)


def locales_for(interaction: Interaction) -> tuple[str, ...]:
    """Return the locales in which a person may name a country: their own first, then all that the bot
    speaks.
    """
    shipped = sorted(interaction.client.platform.languages.locales)
    return tuple(dict.fromkeys((str(interaction.locale), *shipped)))


async def _show_help_lines(
    interaction: Interaction,
    guild_id: int | None,
    country: str | None = None,
    *,
    choosing: bool = False,
    without_lines: str | None = None,
) -> None:
    platform = interaction.client.platform
    settings = platform.configuration.current.section(guild_id, HelpLineSettings)
    lines = await showing.help_lines_for(
        platform, person_id=interaction.user.id, guild_id=guild_id, country=country
    )
    shown = [lines]
    if without_lines is not None and lines.country is not None:
        shown.insert(0, lines_for(settings, None))
    message = messages.member.help_lines(
        platform.languages.of_interaction(interaction),
        shown,
        guild_id=guild_id or 0,
        countries=find_countries(settings, "", locales_for(interaction)),
        remembered=country is not None,
        choosing=choosing,
        without_lines=without_lines,
    )
    await answer_privately(interaction, message)
