"""Answers that only the person who acted can see."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord

if TYPE_CHECKING:
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
    """Show `answer` to the person who acted, and to nobody else; first answer or follow-up as the case demands."""
    content, view = (answer, None) if isinstance(answer, str) else (answer.content, answer.view)
    parts: dict[str, Any] = {"ephemeral": True, "allowed_mentions": discord.AllowedMentions.none()}
    if content is not None:
        parts["content"] = content
    if view is not None:
        parts["view"] = view
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
