"""Who wants to be reminded of which meeting."""

from __future__ import annotations

from sqlalchemy import delete, select

from bot.database import Transaction, insert_new
from cogs.meetings.store.tables import reminder_wishes


async def wish(transaction: Transaction, guild_id: int, meeting_id: str, person_id: int) -> bool:
    """Write down that a person wants to be reminded; False where they did already."""
    row = await insert_new(
        transaction,
        reminder_wishes,
        {
            "guild_id": guild_id,
            "meeting_id": meeting_id,
            "person_id": person_id,
            "wished_at": transaction.now,
        },
    )
    return row is not None


async def withdraw(transaction: Transaction, guild_id: int, meeting_id: str, person_id: int) -> bool:
    """Let a person be reminded no more; False where they were not."""
    wishes = reminder_wishes.c
    result = await transaction.execute(
        delete(reminder_wishes).where(
            wishes.guild_id == guild_id, wishes.meeting_id == meeting_id, wishes.person_id == person_id
        )
    )
    return result.rowcount > 0


async def of_person(transaction: Transaction, guild_id: int, person_id: int) -> frozenset[str]:
    """Return the ids of the meetings of which a person wants to be reminded."""
    wishes = reminder_wishes.c
    statement = select(wishes.meeting_id).where(wishes.guild_id == guild_id, wishes.person_id == person_id)
    return frozenset((await transaction.execute(statement)).scalars())


async def of_meeting(transaction: Transaction, guild_id: int, meeting_id: str) -> tuple[int, ...]:
    """Return who wants to be reminded of a meeting, the earliest wish first."""
    wishes = reminder_wishes.c
    statement = select(wishes.person_id).where(wishes.guild_id == guild_id, wishes.meeting_id == meeting_id)
    return tuple(
        (await transaction.execute(statement.order_by(wishes.wished_at, wishes.person_id))).scalars()
    )


async def is_wished(transaction: Transaction, guild_id: int, meeting_id: str, person_id: int) -> bool:
    """Say whether a person wants to be reminded of a meeting."""
    return meeting_id in await of_person(transaction, guild_id, person_id)
