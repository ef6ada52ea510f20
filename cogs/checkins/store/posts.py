"""The prompts in channels, and up to when a check-in's time zones have been looked at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, delete, select, update
from sqlalchemy.dialects.postgresql import insert

from bot.database import Transaction, insert_new
from cogs.checkins.store.records import Post
from cogs.checkins.store.tables import posts, schedules


@dataclass(frozen=True)
class Looked:
    """Up to when a check-in's zones have been looked at (UTC), and by which times of the settings."""

    at: datetime
    times: str


async def add(
    transaction: Transaction, guild_id: int, kind: str, day: date, opened_at: datetime
) -> int | None:
    """Add the post of a local day and instant; return its id, or None if there is one already."""
    row = await insert_new(
        transaction, posts, {"guild_id": guild_id, "kind": kind, "day": day, "opened_at": opened_at}
    )
    return None if row is None else int(row.id)


async def find(transaction: Transaction, post_id: int) -> Post | None:
    """Return a post by its id, or None."""
    row = (await transaction.execute(select(posts).where(posts.c.id == post_id))).first()
    return None if row is None else _post(row)


async def of_day(transaction: Transaction, guild_id: int, kind: str, day: date) -> tuple[Post, ...]:
    """Return the posts for a local day, the earliest first."""
    statement = (
        select(posts)
        .where(posts.c.guild_id == guild_id, posts.c.kind == kind, posts.c.day == day)
        .order_by(posts.c.opened_at)
    )
    return tuple(_post(row) for row in await transaction.execute(statement))


async def arrived(transaction: Transaction, post_id: int, channel_id: int, message_id: int) -> None:
    """Remember where the post stands."""
    await transaction.execute(
        update(posts).where(posts.c.id == post_id).values(channel_id=channel_id, message_id=message_id)
    )


async def has_thread(transaction: Transaction, post_id: int, thread_id: int) -> None:
    """Remember the thread below the post."""
    await transaction.execute(update(posts).where(posts.c.id == post_id).values(thread_id=thread_id))


async def looked(transaction: Transaction, guild_id: int, kind: str) -> Looked | None:
    """Return up to when the zones of a check-in have been looked at; None if they never were."""
    row = (
        await transaction.execute(
            select(schedules).where(schedules.c.guild_id == guild_id, schedules.c.kind == kind)
        )
    ).first()
    return None if row is None else Looked(row.looked_at, row.times)


async def look(transaction: Transaction, guild_id: int, kind: str, times: str) -> None:
    """Remember that the zones of a check-in have been looked at, now, by these times of the settings."""
    values = {"looked_at": transaction.now, "times": times}
    await transaction.execute(
        insert(schedules)
        .values(guild_id=guild_id, kind=kind, **values)
        .on_conflict_do_update(index_elements=["guild_id", "kind"], set_=values)
    )


async def look_anew(transaction: Transaction, guild_id: int, kind: str) -> None:
    """Let the next look be at everybody, as if the times in the settings had changed."""
    await transaction.execute(
        update(schedules).where(schedules.c.guild_id == guild_id, schedules.c.kind == kind).values(times="")
    )


async def purge(transaction: Transaction, before: datetime) -> int:
    """Delete the posts of before `before` (UTC); their messages stay where they are. Return how many."""
    return (await transaction.execute(delete(posts).where(posts.c.opened_at < before))).rowcount


def _post(row: Row[Any]) -> Post:
    return Post(**row._mapping)
