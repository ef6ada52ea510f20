"""The buttons of a prompt and of one's own answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Self

import discord

from bot.interactions import (
    Button,
    Finished,
    NotAllowed,
    Select,
    answer_privately,
    defer_privately,
    show_instead,
)
from bot.interactions.answering import defer_change
from cogs.checkins import messages
from cogs.checkins.actions import answering
from cogs.checkins.actions.answering import NotTakingPart
from cogs.checkins.actions.telling_joined import join_and_tell
from cogs.checkins.messages import custom_ids
from cogs.checkins.panels.form import CheckInForm
from cogs.members.frame import Visibility

if TYPE_CHECKING:
    from bot.running.client import MutualAidBot

    Interaction = discord.Interaction[MutualAidBot]


class _DayButton(Button, template=r"(?!)"):
    """A button of one check-in and local day; the guild is in it, since private messages belong to none."""

    def __init__(self, item: discord.ui.Button[Any], guild_id: int, kind: str, day: date) -> None:
        super().__init__(item)
        self.guild_id = guild_id
        self.kind = kind
        self.day = day

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        assert isinstance(item, discord.ui.Button)
        return cls(item, int(match["guild"]), match["kind"], _day(match))


class CheckIn(_DayButton, template=custom_ids.ANSWER):
    """Opens the form; or shows the answer that is there, or asks whether somebody wants to take part."""

    async def press(self, interaction: Interaction) -> None:
        platform = interaction.client.platform
        language = platform.languages.of_interaction(interaction)
        person_id = interaction.user.id
        found = await answering.to_answer(platform, self.guild_id, person_id, self.kind, self.day)
        if isinstance(found, NotTakingPart):
            question = messages.choosing.ask_to_join(
                language, found.kind, guild_id=self.guild_id, day=self.day
            )
            await answer_privately(interaction, question)
        elif found.earlier is not None:
            own = messages.answered.own(
                language, found.kind, found.earlier, closes_at=found.asked.closes_at, readers=found.readers
            )
            await answer_privately(interaction, own)
        else:
            await interaction.response.send_modal(CheckInForm.of(language, found))


class Change(_DayButton, template=custom_ids.CHANGE):
    """Opens the form with the answer in it."""

    async def press(self, interaction: Interaction) -> None:
        platform = interaction.client.platform
        found = await answering.to_answer(platform, self.guild_id, interaction.user.id, self.kind, self.day)
        if isinstance(found, NotTakingPart) or found.asked.day != self.day:
            raise Finished("checkins-change-closed")
        language = platform.languages.of_interaction(interaction)
        await interaction.response.send_modal(CheckInForm.of(language, found))


class Withdraw(_DayButton, template=custom_ids.WITHDRAW):
    """Takes the answer back, wherever it can be read."""

    async def press(self, interaction: Interaction) -> None:
        await defer_privately(interaction)
        platform = interaction.client.platform
        if not await answering.withdraw(platform, self.guild_id, interaction.user.id, self.kind, self.day):
            raise Finished("checkins-nothing-answered")
        language = platform.languages.of_interaction(interaction)
        await answer_privately(interaction, language.text("checkins-withdrawn"))


class Join(_DayButton, template=custom_ids.JOIN):
    """Takes part from now on, after being asked."""

    async def press(self, interaction: Interaction) -> None:
        if interaction.guild_id != self.guild_id:
            raise NotAllowed("bot-only-in-server")  # who is no member there cannot take part
        await defer_privately(interaction)
        await join_and_tell(interaction, self.guild_id, self.kind)


class Readers(Select, template=custom_ids.READERS):
    """Changes who may read an answer."""

    def __init__(self, item: discord.ui.Select[Any], guild_id: int, kind: str, day: date) -> None:
        super().__init__(item)
        self.guild_id = guild_id
        self.kind = kind
        self.day = day

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        assert isinstance(item, discord.ui.Select)
        return cls(item, int(match["guild"]), match["kind"], _day(match))

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        await defer_change(interaction)
        platform = interaction.client.platform
        reader = Visibility(values[0]) if values[0] in set(Visibility) else Visibility.PRIVATE
        done = await answering.let_read(
            platform, self.guild_id, interaction.user.id, self.kind, self.day, reader
        )
        language = platform.languages.of_interaction(interaction)
        await show_instead(
            interaction,
            messages.answered.own(
                language, done.kind, done.answer, closes_at=done.closes_at, readers=done.readers
            ),
        )


def _day(match: re.Match[str]) -> date:
    try:
        return date.fromisoformat(match["day"])
    except ValueError:  # a day that no calendar has: nobody's button of ours
        raise Finished("bot-unknown-button") from None
