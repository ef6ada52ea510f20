"""Who wants to be sent what their week held, when it ends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, Date, Index, String, Table, delete, select, update

from bot.database import Snowflake, Transaction, UTCDateTime, insert_new, metadata
from bot.personal_data import Person

weekly_wishes = Table(
    "checkins_weekly_wishes",
    metadata,
    Column("guild_id", Snowflake, primary_key=True, autoincrement=False),
    Column("person_id", Snowflake, primary_key=True, autoincrement=False),
    Column("since", UTCDateTime, nullable=False),
    # The Sunday whose week comes next, and what waits for it on the agenda, so that it can be withdrawn.
    Column("sunday", Date, nullable=True),
    Column("waiting", String(100), nullable=True),
    Index(None, "person_id"),
)


@dataclass(frozen=True)
class WeeklyWish:
    """Somebody wants it, since an instant (UTC). The next is that of the week which ends on `sunday`.

    `waiting` is the agenda's key of that promise.
    """

    guild_id: int
    person_id: int
    since: datetime
    sunday: date | None
    waiting: str | None


async def find(transaction: Transaction, guild_id: int, person_id: int) -> WeeklyWish | None:
    """Return somebody's wish, or None."""
    statement = select(weekly_wishes).where(
        weekly_wishes.c.guild_id == guild_id, weekly_wishes.c.person_id == person_id
    )
    row = (await transaction.execute(statement)).first()
    return None if row is None else WeeklyWish(**row._mapping)


async def of_person(transaction: Transaction, person: Person) -> tuple[WeeklyWish, ...]:
    """Return somebody's wishes, in one guild or in all."""
    statement = select(weekly_wishes).where(*_theirs(person)).order_by(weekly_wishes.c.guild_id)
    return tuple(WeeklyWish(**row._mapping) for row in await transaction.execute(statement))


async def wait_for(
    transaction: Transaction, guild_id: int, person_id: int, sunday: date, waiting: str
) -> None:
    """Remember which week comes next, and the agenda's key of it."""
    await transaction.execute(
        update(weekly_wishes)
        .where(weekly_wishes.c.guild_id == guild_id, weekly_wishes.c.person_id == person_id)
        .values(sunday=sunday, waiting=waiting)
    )


async def wish(transaction: Transaction, guild_id: int, person_id: int) -> bool:
    """Remember that somebody wants it, from now on; False if they did already."""
    values = {"guild_id": guild_id, "person_id": person_id, "since": transaction.now}
    return await insert_new(transaction, weekly_wishes, values) is not None


async def export_wishes(transaction: Transaction, person: Person) -> Sequence[Mapping[str, Any]]:
    """Return in which guilds the person wants it."""
    return [
        {"guild": wish.guild_id, "my_week_by_private_message_since": wish.since.isoformat()}
        for wish in await of_person(transaction, person)
    ]


async def forget(transaction: Transaction, person: Person) -> int:
    """Delete the person's wishes; return how many there were."""
    return (await transaction.execute(delete(weekly_wishes).where(*_theirs(person)))).rowcount


def _theirs(person: Person) -> list[Any]:
    here = [weekly_wishes.c.person_id == person.user_id]
    return here if person.guild_id is None else [*here, weekly_wishes.c.guild_id == person.guild_id]
