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


def place_for_trouble(platform: Platform, guild_id: int) -> ToChannel | None:
    """Return where a guild's moderators hear of trouble: the first of its channels for alerts that we may
    write in. None, with a line in the log, where there is none, or no such guild.
    """
    guild = platform.client.get_guild(guild_id)
    if guild is None:
        return None
    channels = platform.configuration.current.section(guild.id, CommunitySettings).channels
    for reference in (channels.alerts, *channels.alerts_fallback):
        channel = find_text_channel(guild, reference)
        if channel is not None and channel.permissions_for(guild.me).send_messages:
            return ToChannel(channel.id)
    _log.error("No channel to tell of trouble in guild %s", guild.id)
    return None


async def _prepare(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> SendMessage | None:
    place = place_for_trouble(platform, entry.guild_id)
    if place is None:
        return None
    text = platform.languages.of_guild(platform.configuration, entry.guild_id).text(
        "bot-trouble-given-up" if entry.payload["given_up"] else "bot-trouble-repeated",
        what=str(entry.payload["kind"]),
        attempts=int(str(entry.payload["attempts"])),
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
    # The trouble itself is in the log and the doctor shows it: there is no further place to tell of it.
    _log.error("Guild %s could not be told of trouble with %s", entry.guild_id, entry.payload["kind"])


trouble_kind = OutboxKind(
    name=KIND, urgency=3, prepare=_prepare, delivered=_delivered, unreachable=_unreachable
)
