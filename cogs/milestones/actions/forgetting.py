"""What a person counted is forgotten with all that was planned for it, and their name leaves the posts."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from bot import outbox
from bot.outbox import Call, DeleteMessage, Delivered, OutboxEntry, OutboxKind, Unreachable
from cogs.milestones import store
from cogs.milestones.actions import ending, payloads
from cogs.milestones.actions.congratulating import put_refresh
from cogs.milestones.store import Reach

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.personal_data import Person
    from bot.platform import Platform

_log = logging.getLogger(__name__)

UNPOST = "milestones.unpost"


async def forget_counters(transaction: Transaction, person: Person) -> int:
    """Delete the person's counters, with runs, celebrations, congratulations and posts."""
    counters = await store.forgetting.counters_of(transaction, person)
    for counter in counters:
        for celebration in await store.celebrations.of_counter(transaction, counter.id):
            if celebration.reach is Reach.POSTED:
                await outbox.put(
                    transaction,
                    kind=UNPOST,
                    key=str(celebration.id),
                    guild_id=counter.guild_id,
                    payload={"channel": celebration.channel_id, "message": celebration.message_id},
                )
        await ending.delete(transaction, counter)
    return len(counters)


async def forget_congratulations(transaction: Transaction, person: Person) -> int:
    """Delete that the person was glad with others, and have those posts say so no more."""
    for celebration_id in await store.celebrations.congratulated_by(transaction, person):
        celebration = await store.celebrations.find(transaction, celebration_id)
        if celebration is not None:
            await put_refresh(transaction, celebration)
    return await store.forgetting.forget_congratulations(transaction, person)


async def goes_with_its_counter(transaction: Transaction, person: Person) -> int:
    """Delete nothing: these rows are deleted together with the counter that they belong to."""
    return 0


async def _prepare(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Call | None:
    return DeleteMessage(payloads.number(entry.payload, "channel"), payloads.number(entry.payload, "message"))


async def _done(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, delivered: Delivered
) -> None:
    """Nothing follows."""


async def _not_deleted(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, unreachable: Unreachable
) -> None:
    """The channel is closed to the bot: a moderator has to delete the post."""
    _log.warning("A post of a forgotten member could not be deleted in guild %d", entry.guild_id)


OUTBOX = (OutboxKind(name=UNPOST, prepare=_prepare, delivered=_done, unreachable=_not_deleted, urgency=4),)
