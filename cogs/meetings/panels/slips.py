"""The form in which somebody writes the name that is to stand on their slip, and the button for it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import discord

from bot.interactions import Button, Modal
from bot.interactions.components import Fields
from cogs.meetings.actions import asking_for_slips
from cogs.meetings.messages.slips import ASK, FORM, NAME

if TYPE_CHECKING:
    from bot.running.client import MutualAidBot

    Interaction = discord.Interaction[MutualAidBot]


class AskForSlip(Button, template=ASK):
    """Opens the form, in the meeting's room."""

    async def press(self, interaction: Interaction) -> None:
        await asking_for_slips.answer_ask(interaction, occurrence_id=int(self.said["occurrence"]))


class SlipForm(Modal):
    """Asks for a name, which is optional, is on the slip, and is kept nowhere."""

    template = re.compile(FORM)

    @classmethod
    async def submit(cls, interaction: Interaction, match: re.Match[str], fields: Fields) -> None:
        name = str(fields.get(NAME, "")).strip()
        await asking_for_slips.answer_form(interaction, match["sealed"], name)


BUTTONS: tuple[type[Button], ...] = (AskForSlip,)
MODALS: tuple[type[Modal], ...] = (SlipForm,)
