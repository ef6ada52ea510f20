"""What a person gets back on `/me`: the panel, in the language that is theirs at that moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

from bot.interactions import answer_privately, show_instead
from cogs.members import messages
from cogs.members.actions.changing import change_zone
from cogs.members.actions.showing import what_is_known
from cogs.members.messages import Said
from cogs.members.zones import FoundZone, find_zones, zone_meant

if TYPE_CHECKING:
    from bot.running.client import MutualAidBot

    Interaction = discord.Interaction[MutualAidBot]


async def show_panel(interaction: Interaction, said: Said | None = None, *, instead: bool = False) -> None:
    """Show the panel in a new private answer, or `instead` of the one whose button or menu was used."""
    platform = interaction.client.platform
    language = platform.languages.of_interaction(interaction)
    known = await what_is_known(
        platform,
        interaction.user.id,
        interaction.guild_id,
        discord_locale=str(interaction.locale),
        language=language,
    )
    shown = messages.panel(language, known, said)
    await (show_instead(interaction, shown) if instead else answer_privately(interaction, shown))


async def answer_zone(interaction: Interaction, typed: str) -> None:
    """Let the person's days begin where they typed; where that means no zone or several, ask back."""
    platform = interaction.client.platform
    language, now = platform.languages.of_interaction(interaction), platform.clock.now()
    meant = zone_meant(typed, language.locale, now)
    if meant is None:
        nearest = find_zones(typed, language.locale, now)
        await answer_privately(interaction, messages.which_zone(language, typed, nearest))
        return
    await choose_zone(interaction, meant)


async def choose_zone(interaction: Interaction, zone: FoundZone, *, instead: bool = False) -> None:
    """Let the person's days begin in `zone`, and show them what their clock says now."""
    platform = interaction.client.platform
    await change_zone(platform, interaction.user.id, interaction.guild_id, zone.zone)
    await show_panel(interaction, Said("members-said-zone", zone), instead=instead)
