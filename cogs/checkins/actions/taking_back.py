"""Deleting what somebody had shared. A deletion that is refused is tried again until it is done."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import TYPE_CHECKING

from bot import outbox
from bot.community import CommunitySettings, find_text_channel
from bot.outbox import (
    Call,
    DeleteMessage,
    Delivered,
    OutboxEntry,
    OutboxKind,
    SendMessage,
    ToChannel,
    Unreachable,
)
from cogs.checkins import messages
from cogs.checkins.actions import payloads
from cogs.checkins.store import Share

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.platform import Platform

_log = logging.getLogger(__name__)

UNSHARE = "checkins.unshare"
STILL_SHARED = "checkins.still-shared"

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
        await outbox.put(
            transaction,
            kind=STILL_SHARED,
            key=f"{channel_id}:{message_id}",
            guild_id=entry.guild_id,
            payload={"channel": channel_id, "message": message_id},
        )


async def prepare_still_shared(
    platform: Platform, transaction: Transaction, entry: OutboxEntry
) -> Call | None:
    """Ask the moderators, where they hear of other troubles. Whose answer it is, is not said."""
    guild = platform.client.get_guild(entry.guild_id)
    if guild is None:
        return None
    channels = platform.configuration.current.section(guild.id, CommunitySettings).channels
    for reference in (channels.alerts, *channels.alerts_fallback):
        channel = find_text_channel(guild, reference)
        if channel is not None:
            message = messages.shared.still_there(
                platform.languages.of_guild(platform.configuration, guild.id),
                guild_id=guild.id,
                channel_id=payloads.number(entry.payload, "channel"),
                message_id=payloads.number(entry.payload, "message"),
            )
            return SendMessage(ToChannel(channel.id), message, entry.mark)
    return None


async def nothing_more(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, outcome: Delivered | Unreachable
) -> None:
    """It is gone; or the moderators know, or cannot be told: it is tried on in any case."""


OUTBOX = (
    OutboxKind(
        name=UNSHARE,
        prepare=prepare_unshare,
        delivered=nothing_more,
        unreachable=unshare_refused,
        urgency=3,
    ),
    OutboxKind(
        name=STILL_SHARED,
        prepare=prepare_still_shared,
        delivered=nothing_more,
        unreachable=nothing_more,
        urgency=5,
    ),
)
