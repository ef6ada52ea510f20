"""`/meetings`: what is in progress and coming, for who asks alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

from bot.interactions import answer_privately, defer_privately
from cogs.meetings.actions import listing

if TYPE_CHECKING:
    from bot.running.client import MutualAidBot


async def show_meetings(interaction: discord.Interaction[MutualAidBot]) -> None:
    """Show the listing, unfiltered, to the person who asks."""
    await defer_privately(interaction)
    assert interaction.guild_id is not None  # the command is for servers only
    platform = interaction.client.platform
    language = platform.languages.of_interaction(interaction)
    message = await listing.panel(
        platform, interaction.guild_id, interaction.user.id, language, listing.Filter()
    )
    await answer_privately(interaction, message)
