"""Telling a guild's moderators that something the bot had promised could not be done."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from bot import outbox
from bot.claims import Trouble
from bot.community import CommunitySettings, find_text_channel
from bot.database import Transaction
from bot.message import Message
from bot.outbox import Delivered, OutboxEntry, OutboxKind, SendMessage, ToChannel, Unreachable

if TYPE_CHECKING:
    from bot.platform import Platform

_log = logging.getLogger(__name__)

KIND = "bot-trouble"


async def tell_moderators(transaction: Transaction, trouble: Trouble) -> None:
    """Put a message to the moderators on the outbox, in the transaction that records the trouble."""
    if trouble.kind == KIND:
        return  # trouble with telling of trouble is in the log; telling of it would never end
    await outbox.put(
        transaction,
        kind=KIND,
        key=f"{trouble.source}:{trouble.kind}:{trouble.entry_id}:{trouble.attempts}",
        guild_id=trouble.guild_id,
        payload={"kind": trouble.kind, "attempts": trouble.attempts, "given_up": trouble.given_up},
        lane=f"{KIND}:{trouble.guild_id}",
    )


async def _prepare(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> SendMessage | None:
    guild = platform.client.get_guild(entry.guild_id)
    if guild is None:
        return None
    settings = platform.configuration.current.section(guild.id, CommunitySettings)
    for reference in (settings.channels.alerts, *settings.channels.alerts_fallback):
        channel = find_text_channel(guild, reference)
        if channel is not None and channel.permissions_for(guild.me).send_messages:
            break
    else:
        _log.error("No channel to tell of trouble in guild %s", guild.id)
        return None
    text = platform.languages.of_guild(platform.configuration, guild.id).text(
        "bot-trouble-given-up" if entry.payload["given_up"] else "bot-trouble-repeated",
        what=str(entry.payload["kind"]),
        attempts=int(str(entry.payload["attempts"])),
        reference=entry.mark,
    )
    return SendMessage(to=ToChannel(channel.id), message=Message(content=text), mark=entry.mark)


async def _delivered(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, delivered: Delivered
) -> None:
    """Nothing follows from it."""


async def _unreachable(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, refusal: Unreachable
) -> None:
    # The trouble itself is in the log and the doctor shows it: there is no further place to tell of it.
    _log.error("Guild %s could not be told of trouble with %s", entry.guild_id, entry.payload["kind"])


trouble_kind = OutboxKind(
    name=KIND, urgency=3, prepare=_prepare, delivered=_delivered, unreachable=_unreachable
)
