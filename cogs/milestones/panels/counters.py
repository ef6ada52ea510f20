"""The buttons of a member's own counters."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import discord

from bot.interactions import (
    Button,
    Modal,
    Select,
    answer_privately,
    defer_change,
    defer_privately,
    require_guild_id,
    show_instead,
)
from cogs.milestones import messages
from cogs.milestones.actions import confirming, ending, returning, showing, undoing
from cogs.milestones.actions.returning import Tell
from cogs.milestones.messages import custom_ids

if TYPE_CHECKING:
    from bot.running.client import MutualAidBot

    Interaction = discord.Interaction[MutualAidBot]


class Confirm(Button, template=custom_ids.CONFIRM):
    """Says that a date was understood rightly."""

    async def press(self, interaction: Interaction) -> None:
        await confirming.answer_confirm(
            interaction,
            int(self.said["draft"]),
            int(self.said["at"]),
            exact=self.said["exact"] == "exact",
        )


class Discard(Button, template=custom_ids.DISCARD):
    """Says that it was not, or that nothing is to happen after all."""

    async def press(self, interaction: Interaction) -> None:
        await confirming.answer_discard(interaction, int(self.said["draft"]))


class BeginAgain(Button, template=custom_ids.BEGIN_AGAIN):
    """Lets a resting counter count again from now on."""

    async def press(self, interaction: Interaction) -> None:
        await defer_privately(interaction)
        platform = interaction.client.platform
        counter = await returning.begin_again(
            platform, require_guild_id(interaction), interaction.user.id, int(self.said["counter"])
        )
        language = platform.languages.of_interaction(interaction)
        name = messages.celebrations.safe(counter.name)
        await answer_privately(interaction, language.text("milestones-begun-again", name=name))


class Undo(Button, template=custom_ids.UNDO):
    """Says that a return to use was told of by mistake."""

    async def press(self, interaction: Interaction) -> None:
        await defer_change(interaction)
        platform = interaction.client.platform
        counter = await undoing.undo_return(
            platform, require_guild_id(interaction), interaction.user.id, int(self.said["run"])
        )
        language = platform.languages.of_interaction(interaction)
        said = language.text("milestones-undone", name=messages.celebrations.safe(counter.name))
        await show_instead(interaction, messages.confirming.done(said))


class End(Button, template=custom_ids.END):
    """Stops counting; what was counted is kept, or deleted."""

    async def press(self, interaction: Interaction) -> None:
        keep = self.said["what"] == "keep"
        await ending.answer_end(interaction, int(self.said["counter"]), keep=keep)


class LookAt(Select, template=custom_ids.LOOK):
    """Shows one counter in full."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        await showing.answer_look(interaction, int(values[0]) if values[0].isdecimal() else 0)


class ReturnForm(Modal):
    """Tells of a return to use."""

    template = re.compile(custom_ids.RETURN_FORM)

    @classmethod
    async def submit(
        cls, interaction: Interaction, match: re.Match[str], fields: Mapping[str, str | list[str]]
    ) -> None:
        await returning.answer_form(
            interaction,
            int(match["counter"]),
            when=_text(fields, messages.returning.WHEN),
            over=_text(fields, messages.returning.OVER) != "no",
            note=_text(fields, messages.returning.NOTE),
            tell=Tell(_text(fields, messages.returning.TELL) or Tell.NOBODY.value),
        )


def _text(fields: Mapping[str, str | list[str]], name: str) -> str:
    """Return what was written or chosen in a field; nothing where it was left alone."""
    value = fields.get(name) or ""
    return value if isinstance(value, str) else value[0]
