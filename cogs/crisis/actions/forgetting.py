"""Forgetting a person, also in the messages that moderators still see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cogs.crisis import store
from cogs.crisis.actions import entries

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.personal_data import Person


async def forget_alerts(transaction: Transaction, person: Person) -> int:
    """Forget the person's alerts; the posts of deleted ones will say no more than that they are deleted.

    Returns how many rows were deleted or blanked.
    """
    for alert in await store.forgetting.finished_alerts_of(transaction, person):
        await entries.put_refresh_of_deleted(transaction, alert)
    return await store.forgetting.forget_alerts(transaction, person)
