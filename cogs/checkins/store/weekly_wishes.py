"""Who wants to be sent what their week held, when it ends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Column, Index, Table, delete, select

from bot.database import Snowflake, Transaction, UTCDateTime, insert_new, metadata
from bot.personal_data import Person

weekly_wishes = Table(
    "checkins_weekly_wishes",
    metadata,
    Column("guild_id", Snowflake, primary_key=True, autoincrement=False),
    Column("person_id", Snowflake, primary_key=True, autoincrement=False),
    Column("since", UTCDateTime, nullable=False),
    Index(None, "person_id"),
)


async def wished(transaction: Transaction, guild_id: int, person_id: int) -> bool:
    """Say whether somebody wants it."""
    statement = select(weekly_wishes.c.person_id).where(
        weekly_wishes.c.guild_id == guild_id, weekly_wishes.c.person_id == person_id
    )
    return (await transaction.execute(statement)).first() is not None


async def guilds_of(transaction: Transaction, person_id: int) -> Sequence[int]:
    """Return the guilds for which somebody wants it."""
    statement = select(weekly_wishes.c.guild_id).where(weekly_wishes.c.person_id == person_id)
    return (await transaction.execute(statement.order_by(weekly_wishes.c.guild_id))).scalars().all()


async def wish(transaction: Transaction, guild_id: int, person_id: int) -> bool:
    """Remember that somebody wants it, from now on; False if they did already."""
    values = {"guild_id": guild_id, "person_id": person_id, "since": transaction.now}
    return await insert_new(transaction, weekly_wishes, values) is not None


async def wish_no_more(transaction: Transaction, guild_id: int, person_id: int) -> bool:
    """Forget that somebody wants it; False if they did not."""
    result = await transaction.execute(
        delete(weekly_wishes).where(
            weekly_wishes.c.guild_id == guild_id, weekly_wishes.c.person_id == person_id
        )
    )
    return result.rowcount > 0


async def export_wishes(transaction: Transaction, person: Person) -> Sequence[Mapping[str, Any]]:
    """Return in which guilds the person wants it."""
    statement = select(weekly_wishes).where(*_theirs(person)).order_by(weekly_wishes.c.guild_id)
    return [
        {"guild": row.guild_id, "my_week_by_private_message_since": row.since.isoformat()}
        for row in await transaction.execute(statement)
    ]


async def forget_wishes(transaction: Transaction, person: Person) -> int:
    """Delete the person's wishes. What is on the agenda for them finds none, and is not sent."""
    return (await transaction.execute(delete(weekly_wishes).where(*_theirs(person)))).rowcount


def _theirs(person: Person) -> list[Any]:
    here = [weekly_wishes.c.person_id == person.user_id]
    return here if person.guild_id is None else [*here, weekly_wishes.c.guild_id == person.guild_id]
