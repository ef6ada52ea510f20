"""Slash commands and context menus, with nothing that fails unseen."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import discord
from discord import app_commands

from bot.interactions.handling import explain, suggest_nothing

if TYPE_CHECKING:
    from bot.running.client import MutualAidBot


class CommandTree(app_commands.CommandTree["MutualAidBot"]):
    """discord.py's tree, with our error handler, and every call in hand known to the client."""

    async def on_error(
        self, interaction: discord.Interaction[MutualAidBot], error: app_commands.AppCommandError, /
    ) -> None:
        await explain(interaction, error)

    def _from_interaction(self, interaction: discord.Interaction[MutualAidBot]) -> None:
        # Overridden because the library's own task is out of reach: what is not an AppCommandError (a payload
        # that it cannot read) would end there unseen, and a shutdown could not wait for it.
        self.client.in_hand.add(asyncio.create_task(self._run(interaction), name=f"command {interaction.id}"))

    async def _run(self, interaction: discord.Interaction[MutualAidBot]) -> None:
        try:
            await self._call(interaction)
        except Exception as error:  # an edge: a command that we do not have, or a payload that cannot be read
            await explain(interaction, error)
        if interaction.type is discord.InteractionType.autocomplete:
            # Where making suggestions failed, the library logs it and leaves the person with an error.
            await suggest_nothing(interaction)
