"""A celebration's post as it stands in the channel: rendered, shown anew, and taken away."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from bot import outbox
from bot.administration.still_there import ask_to_delete
from bot.outbox import (
    Call,
    DeleteMessage,
    Delivered,
    EditMessage,
    OutboxEntry,
    OutboxKind,
    ToChannel,
    Unreachable,
)
from bot.pictures import drawn
from cogs.milestones import messages, store
from cogs.milestones.actions import payloads
from cogs.milestones.pictures import draw_chip
from cogs.milestones.settings import CelebrationLines, MilestonesSettings
from cogs.milestones.store import Celebration, Counter

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.language import Language
    from bot.platform import Platform

_log = logging.getLogger(__name__)

REFRESH = "milestones.refresh"
UNPOST = "milestones.unpost"
TOGETHER = timedelta(seconds=5)
"""Whatever changes a post within these shares one edit of it."""

_ASKED_AFTER = 3
"""Refusals after which moderators are asked to delete it: some hours."""
_FIRST_RETRY, _LONGEST_RETRY = timedelta(hours=1), timedelta(days=7)


async def post_of(
    platform: Platform,
    transaction: Transaction,
    celebration: Celebration,
    counter: Counter,
    *,
    mark: str,
    with_chip: bool,
) -> messages.Message:
    """Return the post of a celebration as it is now. Without its chip, the one that is there stays."""
    language = platform.languages.of_guild(platform.configuration, counter.guild_id)
    settings = platform.configuration.current.section(counter.guild_id, MilestonesSettings)
    face = messages.chips.face_of(language, settings, celebration.step, counter.shows)
    glad, total = await store.celebrations.well_wishers(
        transaction, celebration.id, messages.celebrations.NAMED
    )
    return messages.celebrations.post(
        language,
        counter,
        celebration,
        line=line_of(platform, language, celebration),
        face=face,
        chip=await drawn(draw_chip, face) if with_chip else None,
        mark=mark,
        glad=glad,
        total=total,
    )


def line_of(
    platform: Platform, language: Language, celebration: Celebration, *, in_private: bool = False
) -> str | None:
    """Return the warm line of a celebration; none `in_private` that says the group has seen it."""
    lines = platform.configuration.current.section(celebration.guild_id, CelebrationLines)
    if celebration.line is None or (in_private and celebration.line in lines.for_the_group):
        return None
    return lines.text_of(celebration.line, language)


async def put_refresh(transaction: Transaction, celebration: Celebration) -> None:
    """Have the post of a celebration shown anew, soon: what happens until then is shown with it."""
    if celebration.channel_id is None:
        return
    slot = int(transaction.now.timestamp() // TOGETHER.total_seconds()) + 1
    await outbox.put(
        transaction,
        kind=REFRESH,
        key=f"{celebration.id}:{slot}",
        guild_id=celebration.guild_id,
        payload={"celebration": celebration.id},
        due=datetime.fromtimestamp(slot * TOGETHER.total_seconds(), UTC),
        to=ToChannel(celebration.channel_id),
    )


async def put_unpost(
    transaction: Transaction, guild_id: int, channel_id: int, message_id: int, *, tried: int = 0
) -> None:
    """Have a message of ours deleted, `tried` times in vain so far: then later, as often as it takes."""
    wait = min(_FIRST_RETRY * 2 ** min(tried - 1, 10), _LONGEST_RETRY) if tried else timedelta()
    await outbox.put(
        transaction,
        kind=UNPOST,
        key=f"{channel_id}:{message_id}:{tried}",
        guild_id=guild_id,
        payload={"channel": channel_id, "message": message_id, "tried": tried},
        due=transaction.now + wait,
    )


async def _prepare_refresh(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Call | None:
    celebration = await store.celebrations.find(transaction, payloads.number(entry.payload, "celebration"))
    if celebration is None or celebration.channel_id is None or celebration.message_id is None:
        return None
    counter = await store.counters.find(transaction, celebration.counter_id)
    if counter is None:
        return None
    post = await post_of(platform, transaction, celebration, counter, mark=entry.mark, with_chip=False)
    return EditMessage(celebration.channel_id, celebration.message_id, post)


async def _prepare_unpost(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Call | None:
    return DeleteMessage(payloads.number(entry.payload, "channel"), payloads.number(entry.payload, "message"))


async def _done(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, delivered: Delivered
) -> None:
    """Nothing follows."""


async def _gone(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, unreachable: Unreachable
) -> None:
    """Somebody has deleted the post: there is nothing left to show it in."""
    _log.info("The post of a celebration in guild %d is gone", entry.guild_id)


async def _not_deleted(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, unreachable: Unreachable
) -> None:
    """Try again later: the channel is closed to the bot at the moment, and may be open again. Once it has
    stood for hours, ask the moderators to delete it.
    """
    channel_id = payloads.number(entry.payload, "channel")
    message_id = payloads.number(entry.payload, "message")
    _log.warning(
        "A post of ours cannot be deleted in guild %d yet (Discord's code %d): give the bot access to the"
        " channel %d, or delete the message %d there",
        entry.guild_id,
        unreachable.code,
        channel_id,
        message_id,
    )
    tried = payloads.number(entry.payload, "tried") + 1
    await put_unpost(transaction, entry.guild_id, channel_id, message_id, tried=tried)
    if tried == _ASKED_AFTER:
        await ask_to_delete(
            transaction, guild_id=entry.guild_id, channel_id=channel_id, message_id=message_id
        )


OUTBOX = (
    OutboxKind(name=REFRESH, prepare=_prepare_refresh, delivered=_done, unreachable=_gone, urgency=6),
    OutboxKind(name=UNPOST, prepare=_prepare_unpost, delivered=_done, unreachable=_not_deleted, urgency=4),
)
