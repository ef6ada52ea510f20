"""The way into a meeting's room."""

from __future__ import annotations

import discord

from bot.language import Language
from cogs.crisis.messages.parts import Item, button


def come_in(language: Language, occurrence_id: int) -> Item:
    """Return the button that lets whoever may attend into the room of an open occurrence."""
    label = language.text("meetings-button-come-in")
    return button(label, f"meetings:come-in:{occurrence_id}", discord.ButtonStyle.primary)


COME_IN = r"meetings:come-in:(?P<occurrence>[0-9]{1,18})"
