"""A zone as a person knows it: a city, and what its clock shows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import discord

from bot.language import Language
from bot.message import Message
from cogs.members.messages import custom_ids
from cogs.members.zones import MOST_FOUND, FoundZone

_LONGEST_LABEL = 100
_LONGEST_TYPED = 40


def place_name(zone: FoundZone) -> str:
    """Return the city with its country; the country alone says enough where both are called the same."""
    if not zone.country or zone.city == zone.country:
        return zone.city
    return f"{zone.city}, {zone.country}"


def zone_line(language: Language, zone: FoundZone) -> str:
    """Return the place with its present time and offset, short enough for a suggestion or an option."""
    said = language.text(
        "members-zone-now", place=place_name(zone), time=f"{zone.local:%H:%M}", offset=zone.offset
    )
    return said[:_LONGEST_LABEL]


def which_zone(language: Language, typed: str, found: Sequence[FoundZone]) -> Message:
    """Return the question back, where what was typed means no zone or several: the nearest, in a menu."""
    shown = discord.utils.escape_markdown(" ".join(typed.split())[:_LONGEST_TYPED])
    view = discord.ui.LayoutView(timeout=None)
    key = "members-zone-several" if found else "members-zone-unknown"
    view.add_item(discord.ui.TextDisplay(language.text(key, typed=shown)))
    by_zone = {zone.zone: zone for zone in reversed(found)}  # an option's value is there once
    options = [
        discord.SelectOption(label=zone_line(language, zone), value=zone.zone)
        for zone in found
        if by_zone[zone.zone] is zone
    ]
    if options:
        menu: discord.ui.Select[Any] = discord.ui.Select(
            custom_id=custom_ids.ZONE,
            placeholder=language.text("members-zone-placeholder"),
            options=options[:MOST_FOUND],
        )
        view.add_item(discord.ui.ActionRow(menu))
    return Message(view=view)
