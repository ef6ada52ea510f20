"""What the check-ins' tables hold about one person, and how it goes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Row, Table, delete, select

from bot.database import Transaction
from bot.personal_data import Person, PersonalData
from cogs.checkins.store import tables
from cogs.checkins.store.records import answer_of

Line = Mapping[str, Any]


async def export_enrolments(transaction: Transaction, person: Person) -> Sequence[Line]:
    """Return in which check-ins the person takes part, or took part."""
    return [
        {"guild": row.guild_id, "check_in": row.kind, "state": row.state, "since": row.since.isoformat()}
        for row in await _rows(transaction, tables.enrolments, person)
    ]


async def export_preferences(transaction: Transaction, person: Person) -> Sequence[Line]:
    """Return what the person chose for a guild's check-ins."""
    return [
        {
            "guild": row.guild_id,
            "prompts_by_private_message": row.direct_prompts,
            "companions_hear_when_i_am_missed": row.companions_hear,
        }
        for row in await _rows(transaction, tables.preferences, person)
    ]


async def export_invitations(transaction: Transaction, person: Person) -> Sequence[Line]:
    """Return for which days the person was asked."""
    return [
        {
            "guild": row.guild_id,
            "check_in": row.kind,
            "day": row.day.isoformat(),
            "time_zone": row.zone,
            "asked_at": row.opened_at.isoformat(),
            "answered_at": None if row.answered_at is None else row.answered_at.isoformat(),
        }
        for row in await _rows(transaction, tables.invitations, person)
    ]


async def export_answers(transaction: Transaction, person: Person) -> Sequence[Line]:
    """Return what the person answered, in their own words, whether or not the check-in still exists."""
    return [
        {
            "guild": answer.guild_id,
            "check_in": answer.kind,
            "day": answer.day.isoformat(),
            "answers": dict(answer.answers) if answer.legible else None,
            "who_may_read_it": answer.visibility.value,
            "answered_at": answer.answered_at.isoformat(),
        }
        for answer in (
            answer_of(transaction, row) for row in await _rows(transaction, tables.answers, person)
        )
    ]


async def export_shares(transaction: Transaction, person: Person) -> Sequence[Line]:
    """Return where others read the person's answers."""
    return [
        {
            "guild": row.guild_id,
            "check_in": row.kind,
            "day": row.day.isoformat(),
            "channel": row.channel_id,
            "message": row.message_id,
        }
        for row in await _rows(transaction, tables.shares, person)
    ]


async def export_nudges(transaction: Transaction, person: Person) -> Sequence[Line]:
    """Return when the person was written to because they were not heard of."""
    return [
        {
            "guild": row.guild_id,
            "planned_at": row.planned_at.isoformat(),
            "said_ok_at": None if row.ok_at is None else row.ok_at.isoformat(),
        }
        for row in await _rows(transaction, tables.nudges, person)
    ]


def forget_from(table: Table) -> Callable[[Transaction, Person], Awaitable[int]]:
    """Return the function that deletes a person's rows from `table`."""

    async def forget(transaction: Transaction, person: Person) -> int:
        return (await transaction.execute(delete(table).where(_theirs(table, person)))).rowcount

    return forget


PERSONAL_DATA = tuple(
    PersonalData(table=table, export=export, forget=forget_from(table))
    for table, export in (
        (tables.enrolments, export_enrolments),
        (tables.preferences, export_preferences),
        (tables.invitations, export_invitations),
        (tables.answers, export_answers),
        (tables.nudges, export_nudges),
    )
)


async def _rows(transaction: Transaction, table: Table, person: Person) -> Sequence[Row[Any]]:
    statement = select(table).where(_theirs(table, person)).order_by(*table.primary_key.columns)
    return (await transaction.execute(statement)).all()


def _theirs(table: Table, person: Person) -> ColumnElement[bool]:
    columns: Any = table.c
    theirs: ColumnElement[bool] = columns.person_id == person.user_id
    return theirs if person.guild_id is None else theirs & (columns.guild_id == person.guild_id)
