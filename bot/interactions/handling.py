"""The one place where what goes wrong in an interaction becomes words for the person and lines for the log.

Both carry the same short reference, so that a member can quote it and an admin can find the traceback.
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import Awaitable
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot.interactions.answering import answer_privately
from bot.interactions.errors import UserFacing

if TYPE_CHECKING:
    from bot.running.client import MutualAidBot

_log = logging.getLogger(__name__)

_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""No letters or digits that are mistaken for one another when read aloud or typed again."""


def new_reference() -> str:
    """Return six characters that name one failure."""
    return "".join(secrets.choice(_LETTERS) for _ in range(6))


async def handled(interaction: discord.Interaction[MutualAidBot], work: Awaitable[None]) -> None:
    """Await `work`; whatever it raises is told to the person and, where it is our mistake, logged."""
    try:
        await work
    except Exception as error:  # an edge: nothing above would tell the person
        await explain(interaction, error)


async def explain(interaction: discord.Interaction[MutualAidBot], error: BaseException) -> None:
    """Tell the person who acts what went wrong, privately and in their language."""
    cause = _cause(error)
    known = _as_user_facing(cause)
    if known is not None:
        await _tell(interaction, known.key, **known.parameters)
        return
    reference = new_reference()
    _log.error(
        "%s failed [%s] in guild %s, channel %s",
        _what(interaction),
        reference,
        interaction.guild_id,
        interaction.channel_id,
        exc_info=cause,
        extra={"reference": reference},
    )
    await _tell(interaction, "bot-failed", reference=reference)


def _cause(error: BaseException) -> BaseException:
    if isinstance(error, app_commands.CommandInvokeError | app_commands.TransformerError):
        return error.__cause__ or error
    return error


def _as_user_facing(error: BaseException) -> UserFacing | None:
    match error:
        case UserFacing():
            return error
        case app_commands.CommandNotFound() | app_commands.CommandSignatureMismatch():
            return UserFacing("bot-unknown-command")
        case app_commands.CommandOnCooldown():
            return UserFacing("bot-too-soon", seconds=max(1, round(error.retry_after)))
        case app_commands.NoPrivateMessage():
            return UserFacing("bot-only-in-server")
        case app_commands.TransformerError():
            return UserFacing("bot-value-not-understood")
        case app_commands.CheckFailure():
            return UserFacing("bot-not-allowed")
        case _:
            return None


async def _tell(interaction: discord.Interaction[MutualAidBot], key: str, **parameters: str | int) -> None:
    if interaction.type is discord.InteractionType.autocomplete:
        await suggest_nothing(interaction)  # there is no place for words in a list of suggestions
        return
    language = interaction.client.platform.languages.of_interaction(interaction)
    await _quietly(answer_privately(interaction, language.text(key, **parameters)))


async def suggest_nothing(interaction: discord.Interaction[MutualAidBot]) -> None:
    """Answer an autocompletion with an empty list, unless it has been answered."""
    if not interaction.response.is_done():
        await _quietly(interaction.response.autocomplete([]))


async def _quietly(answer: Awaitable[object]) -> None:
    try:
        await answer
    except (discord.HTTPException, OSError, TimeoutError) as refusal:
        # The token is too old, or Discord cannot be reached: nobody is left to tell.
        _log.warning("The answer to an interaction did not arrive: %s", refusal)


def _what(interaction: discord.Interaction[MutualAidBot]) -> str:
    command = interaction.command
    if command is not None:
        return f"/{command.qualified_name}"
    data: dict[str, Any] = dict(interaction.data or {})
    return f"{interaction.type.name} {str(data.get('custom_id') or data.get('name') or '')!r}"
