"""The buttons and the menu of service positions."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

import discord

from bot.interactions import (
    Button,
    NotAllowed,
    Select,
    answer_privately,
    defer_change,
    defer_privately,
    show_instead,
)
from cogs.meetings.actions import signing_up
from cogs.meetings.messages import service_ids
from cogs.meetings.positions import Position

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.running.client import MutualAidBot

    Interaction = discord.Interaction[MutualAidBot]


class _Pressed(Button, template=r"(?!)"):
    """A button that keeps what its custom id says."""

    def __init__(self, item: discord.ui.Button[Any], said: Mapping[str, str]) -> None:
        super().__init__(item)
        self._said = said

    @classmethod
    def rebuilt(cls, item: discord.ui.Button[Any], match: re.Match[str]) -> Self:
        return cls(item, match.groupdict())


class Serve(_Pressed, template=service_ids.SERVE):
    """Shows which positions are open at a date."""

    async def press(self, interaction: Interaction) -> None:
        await defer_privately(interaction)
        platform, member = interaction.client.platform, _member(interaction)
        language = platform.languages.of_interaction(interaction)
        occurrence_id = int(self._said["occurrence"])
        shown = await signing_up.one_date(platform, member.guild.id, member.id, occurrence_id, language)
        await answer_privately(interaction, shown)


class SignUp(_Pressed, template=service_ids.SIGN_UP):
    """Signs up for a position."""

    async def press(self, interaction: Interaction) -> None:
        await defer_change(interaction)
        platform = interaction.client.platform
        language = platform.languages.of_interaction(interaction)
        occurrence_id, position = int(self._said["occurrence"]), Position(self._said["position"])
        shown = await signing_up.sign_up(platform, _member(interaction), occurrence_id, position, language)
        await show_instead(interaction, shown)


class Withdraw(_Pressed, template=service_ids.WITHDRAW):
    """Takes a sign-up back, in the server or from a private reminder."""

    async def press(self, interaction: Interaction) -> None:
        await defer_privately(interaction)
        platform = interaction.client.platform
        language = platform.languages.of_interaction(interaction)
        sign_up_id = int(self._said["sign_up"])
        said = await signing_up.withdraw(platform, interaction.user.id, sign_up_id, language)
        await answer_privately(interaction, said)


class ChooseDate(Select, template=service_ids.CHOOSE):
    """Shows the positions of the date that is chosen."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        await defer_change(interaction)
        platform, member = interaction.client.platform, _member(interaction)
        language = platform.languages.of_interaction(interaction)
        occurrence_id = int(values[0]) if values[0].isdecimal() else 0
        shown = await signing_up.one_date(platform, member.guild.id, member.id, occurrence_id, language)
        await show_instead(interaction, shown)


def _member(interaction: Interaction) -> discord.Member:
    if not isinstance(interaction.user, discord.Member):
        raise NotAllowed("bot-only-in-server")
    return interaction.user


BUTTONS: tuple[type[Button], ...] = (Serve, SignUp, Withdraw)
SELECTS: tuple[type[Select], ...] = (ChooseDate,)
