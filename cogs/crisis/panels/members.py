"""The members' buttons and menu: help lines, another country's, a person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Self

import discord

from bot.interactions import Button, Select
from cogs.crisis.actions.answering_members import answer_help_lines, choose_and_answer
from cogs.crisis.actions.calling import answer_call
from cogs.crisis.messages import custom_ids

if TYPE_CHECKING:
    from bot.running.client import MutualAidBot

    Interaction = discord.Interaction[MutualAidBot]


class HelpLinesHere(Button, template=custom_ids.HELP_LINES):
    """Under a public line: shows help lines to whoever presses, and to nobody else."""

    async def press(self, interaction: Interaction) -> None:
        await answer_help_lines(interaction, interaction.guild_id)


class _GuildButton(Button, template=r"(?!)"):
    """A member's button that carries the guild: private messages belong to none."""

    def __init__(self, item: discord.ui.Button[Any], guild_id: int) -> None:
        super().__init__(item)
        self.guild_id = guild_id

    @classmethod
    def rebuilt(cls, item: discord.ui.Button[Any], match: re.Match[str]) -> Self:
        return cls(item, int(match["guild"]))


class Elsewhere(_GuildButton, template=custom_ids.ELSEWHERE):
    """Lets the person choose a country, and shows all help lines below."""

    async def press(self, interaction: Interaction) -> None:
        await answer_help_lines(interaction, self.guild_id or None, choosing=True)


class More(_GuildButton, template=custom_ids.MORE):
    """Shows all help lines of the person's own country, with menus of others below."""

    async def press(self, interaction: Interaction) -> None:
        await answer_help_lines(interaction, self.guild_id or None)


class APerson(_GuildButton, template=custom_ids.A_PERSON):
    """Calls moderators for the member, like /alert."""

    async def press(self, interaction: Interaction) -> None:
        await answer_call(interaction, guild_ids=[self.guild_id])


class ChooseCountry(Select, template=custom_ids.COUNTRY):
    """Remembers a country and shows its help lines."""

    def __init__(self, item: discord.ui.Select[Any], guild_id: int) -> None:
        super().__init__(item)
        self.guild_id = guild_id

    @classmethod
    def rebuilt(cls, item: discord.ui.Select[Any], match: re.Match[str]) -> Self:
        return cls(item, int(match["guild"]))

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        await choose_and_answer(interaction, self.guild_id or None, values[0])


class TellToo(Select, template=custom_ids.TELL_TOO):
    """Calls moderators of further guilds for a member who is in several."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        await answer_call(interaction, guild_ids=[int(value) for value in values if value.isdecimal()])
