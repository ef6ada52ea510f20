"""The buttons and the menu of chairing: the panel, its buttons, and coming forward in the room."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

import discord

from bot.interactions import Button, Select
from cogs.meetings.actions import chair_panel
from cogs.meetings.messages import chairing_ids
from cogs.meetings.messages.chairing_ids import Press

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

    @property
    def _occurrence_id(self) -> int:
        return int(self._said["occurrence"])


class OpenPanel(_Pressed, template=chairing_ids.PANEL):
    """Shows the chair's panel to who leads."""

    async def press(self, interaction: Interaction) -> None:
        await chair_panel.answer_panel(interaction, self._occurrence_id)


class Volunteer(_Pressed, template=chairing_ids.VOLUNTEER):
    """Says: I will chair."""

    async def press(self, interaction: Interaction) -> None:
        await chair_panel.answer_volunteer(interaction, self._occurrence_id)


class PressPanel(_Pressed, template=chairing_ids.PRESS):
    """A button of the panel."""

    async def press(self, interaction: Interaction) -> None:
        said = self._said
        what, seen, more = Press(said["what"]), int(said["seen"]), int(said["more"])
        await chair_panel.answer_press(interaction, what, self._occurrence_id, seen, more)


class ChairTo(Select, template=chairing_ids.CHAIR_TO):
    """Hands the chair to who is chosen."""

    def __init__(self, item: discord.ui.Select[Any], occurrence_id: int = 0) -> None:
        super().__init__(item)
        self._occurrence_id = occurrence_id

    @classmethod
    def rebuilt(cls, item: discord.ui.Select[Any], match: re.Match[str]) -> Self:
        return cls(item, int(match["occurrence"]))

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        await chair_panel.answer_chair_to(interaction, self._occurrence_id, int(values[0]))


BUTTONS: tuple[type[Button], ...] = (OpenPanel, Volunteer, PressPanel)
SELECTS: tuple[type[Select], ...] = (ChairTo,)
