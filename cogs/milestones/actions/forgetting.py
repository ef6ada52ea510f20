"""What a person counted is forgotten with all that was planned for it, and their name leaves the posts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cogs.milestones import store
from cogs.milestones.actions import ending
from cogs.milestones.actions.posts import put_refresh

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.personal_data import Person


async def forget_counters(transaction: Transaction, person: Person) -> int:
    """Delete the person's counters, with runs, celebrations, congratulations and posts."""
    counters = await store.forgetting.counters_of(transaction, person)
    for counter in counters:
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
