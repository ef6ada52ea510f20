"""What is changed by one press or one choice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Self

import discord

from bot.configuration.zones import zone_names
from bot.interactions import Button, Select, UserFacing, defer_change
from cogs.members import actions
from cogs.members.actions.answering import choose_zone, show_panel
from cogs.members.frame import Pronouns, Visibility
from cogs.members.messages import Said, custom_ids
from cogs.members.panels.understanding import understood
from cogs.members.zones import zone_now

if TYPE_CHECKING:
    from bot.running.client import MutualAidBot

    Interaction = discord.Interaction[MutualAidBot]


class _Menu(Select, template=r"(?!)"):
    """A menu that carries nothing but which one it is."""

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        assert isinstance(item, discord.ui.Select)
        return cls(item)


class ChooseZone(_Menu, template=custom_ids.ZONE):
    """Takes one of the zones that were near to what the person typed."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        await _use_zone(interaction, values[0])


class ChooseLanguage(_Menu, template=custom_ids.LANGUAGE):
    """Speaks to the person in another language, or as their Discord does."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        platform = interaction.client.platform
        chosen = None if values[0] == custom_ids.AS_DISCORD else values[0]
        if chosen is not None and chosen not in platform.languages.locales:
            raise UserFacing("bot-value-not-understood")
        await defer_change(interaction)
        await actions.change_language(platform, interaction.user.id, chosen)
        await show_panel(interaction, Said("members-said-language"), instead=True)


class ChoosePronouns(_Menu, template=custom_ids.PRONOUNS):
    """Remembers how the person is spoken of."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        chosen = None if values[0] == custom_ids.NONE else understood(Pronouns, values[0])
        await defer_change(interaction)
        await actions.change_pronouns(interaction.client.platform, interaction.user.id, chosen)
        await show_panel(interaction, Said("members-said-saved"), instead=True)


class ChooseVisibility(_Menu, template=custom_ids.VISIBILITY):
    """Remembers who sees what the person shares unless they say otherwise."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        chosen = understood(Visibility, values[0])
        await defer_change(interaction)
        await actions.change_visibility(interaction.client.platform, interaction.user.id, chosen)
        await show_panel(interaction, Said("members-said-visibility"), instead=True)


class UseZone(Button, template=custom_ids.USE_ZONE):
    """Takes the zone that was guessed from the person's Discord."""

    def __init__(self, item: discord.ui.Button[Any], zone: str) -> None:
        super().__init__(item)
        self._zone = zone

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        assert isinstance(item, discord.ui.Button)
        return cls(item, match["zone"])

    async def press(self, interaction: Interaction) -> None:
        await _use_zone(interaction, self._zone)


class EndPause(Button, template=custom_ids.END_PAUSE):
    """Ends the person's break now."""

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        assert isinstance(item, discord.ui.Button)
        return cls(item)

    async def press(self, interaction: Interaction) -> None:
        await defer_change(interaction)
        await actions.end_pause(interaction.client.platform, interaction.user.id)
        await show_panel(interaction, Said("members-said-pause-ended"), instead=True)


async def _use_zone(interaction: Interaction, name: str) -> None:
    if name not in zone_names():
        raise UserFacing("bot-value-not-understood")
    platform = interaction.client.platform
    language = platform.languages.of_interaction(interaction)
    await defer_change(interaction)
    zone = zone_now(name, language.locale, platform.clock.now())
    await choose_zone(interaction, zone, instead=True)
