"""A member asks for a slip, writes a name or none, and gets it; and somebody verifies one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

from bot.interactions import answer_privately, defer_privately, require_guild_id
from cogs.crisis.actions.scanning import notice_written
from cogs.meetings.actions import slips
from cogs.meetings.messages import slips as words

if TYPE_CHECKING:
    from bot.running.client import MutualAidBot

    Interaction = discord.Interaction[MutualAidBot]


async def answer_ask(interaction: Interaction, *, occurrence_id: int = 0) -> None:
    """Show the form, or say why no slip is given just now."""
    platform = interaction.client.platform
    sealed = await slips.ask(
        platform,
        require_guild_id(interaction),
        interaction.user.id,
        channel_id=interaction.channel_id,
        occurrence_id=occurrence_id,
    )
    language = platform.languages.of_interaction(interaction)
    await interaction.response.send_modal(words.form(language, sealed))


async def answer_form(interaction: Interaction, sealed: str, name: str) -> None:
    """Give the slip that was asked for, with this name or none."""
    platform = interaction.client.platform
    try:
        await defer_privately(interaction)
    finally:
        # Before anything else, and also where Discord takes no answer any more.
        if name:
            await notice_written(
                platform,
                guild_id=interaction.guild_id,
                person_id=interaction.user.id,
                source_id=interaction.id,
                text=name,
                at=interaction.created_at,
                channel_id=interaction.channel_id,
            )
    guild_id = require_guild_id(interaction)
    slip = await slips.give(
        platform,
        guild_id=guild_id,
        guild_name=interaction.guild.name if interaction.guild is not None else str(guild_id),
        person_id=interaction.user.id,
        sealed=sealed,
        name=name,
        language=platform.languages.of_interaction(interaction),
    )
    await answer_privately(interaction, slip)


async def answer_verify(interaction: Interaction, code: str | None) -> None:
    """Show what a code says, or how slips are verified, to who asks and nobody else."""
    guild_id = require_guild_id(interaction)
    await defer_privately(interaction)
    platform = interaction.client.platform
    language = platform.languages.of_interaction(interaction)
    if code is None:
        answer = await slips.how_to_verify(platform, guild_id, language)
    else:
        answer = words.verified(language, await slips.verify(platform, guild_id, code))
    await answer_privately(interaction, answer)
