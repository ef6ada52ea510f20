"""Meetings that moderators made by command, and the dates they changed."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, select, update

from bot.database import Transaction, insert_new
from cogs.meetings.store.records import Change, Series
from cogs.meetings.store.tables import changes, series, service


async def add(
    transaction: Transaction, guild_id: int, meeting_id: str, definition: str, created_by: int
) -> bool:
    """Put a meeting down; False where a meeting of this id was made before, also one that has ended."""
    row = await insert_new(
        transaction,
        series,
        {
            "guild_id": guild_id,
            "meeting_id": meeting_id,
            "definition": definition,
            "created_by": created_by,
            "created_at": transaction.now,
        },
    )
    return row is not None


async def of_guild(transaction: Transaction, guild_id: int) -> tuple[Series, ...]:
    """Return the meetings of a guild that were made by command, the ended ones too, the oldest first."""
    statement = select(series).where(series.c.guild_id == guild_id)
    rows = await transaction.execute(statement.order_by(series.c.created_at, series.c.meeting_id))
    return tuple(_series(row) for row in rows)


async def find(transaction: Transaction, guild_id: int, meeting_id: str) -> Series | None:
    """Return a meeting that was made by command, also one that has ended, or None."""
    which = series.c.guild_id == guild_id, series.c.meeting_id == meeting_id
    row = (await transaction.execute(select(series).where(*which))).one_or_none()
    return None if row is None else _series(row)


async def guilds(transaction: Transaction) -> frozenset[int]:
    """Return the ids of the guilds with meetings that were made by command and go on."""
    rows = await transaction.execute(select(series.c.guild_id).where(series.c.ended_at.is_(None)).distinct())
    return frozenset(rows.scalars())


async def redefine(transaction: Transaction, guild_id: int, meeting_id: str, definition: str) -> None:
    """Write a meeting's definition anew."""
    which = series.c.guild_id == guild_id, series.c.meeting_id == meeting_id
    await transaction.execute(update(series).where(*which).values(definition=definition))


async def end(transaction: Transaction, guild_id: int, meeting_id: str) -> None:
    """Let a meeting take place no more. Its row stays, so that its id is never another meeting's."""
    which = series.c.guild_id == guild_id, series.c.meeting_id == meeting_id, series.c.ended_at.is_(None)
    await transaction.execute(update(series).where(*which).values(ended_at=transaction.now))


async def changes_of(transaction: Transaction, guild_id: int, meeting_id: str) -> tuple[Change, ...]:
    """Return what was changed about a meeting's dates, the earliest date first."""
    which = changes.c.guild_id == guild_id, changes.c.meeting_id == meeting_id
    rows = await transaction.execute(select(changes).where(*which).order_by(changes.c.planned_for))
    return tuple(Change(row.guild_id, row.meeting_id, row.planned_for, row.starts_at) for row in rows)


async def change_date(transaction: Transaction, change: Change, changed_by: int) -> None:
    """Write down that a date is skipped or moved; an earlier change of it is forgotten."""
    await forget_change(transaction, change.guild_id, change.meeting_id, change.planned_for)
    await transaction.execute(
        changes.insert().values(
            guild_id=change.guild_id,
            meeting_id=change.meeting_id,
            planned_for=change.planned_for,
            starts_at=change.starts_at,
            changed_by=changed_by,
            changed_at=transaction.now,
        )
    )


async def forget_change(
    transaction: Transaction, guild_id: int, meeting_id: str, planned_for: datetime
) -> bool:
    """Let a date be as its recurrence gave it. Return whether it was changed."""
    result = await transaction.execute(
        delete(changes).where(
            changes.c.guild_id == guild_id,
            changes.c.meeting_id == meeting_id,
            changes.c.planned_for == planned_for,
        )
    )
    return result.rowcount > 0


async def rename_date(
    transaction: Transaction, guild_id: int, meeting_id: str, old: datetime, new: datetime
) -> None:
    """Let what was changed about a date, and who serves on it, go over to the one in its place (both UTC)."""
    for table in (changes, service):
        which = table.c.guild_id == guild_id, table.c.meeting_id == meeting_id, table.c.planned_for == old
        await transaction.execute(update(table).where(*which).values(planned_for=new))


def _series(row: Row[Any]) -> Series:
    return Series(row.guild_id, row.meeting_id, row.definition, row.created_at, row.ended_at)
