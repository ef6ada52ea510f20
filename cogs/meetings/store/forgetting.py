"""What the meetings' tables hold about one person, and how it goes.

Most of it exists only while a meeting runs. Who was there is nowhere: see `presence`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, Table, delete, select, update

from bot.database import Transaction
from bot.personal_data import Person
from cogs.meetings.store import tables

Line = Mapping[str, Any]


async def export_series(transaction: Transaction, person: Person) -> Sequence[Line]:
    """Return the meetings that the person made by command."""
    rows = await _rows(transaction, tables.series, tables.series.c.created_by, person)
    return [
        {"guild": row.guild_id, "made_meeting": row.meeting_id, "at": _at(row.created_at)} for row in rows
    ]


async def forget_series(transaction: Transaction, person: Person) -> int:
    """Keep the meetings, without who made them."""
    return await _unname(transaction, tables.series, tables.series.c.created_by, person)


async def export_changes(transaction: Transaction, person: Person) -> Sequence[Line]:
    """Return the dates that the person moved or skipped."""
    rows = await _rows(transaction, tables.changes, tables.changes.c.changed_by, person)
    return [
        {"guild": row.guild_id, "changed_meeting": row.meeting_id, "at": _at(row.changed_at)} for row in rows
    ]


async def forget_changes(transaction: Transaction, person: Person) -> int:
    """Keep the changed dates, without who changed them."""
    return await _unname(transaction, tables.changes, tables.changes.c.changed_by, person)


async def export_sittings(transaction: Transaction, person: Person) -> Sequence[Line]:
    """Return the running meetings that the person chairs or has the word in."""
    lines: list[Line] = []
    for column in _SITTING_NAMES:
        rows = await _rows(transaction, tables.sittings, column, person)
        lines += [
            {"guild": row.guild_id, "running_meeting": row.occurrence_id, "as": column.name} for row in rows
        ]
    return lines


async def forget_sittings(transaction: Transaction, person: Person) -> int:
    """Let running meetings go on without the person's name."""
    return sum([await _unname(transaction, tables.sittings, column, person) for column in _SITTING_NAMES])


async def export_hands(transaction: Transaction, person: Person) -> Sequence[Line]:
    """Return the person's hands in running meetings."""
    rows = await _rows(transaction, tables.hands, tables.hands.c.person_id, person)
    return [
        {"guild": row.guild_id, "running_meeting": row.occurrence_id, "hand_raised_at": _at(row.raised_at)}
        for row in rows
    ]


async def forget_hands(transaction: Transaction, person: Person) -> int:
    """Delete the person's hands."""
    return await _delete(transaction, tables.hands, tables.hands.c.person_id, person)


async def export_service(transaction: Transaction, person: Person) -> Sequence[Line]:
    """Return how the person has served in meetings."""
    rows = await _rows(transaction, tables.service, tables.service.c.person_id, person)
    return [
        {
            "guild": row.guild_id,
            "meeting": row.meeting_id,
            "on": _at(row.planned_for),
            "position": row.position,
            "state": row.state,
        }
        for row in rows
    ]


async def forget_service(transaction: Transaction, person: Person) -> int:
    """Delete how the person has served."""
    return await _delete(transaction, tables.service, tables.service.c.person_id, person)


async def export_reminder_wishes(transaction: Transaction, person: Person) -> Sequence[Line]:
    """Return of which meetings the person wants to be reminded."""
    rows = await _rows(transaction, tables.reminder_wishes, tables.reminder_wishes.c.person_id, person)
    return [{"guild": row.guild_id, "reminded_of_meeting": row.meeting_id} for row in rows]


async def forget_reminder_wishes(transaction: Transaction, person: Person) -> int:
    """Delete the person's wishes to be reminded."""
    wishes = tables.reminder_wishes
    return await _delete(transaction, wishes, wishes.c.person_id, person)


_SITTING_NAMES = (tables.sittings.c.chair_id, tables.sittings.c.co_chair_id, tables.sittings.c.speaker_id)


def _at(instant: datetime | None) -> str | None:
    return None if instant is None else instant.isoformat()


def _of(table: Table, column: Column[Any], person: Person) -> ColumnElement[bool]:
    own = column == person.user_id
    return own if person.guild_id is None else own & (table.c.guild_id == person.guild_id)


async def _rows(transaction: Transaction, table: Table, column: Column[Any], person: Person) -> Sequence[Any]:
    found = await transaction.execute(select(table).where(_of(table, column, person)))
    return found.all()


async def _unname(transaction: Transaction, table: Table, column: Column[Any], person: Person) -> int:
    done = await transaction.execute(update(table).where(_of(table, column, person)).values({column: None}))
    return done.rowcount


async def _delete(transaction: Transaction, table: Table, column: Column[Any], person: Person) -> int:
    return (await transaction.execute(delete(table).where(_of(table, column, person)))).rowcount
