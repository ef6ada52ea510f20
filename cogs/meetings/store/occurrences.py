"""Occurrences: each time that a meeting takes place, one row by the instant its recurrence gave."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, func, or_, select, update

from bot.database import Transaction, insert_new
from cogs.meetings.store.records import Occurrence, OccurrenceState
from cogs.meetings.store.tables import occurrences

_IN_PROGRESS = (OccurrenceState.OPEN.value, OccurrenceState.RUNNING.value)
_LIVE = (OccurrenceState.PLANNED.value, *_IN_PROGRESS)


async def add(
    transaction: Transaction,
    *,
    guild_id: int,
    meeting_id: str,
    planned_for: datetime,
    starts_at: datetime,
    lasting: timedelta,
    state: OccurrenceState = OccurrenceState.PLANNED,
) -> Occurrence | None:
    """Put an occurrence down and return it; None where (guild, meeting, `planned_for`) is there already."""
    row = await insert_new(
        transaction,
        occurrences,
        {
            "guild_id": guild_id,
            "meeting_id": meeting_id,
            "planned_for": planned_for,
            "starts_at": starts_at,
            "ends_at": starts_at + lasting,
            "state": state.value,
            "plan": 0,
            "room_made": False,
        },
    )
    return None if row is None else await find(transaction, row.id)


async def find(transaction: Transaction, occurrence_id: int) -> Occurrence | None:
    """Return an occurrence, or None where there is none (any more)."""
    found = await _where(transaction, occurrences.c.id == occurrence_id)
    return found[0] if found else None


async def planned_for(
    transaction: Transaction, guild_id: int, meeting_id: str, instant: datetime
) -> Occurrence | None:
    """Return the occurrence of a meeting that its recurrence gave for `instant` (UTC), or None."""
    found = await _where(
        transaction,
        occurrences.c.guild_id == guild_id,
        occurrences.c.meeting_id == meeting_id,
        occurrences.c.planned_for == instant,
    )
    return found[0] if found else None


async def in_room(transaction: Transaction, channel_id: int) -> Occurrence | None:
    """Return the occurrence whose open room this channel or thread is, or None."""
    found = await _where(
        transaction, occurrences.c.room_id == channel_id, occurrences.c.state.in_(_IN_PROGRESS)
    )
    return found[0] if found else None


async def in_progress(transaction: Transaction, guild_id: int) -> tuple[Occurrence, ...]:
    """Return the occurrences of a guild whose rooms are open, in the order of their beginning."""
    return await _where(
        transaction, occurrences.c.guild_id == guild_id, occurrences.c.state.in_(_IN_PROGRESS)
    )


async def live(
    transaction: Transaction, guild_id: int, *, meeting_id: str | None = None
) -> tuple[Occurrence, ...]:
    """Return what is planned or in progress in a guild (of one meeting), in the order of the beginning."""
    which = [occurrences.c.guild_id == guild_id, occurrences.c.state.in_(_LIVE)]
    if meeting_id is not None:
        which.append(occurrences.c.meeting_id == meeting_id)
    return await _where(transaction, *which)


async def around(
    transaction: Transaction, guild_id: int, meeting_id: str, since: datetime
) -> tuple[Occurrence, ...]:
    """Return a meeting's occurrences that are planned or in progress, and those from `since` (UTC) on."""
    return await _where(
        transaction,
        occurrences.c.guild_id == guild_id,
        occurrences.c.meeting_id == meeting_id,
        or_(occurrences.c.state.in_(_LIVE), occurrences.c.starts_at >= since),
    )


async def guilds(transaction: Transaction) -> frozenset[int]:
    """Return the ids of the guilds in which something is planned or in progress."""
    statement = select(occurrences.c.guild_id).where(occurrences.c.state.in_(_LIVE)).distinct()
    return frozenset((await transaction.execute(statement)).scalars())


async def of_event(transaction: Transaction, guild_id: int, event_id: int) -> Occurrence | None:
    """Return the occurrence whose event in Discord this is, or None."""
    found = await _where(transaction, occurrences.c.guild_id == guild_id, occurrences.c.event_id == event_id)
    return found[-1] if found else None


async def count_before(transaction: Transaction, occurrence: Occurrence) -> int:
    """Return how many occurrences of the same meeting are planned for earlier: its number, from 0."""
    statement = select(func.count()).where(
        occurrences.c.guild_id == occurrence.guild_id,
        occurrences.c.meeting_id == occurrence.meeting_id,
        occurrences.c.planned_for < occurrence.planned_for,
    )
    return int((await transaction.execute(statement)).scalar_one())


async def change(transaction: Transaction, occurrence_id: int, **values: Any) -> Occurrence | None:
    """Write `values` (by the names of the columns; `state` as `OccurrenceState`) and return what it is now.

    None where it is gone.
    """
    written = {
        name: value.value if isinstance(value, OccurrenceState) else value for name, value in values.items()
    }
    result = await transaction.execute(
        update(occurrences).where(occurrences.c.id == occurrence_id).values(written).returning(occurrences)
    )
    row = result.one_or_none()
    return None if row is None else _occurrence(row)


async def _where(transaction: Transaction, *which: ColumnElement[bool]) -> tuple[Occurrence, ...]:
    statement = select(occurrences).where(*which).order_by(occurrences.c.starts_at, occurrences.c.id)
    rows: Sequence[Row[Any]] = (await transaction.execute(statement)).all()
    return tuple(_occurrence(row) for row in rows)


def _occurrence(row: Row[Any]) -> Occurrence:
    return Occurrence(
        id=row.id,
        guild_id=row.guild_id,
        meeting_id=row.meeting_id,
        planned_for=row.planned_for,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        state=OccurrenceState(row.state),
        plan=row.plan,
        event_id=row.event_id,
        event_told=row.event_told,
        announcement_channel_id=row.announcement_channel_id,
        announcement_id=row.announcement_id,
        room_id=row.room_id,
        room_made=row.room_made,
        room_post_id=row.room_post_id,
        attended=row.attended,
    )
