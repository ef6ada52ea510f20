"""The form in which a question is suggested, and the moderators' buttons. Who presses is checked then."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

import discord

from bot.interactions import (
    Button,
    Modal,
    answer_privately,
    defer_change,
    defer_privately,
    require_moderator,
    show_instead,
)
from cogs.checkins import messages
from cogs.checkins.actions import suggesting
from cogs.checkins.actions.suggesting import Written
from cogs.checkins.messages import custom_ids
from cogs.checkins.store.suggestions import Decision

if TYPE_CHECKING:
    from bot.running.client import MutualAidBot

    Interaction = discord.Interaction[MutualAidBot]


class SuggestionForm(Modal):
    """Takes what was written in the form that `messages.suggesting` makes."""

    template = re.compile(custom_ids.SUGGEST)

    @classmethod
    async def submit(
        cls, interaction: Interaction, match: re.Match[str], fields: Mapping[str, str | list[str]]
    ) -> None:
        await defer_privately(interaction)
        chosen = fields.get("set")
        written = Written(
            words=str(fields.get("words") or ""),
            set_name=chosen[0] if isinstance(chosen, list) and chosen else None,
            source_id=interaction.id,
            at=interaction.created_at,
            channel_id=interaction.channel_id,
        )
        platform = interaction.client.platform
        await suggesting.suggest(platform, int(match["guild"]), interaction.user.id, written)
        language = platform.languages.of_interaction(interaction)
        await answer_privately(interaction, messages.suggesting.thanks(language))


class Decide(Button, template=custom_ids.DECIDE):
    """Approves or declines one suggestion, and shows the list that is left."""

    def __init__(self, item: discord.ui.Button[Any], suggestion_id: int, decision: Decision) -> None:
        super().__init__(item)
        self.suggestion_id = suggestion_id
        self.decision = decision

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        assert isinstance(item, discord.ui.Button)
        return cls(item, int(match["suggestion"]), Decision(match["decision"]))

    async def press(self, interaction: Interaction) -> None:
        moderator = require_moderator(interaction)
        await defer_change(interaction)
        platform, guild_id = interaction.client.platform, moderator.guild.id
        decided = await suggesting.decide(platform, guild_id, self.suggestion_id, self.decision, moderator.id)
        language = platform.languages.of_interaction(interaction)
        message = await suggesting.waiting_message(
            platform, guild_id, language, done=self.decision, late=not decided
        )
        await show_instead(interaction, message)
