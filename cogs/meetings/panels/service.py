"""The buttons and the menu of service positions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

from bot.interactions import (
    Button,
    Select,
    answer_privately,
    defer_change,
    defer_privately,
    require_member,
    show_instead,
)
from cogs.meetings.actions import signing_up
from cogs.meetings.messages import service_ids
from cogs.meetings.positions import Position

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.running.client import MutualAidBot

    Interaction = discord.Interaction[MutualAidBot]


class Serve(Button, template=service_ids.SERVE):
    """Shows which positions are open at a date."""

    async def press(self, interaction: Interaction) -> None:
        await defer_privately(interaction)
        platform, member = interaction.client.platform, require_member(interaction)
        language = platform.languages.of_interaction(interaction)
        occurrence_id = int(self.said["occurrence"])
        shown = await signing_up.one_date(platform, member.guild.id, member.id, occurrence_id, language)
        await answer_privately(interaction, shown)


class SignUp(Button, template=service_ids.SIGN_UP):
    """Signs up for a position."""

    async def press(self, interaction: Interaction) -> None:
        await defer_change(interaction)
        platform = interaction.client.platform
        language = platform.languages.of_interaction(interaction)
        occurrence_id, position = int(self.said["occurrence"]), Position(self.said["position"])
        shown = await signing_up.sign_up(
            platform, require_member(interaction), occurrence_id, position, language
        )
        await show_instead(interaction, shown)


class Withdraw(Button, template=service_ids.WITHDRAW):
    """Takes a sign-up back, in the server or from a private reminder."""

    async def press(self, interaction: Interaction) -> None:
        await defer_privately(interaction)
        platform = interaction.client.platform
        language = platform.languages.of_interaction(interaction)
        sign_up_id = int(self.said["sign_up"])
        said = await signing_up.withdraw(platform, interaction.user.id, sign_up_id, language)
        await answer_privately(interaction, said)


class ChooseDate(Select, template=service_ids.CHOOSE):
    """Shows the positions of the date that is chosen."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        await defer_change(interaction)
        platform, member = interaction.client.platform, require_member(interaction)
        language = platform.languages.of_interaction(interaction)
        occurrence_id = int(values[0]) if values[0].isdecimal() else 0
        shown = await signing_up.one_date(platform, member.guild.id, member.id, occurrence_id, language)
        await show_instead(interaction, shown)


BUTTONS: tuple[type[Button], ...] = (Serve, SignUp, Withdraw)
SELECTS: tuple[type[Select], ...] = (ChooseDate,)
