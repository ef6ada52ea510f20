"""Asking a guild's moderators to delete a message of ours that has to go and that we may not delete."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from bot import outbox
from bot.administration.trouble import place_for_trouble
from bot.database import Transaction
from bot.message import Message
from bot.outbox import Delivered, OutboxEntry, OutboxKind, SendMessage, Unreachable

if TYPE_CHECKING:
    from bot.platform import Platform

_log = logging.getLogger(__name__)

KIND = "bot-still-there"


async def ask_to_delete(transaction: Transaction, *, guild_id: int, channel_id: int, message_id: int) -> None:
    """Ask once, in the transaction that records that Discord refuses again and again.

    Whoever asks goes on trying. Whose message it is, or why it has to go, is not said.
    """
    await outbox.put(
        transaction,
        kind=KIND,
        key=f"{channel_id}:{message_id}",
        guild_id=guild_id,
        payload={"channel": channel_id, "message": message_id},
        lane=f"{KIND}:{guild_id}",
    )


async def _prepare(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> SendMessage | None:
    place = place_for_trouble(platform, entry.guild_id)
    if place is None:
        return None
    channel, message = entry.payload["channel"], entry.payload["message"]
    text = platform.languages.of_guild(platform.configuration, entry.guild_id).text(
        "bot-still-there",
        message=f"https://discord.com/channels/{entry.guild_id}/{channel}/{message}",
        reference=entry.mark,
    )
    return SendMessage(to=place, message=Message(content=text), mark=entry.mark)


async def _delivered(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, delivered: Delivered
) -> None:
    """Nothing follows from it."""


async def _unreachable(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, refusal: Unreachable
) -> None:
    _log.error("Guild %s could not be asked to delete message %s", entry.guild_id, entry.payload["message"])


still_there_kind = OutboxKind(
    name=KIND, urgency=3, prepare=_prepare, delivered=_delivered, unreachable=_unreachable
)
