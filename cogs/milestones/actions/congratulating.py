"""People are glad with whoever has reached a step: one line in the same post instead of a post each."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from bot import outbox
from bot.interactions import Finished, UserFacing
from bot.outbox import Call, Delivered, EditMessage, OutboxEntry, OutboxKind, ToChannel, Unreachable
from cogs.milestones import store
from cogs.milestones.actions import payloads
from cogs.milestones.actions.sending import post_of
from cogs.milestones.store import Celebration, Reach

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.platform import Platform

_log = logging.getLogger(__name__)

REFRESH = "milestones.refresh"
TOGETHER = timedelta(seconds=5)
"""Whoever presses within these shares one edit of the post."""


async def congratulate(platform: Platform, guild_id: int, celebration_id: int, person_id: int) -> bool:
    """Write down that a person is glad, or no more, and have the post show it.

    Returns whether they are glad now. Raises `Finished` where the celebration is there no more, `UserFacing`
    where it is their own.
    """
    async with platform.database.transaction(guild_id=guild_id) as transaction:
        celebration = await store.celebrations.find(transaction, celebration_id)
        if (
            celebration is None
            or celebration.guild_id != guild_id
            or celebration.reach is not Reach.POSTED
            or celebration.channel_id is None
        ):
            raise Finished("milestones-glad-gone")
        counter = await store.counters.find(transaction, celebration.counter_id)
        if counter is None:
            raise Finished("milestones-glad-gone")
        if counter.person_id == person_id:
            raise UserFacing("milestones-glad-own")
        glad = await store.celebrations.congratulate(transaction, celebration, person_id)
        await put_refresh(transaction, celebration)
    return glad


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


async def _prepare(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Call | None:
    celebration = await store.celebrations.find(transaction, payloads.number(entry.payload, "celebration"))
    if celebration is None or celebration.channel_id is None or celebration.message_id is None:
        return None
    counter = await store.counters.find(transaction, celebration.counter_id)
    if counter is None:
        return None
    post = await post_of(platform, transaction, celebration, counter, mark=entry.mark, with_chip=False)
    return EditMessage(celebration.channel_id, celebration.message_id, post)


async def _done(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, delivered: Delivered
) -> None:
    """Nothing follows."""


async def _gone(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, unreachable: Unreachable
) -> None:
    """Somebody has deleted the post: there is nothing left to show the line in."""
    _log.info("The post of a celebration in guild %d is gone", entry.guild_id)


OUTBOX = (OutboxKind(name=REFRESH, prepare=_prepare, delivered=_done, unreachable=_gone, urgency=6),)
