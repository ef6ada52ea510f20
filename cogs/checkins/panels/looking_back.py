"""The buttons below a history and a week."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Self

import discord

from bot.interactions import Button, answer_privately, defer_change, defer_privately, show_instead
from cogs.checkins import messages
from cogs.checkins.actions import history, weekly
from cogs.checkins.history import Span
from cogs.checkins.messages import custom_ids

if TYPE_CHECKING:
    from bot.running.client import MutualAidBot

    Interaction = discord.Interaction[MutualAidBot]


class ShowSpan(Button, template=custom_ids.HISTORY):
    """Shows another length of time in place of the one that is shown."""

    def __init__(self, item: discord.ui.Button[Any], guild_id: int, span: Span) -> None:
        super().__init__(item)
        self.guild_id = guild_id
        self.span = span

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        assert isinstance(item, discord.ui.Button)
        return cls(item, int(match["guild"]), Span(int(match["days"])))

    async def press(self, interaction: Interaction) -> None:
        await defer_change(interaction)
        platform = interaction.client.platform
        message = await history.history_message(
            platform,
            guild_id=self.guild_id,
            person_id=interaction.user.id,
            language=platform.languages.of_interaction(interaction),
            span=self.span,
        )
        await show_instead(interaction, message)


class SendWeekly(Button, template=custom_ids.WEEKLY):
    """Begins or ends sending somebody their week."""

    def __init__(self, item: discord.ui.Button[Any], guild_id: int, *, on: bool) -> None:
        super().__init__(item)
        self.guild_id = guild_id
        self.on = on

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        assert isinstance(item, discord.ui.Button)
        return cls(item, int(match["guild"]), on=match["on"] == "yes")

    async def press(self, interaction: Interaction) -> None:
        await defer_privately(interaction)
        platform = interaction.client.platform
        await weekly.wish(platform, guild_id=self.guild_id, person_id=interaction.user.id, on=self.on)
        language = platform.languages.of_interaction(interaction)
        await answer_privately(interaction, messages.weekly.sending_changed(language, on=self.on))
