"""A return to use that was told of by mistake: nothing is lost by a slip of the finger."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.interactions import Finished
from cogs.members.frame import Visibility
from cogs.milestones import store
from cogs.milestones.actions import finding, promising, returning, roles
from cogs.milestones.store import Counter, Reach, State

if TYPE_CHECKING:
    from bot.platform import Platform

POSSIBLE = timedelta(days=1)
"""So long after it was told of."""


async def undo_return(platform: Platform, guild_id: int, person_id: int, run_id: int) -> Counter:
    """Let the run go on whose end was told of by mistake. Raises `Finished` where that cannot be any more.

    What was withdrawn is planned again; the role of the last step comes back, and the counter is shared again
    if it was. Whoever was told stays told.
    """
    async with platform.database.transaction(guild_id=guild_id) as transaction:
        run = await store.runs.find(transaction, run_id)
        if run is None or run.told_at is None or transaction.now - run.told_at > POSSIBLE:
            raise Finished("milestones-undo-gone")
        counter = await finding.own_counter(transaction, guild_id, person_id, run.counter_id)
        for later in await store.runs.of_counter(transaction, counter.id):
            if later.id == run.id or later.began.at < run.began.at:
                continue
            if later.ended is not None or counter.state is State.ENDED:
                raise Finished("milestones-undo-gone")
            await returning.withdraw_unseen(transaction, later.id)
            await store.runs.delete(transaction, later.id)
        if counter.state is State.ENDED:
            raise Finished("milestones-undo-gone")
        await store.runs.reopen(transaction, run.id)
        await store.counters.set_state(transaction, counter.id, State.RUNNING)
        if run.made_private:
            await store.counters.set_sharing(transaction, counter.id, Visibility.CHANNEL, named=counter.named)
        counter = await finding.own_counter(transaction, guild_id, person_id, counter.id)
        seen = [
            each
            for each in await store.celebrations.of_run(transaction, run.id)
            if each.reach is Reach.POSTED
        ]
        for celebration in reversed(seen):
            if await roles.give(platform, transaction, counter, celebration):
                break
        await promising.plan_next(platform, transaction, counter)
    return counter
