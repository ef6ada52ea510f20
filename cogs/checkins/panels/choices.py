"""Buttons beside the answers: "I'm OK", a coping tool, the switches of the settings."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any, Self

import discord

from bot.interactions import Button, answer_privately, defer_privately, show_instead
from bot.interactions.answering import defer_change
from cogs.checkins import messages
from cogs.checkins.actions import joining, nudging, overview
from cogs.checkins.messages import custom_ids

if TYPE_CHECKING:
    from bot.running.client import MutualAidBot

    Interaction = discord.Interaction[MutualAidBot]


class ImOk(Button, template=custom_ids.OK):
    """Under a nudge: whoever was missed is fine."""

    def __init__(self, item: discord.ui.Button[Any], guild_id: int, day: str) -> None:
        super().__init__(item)
        self.guild_id = guild_id
        self.day = day

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        assert isinstance(item, discord.ui.Button)
        return cls(item, int(match["guild"]), match["day"])

    async def press(self, interaction: Interaction) -> None:
        await defer_privately(interaction)
        platform = interaction.client.platform
        await nudging.say_ok(platform, self.guild_id, interaction.user.id, date.fromisoformat(self.day))
        language = platform.languages.of_interaction(interaction)
        await answer_privately(interaction, language.text("checkins-ok-heard"))


class Coping(Button, template=custom_ids.COPING):
    """Shows one of the coping tools."""

    def __init__(self, item: discord.ui.Button[Any], guild_id: int, tool: int) -> None:
        super().__init__(item)
        self.guild_id = guild_id
        self.tool = tool

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        assert isinstance(item, discord.ui.Button)
        return cls(item, int(match["guild"]), int(match["tool"]))

    async def press(self, interaction: Interaction) -> None:
        language = interaction.client.platform.languages.of_interaction(interaction)
        card = messages.coping.card(language, guild_id=self.guild_id, tool=self.tool)
        await answer_privately(interaction, card)


class Switch(Button, template=custom_ids.CHOOSE):
    """Turns private prompts, or what companions hear, on or off."""

    def __init__(self, item: discord.ui.Button[Any], guild_id: int, what: str, *, on: bool) -> None:
        super().__init__(item)
        self.guild_id = guild_id
        self.what = what
        self.on = on

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        assert isinstance(item, discord.ui.Button)
        return cls(item, int(match["guild"]), match["what"], on=match["on"] == "yes")

    async def press(self, interaction: Interaction) -> None:
        await defer_change(interaction)
        platform = interaction.client.platform
        person_id = interaction.user.id
        await joining.prefer(platform, self.guild_id, person_id, **{self.what.replace("-", "_"): self.on})
        panel = await overview.settings_panel(
            platform, self.guild_id, person_id, platform.languages.of_interaction(interaction)
        )
        await show_instead(interaction, panel)
