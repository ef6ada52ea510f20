"""Who is in a running meeting, under names that only its own key can make again."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from bot.database import Transaction
from cogs.meetings.store.tables import presence


async def time_there(transaction: Transaction, occurrence_id: int, pseudonym: str) -> timedelta | None:
    """Return how long somebody has been in a meeting until now; None where they have not been in it."""
    query = select(presence.c.came_at, presence.c.seconds).where(
        presence.c.occurrence_id == occurrence_id, presence.c.pseudonym == pseudonym
    )
    row = (await transaction.execute(query)).one_or_none()
    if row is None:
        return None
    there = timedelta(seconds=row.seconds)
    return there if row.came_at is None else there + (transaction.now - row.came_at)


async def is_there(transaction: Transaction, occurrence_id: int, pseudonym: str) -> bool:
    """Say whether somebody is in a meeting just now."""
    query = select(presence.c.came_at).where(
        presence.c.occurrence_id == occurrence_id, presence.c.pseudonym == pseudonym
    )
    return (await transaction.execute(query)).scalar_one_or_none() is not None
