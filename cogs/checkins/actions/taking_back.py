"""Deleting what somebody had shared. A deletion that is refused is tried again until it is done."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import TYPE_CHECKING

from bot import outbox
from bot.administration.still_there import ask_to_delete
from bot.outbox import Call, DeleteMessage, Delivered, OutboxEntry, OutboxKind, Unreachable
from cogs.checkins.actions import payloads
from cogs.checkins.store import Share

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.platform import Platform

_log = logging.getLogger(__name__)

UNSHARE = "checkins.unshare"

_LATER = (timedelta(), timedelta(hours=1), timedelta(hours=6), timedelta(days=1))
_TOLD_AFTER = 3
"""Refusals after which moderators are asked to delete it: some seven hours."""


def patience(tried: int) -> timedelta:
    """Return how long to wait after so many refusals: an hour, then six, then a day each time."""
    return _LATER[min(tried, len(_LATER) - 1)]


async def take_back(transaction: Transaction, guild_id: int, share: Share) -> None:
    """Have the message deleted in which an answer was shared."""
    await _put(transaction, guild_id, share.channel_id, share.message_id, tried=0)


async def _put(
    transaction: Transaction, guild_id: int, channel_id: int, message_id: int, *, tried: int
) -> None:
    await outbox.put(
        transaction,
        kind=UNSHARE,
        key=f"{channel_id}:{message_id}" + (f":{tried}" if tried else ""),
        guild_id=guild_id,
        payload={"channel": channel_id, "message": message_id, "tried": tried},
        due=transaction.now + patience(tried),
    )


async def prepare_unshare(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Call | None:
    """Delete the message."""
    return DeleteMessage(payloads.number(entry.payload, "channel"), payloads.number(entry.payload, "message"))


async def unshare_refused(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, unreachable: Unreachable
) -> None:
    """Try again for as long as it stands; once it has stood for hours, ask the moderators to delete it."""
    channel_id = payloads.number(entry.payload, "channel")
    message_id = payloads.number(entry.payload, "message")
    tried = payloads.number(entry.payload, "tried") + 1
    _log.warning(
        "an answer that was taken back still stands in channel %d of guild %d: Discord refuses (%d)",
        channel_id,
        entry.guild_id,
        unreachable.code,
    )
    await _put(transaction, entry.guild_id, channel_id, message_id, tried=tried)
    if tried == _TOLD_AFTER:
        await ask_to_delete(
            transaction, guild_id=entry.guild_id, channel_id=channel_id, message_id=message_id
        )


async def nothing_more(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, delivered: Delivered
) -> None:
    """It is gone."""


OUTBOX = (
    OutboxKind(
        name=UNSHARE,
        prepare=prepare_unshare,
        delivered=nothing_more,
        unreachable=unshare_refused,
        urgency=3,
    ),
)
