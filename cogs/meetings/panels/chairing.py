"""The buttons and the menu of chairing: the panel, its buttons, and coming forward in the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

from bot.interactions import Button, Select
from cogs.meetings.actions import chair_panel
from cogs.meetings.messages import chairing_ids
from cogs.meetings.messages.chairing_ids import Press

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.running.client import MutualAidBot

    Interaction = discord.Interaction[MutualAidBot]


class OpenPanel(Button, template=chairing_ids.PANEL):
    """Shows the chair's panel to who leads."""

    async def press(self, interaction: Interaction) -> None:
        await chair_panel.answer_panel(interaction, int(self.said["occurrence"]))


class Volunteer(Button, template=chairing_ids.VOLUNTEER):
    """Says: I will chair."""

    async def press(self, interaction: Interaction) -> None:
        await chair_panel.answer_volunteer(interaction, int(self.said["occurrence"]))


class PressPanel(Button, template=chairing_ids.PRESS):
    """A button of the panel."""

    async def press(self, interaction: Interaction) -> None:
        said = self.said
        await chair_panel.answer_press(
            interaction, Press(said["what"]), int(said["occurrence"]), int(said["seen"]), int(said["more"])
        )


class ChairTo(Select, template=chairing_ids.CHAIR_TO):
    """Hands the chair to who is chosen."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        await chair_panel.answer_chair_to(interaction, int(self.said["occurrence"]), int(values[0]))


BUTTONS: tuple[type[Button], ...] = (OpenPanel, Volunteer, PressPanel)
SELECTS: tuple[type[Select], ...] = (ChairTo,)
