"""Answers that only the person who acted can see.

The first answer to an interaction is made once: Discord refuses a second one (40060). Its confirmation may be
lost on the way back; then the answer is there, and what follows must be a follow-up.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
import discord

from bot.message import Message

ALREADY_ANSWERED = 40060
"""Discord's code for a second first answer."""

_ANSWERED = "bot.interactions: answered"
"""Noted in an interaction's extras when its first answer has arrived though the library saw it fail."""


async def defer_privately(interaction: discord.Interaction[Any]) -> None:
    """Tell Discord that the answer comes later, seen by the person alone. Harmless when answered already.

    Discord waits 3 seconds for a first answer, and 15 minutes for the ones after it.
    """
    if not is_answered(interaction):
        await _first_answer(interaction, lambda: interaction.response.defer(ephemeral=True, thinking=True))


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
    if is_answered(interaction):
        await interaction.followup.send(**parts)
    else:
        await _first_answer(interaction, lambda: interaction.response.send_message(**parts))


async def defer_change(interaction: discord.Interaction[Any]) -> None:
    """Tell Discord that the message with the pressed button or menu will change. Harmless when answered."""
    if not is_answered(interaction):
        await _first_answer(interaction, interaction.response.defer)


async def show_instead(interaction: discord.Interaction[Any], message: Message) -> None:
    """Show `message` in place of the private answer whose button or menu was used: as first answer, else
    after `defer_change`.
    """
    parts = message.to_edit()
    if message.view is not None:
        message.view.stop()  # as in `answer_privately`
    if is_answered(interaction):
        await interaction.edit_original_response(**parts)
    else:
        await _first_answer(interaction, lambda: interaction.response.edit_message(**parts))


def is_answered(interaction: discord.Interaction[Any]) -> bool:
    """Say whether the first answer has been made, so that only follow-ups are left."""
    return interaction.response.is_done() or _ANSWERED in interaction.extras


async def _first_answer(interaction: discord.Interaction[Any], make: Callable[[], Awaitable[object]]) -> None:
    """Make the first answer; where the connection breaks, once more, since it may not have arrived."""
    try:
        try:
            await make()
        except (aiohttp.ClientError, OSError):
            await make()
    except discord.HTTPException as refusal:
        if refusal.code != ALREADY_ANSWERED:
            raise
        interaction.extras[_ANSWERED] = True
