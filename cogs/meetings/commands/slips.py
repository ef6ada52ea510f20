"""`/meeting slip`: an attendance slip. Made anew for each cog: a command remembers its group."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands
from discord.app_commands import locale_str

from cogs.meetings.actions import asking_for_slips

if TYPE_CHECKING:
    from bot.running.client import MutualAidBot

    Interaction = discord.Interaction[MutualAidBot]


def slips_commands() -> tuple[app_commands.Command[Any, ..., None], ...]:
    """Return the commands, to be added to the group `/meeting`."""
    return (
        app_commands.Command(
            name=locale_str("slip", key="meetings-command-slip-name"),
            description=locale_str(
                "A signed slip that says you were here, during the last part. Only you see it.",
                key="meetings-command-slip-description",
            ),
            callback=_slip,
        ),
    )


async def _slip(interaction: Interaction) -> None:
    await asking_for_slips.answer_ask(interaction)
