"""Answers that only the person who acted can see."""

from __future__ import annotations

from typing import Any

import discord

from bot.message import Message

ALREADY_ANSWERED = 40060
"""Discord's code for a second first answer. Seen when the first one arrived and its confirmation was lost."""


async def defer_privately(interaction: discord.Interaction[Any]) -> None:
    """Tell Discord that the answer comes later, seen by the person alone. Harmless when answered already.

    Discord waits 3 seconds for a first answer, and 15 minutes for the ones after it.
    """
    if interaction.response.is_done():
        return
    try:
        await interaction.response.defer(ephemeral=True, thinking=True)
    except discord.HTTPException as refusal:
        if refusal.code != ALREADY_ANSWERED:
            raise


async def answer_privately(
    interaction: discord.Interaction[Any], answer: Message | str, *, file: discord.File | None = None
) -> None:
    """Show `answer` to the person who acted, and to nobody else: as first answer, else as a follow-up."""
    parts = Message(content=answer).to_send() if isinstance(answer, str) else answer.to_send()
    parts["ephemeral"] = True
    if "view" in parts:
        # A finished view is shown as it is, and not kept by the library: custom ids lead to our own code.
        parts["view"].stop()
    if file is not None:
        parts["file"] = file
    if interaction.response.is_done():
        await interaction.followup.send(**parts)
        return
    try:
        await interaction.response.send_message(**parts)
    except discord.HTTPException as refusal:
        if refusal.code != ALREADY_ANSWERED:
            raise
