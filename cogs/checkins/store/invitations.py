"""Who was asked for which local day. Inviting is set-based: one statement for a whole time zone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Date,
    Row,
    Select,
    String,
    and_,
    delete,
    exists,
    func,
    literal,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import insert

from bot.database import Transaction, UTCDateTime
from cogs.checkins.opening import Turn
from cogs.checkins.store.records import Invitation, State
from cogs.checkins.store.tables import enrolments, invitations
from cogs.members import store as members

_columns = invitations.c


@dataclass(frozen=True)
class Count:
    """How many were asked for a local day of a check-in, and how many of them answered."""

    kind: str
    day: date
    invited: int
    answered: int


async def invite_zone(
    transaction: Transaction,
    guild_id: int,
    kind: str,
    own_zone: str | None,
    zone: str,
    turn: Turn,
    opened_at: datetime,
    most: int,
) -> int:
    """Invite for `turn` everybody whose own zone is `own_zone` (None: who has the guild's, which is `zone`).

    Left out are those who pause, and those who were invited for that local day or a later one. At most `most`
    are invited; returns how many were.
    """
    statement = _those_to_invite(guild_id, kind, zone, turn, opened_at, transaction.now).where(
        enrolments.c.zone == own_zone if own_zone is not None else enrolments.c.zone.is_(None)
    )
    return await _insert(transaction, statement.order_by(enrolments.c.person_id).limit(most))


async def invite_person(
    transaction: Transaction,
    guild_id: int,
    kind: str,
    person_id: int,
    zone: str,
    turn: Turn,
    opened_at: datetime,
) -> bool:
    """Invite one member for `turn`, under the same conditions; False if they are not invited."""
    statement = _those_to_invite(guild_id, kind, zone, turn, opened_at, transaction.now)
    return await _insert(transaction, statement.where(enrolments.c.person_id == person_id)) > 0


async def find(
    transaction: Transaction, guild_id: int, kind: str, person_id: int, day: date
) -> Invitation | None:
    """Return the invitation of somebody for a local day, or None."""
    statement = select(invitations).where(_of(guild_id, kind, person_id), _columns.day == day)
    row = (await transaction.execute(statement)).first()
    return None if row is None else _invitation(row)


async def open_ones(
    transaction: Transaction, person_id: int, guild_id: int, kind: str | None = None
) -> tuple[Invitation, ...]:
    """Return the invitations somebody can answer now, the latest day first, answered ones included."""
    statement = select(invitations).where(
        _columns.person_id == person_id,
        _columns.guild_id == guild_id,
        _columns.closes_at > transaction.now,
    )
    if kind is not None:
        statement = statement.where(_columns.kind == kind)
    rows = await transaction.execute(statement.order_by(_columns.day.desc(), _columns.kind))
    return tuple(_invitation(row) for row in rows)


async def invitations_of(
    transaction: Transaction,
    guild_id: int,
    person_id: int,
    first: date,
    last: date,
    kind: str | None = None,
) -> tuple[Invitation, ...]:
    """Return somebody's invitations for local days from `first` to `last`, both included, in their order."""
    statement = select(invitations).where(
        _columns.guild_id == guild_id,
        _columns.person_id == person_id,
        _columns.day.between(first, last),
    )
    if kind is not None:
        statement = statement.where(_columns.kind == kind)
    rows = await transaction.execute(statement.order_by(_columns.day, _columns.kind))
    return tuple(_invitation(row) for row in rows)


async def answered(transaction: Transaction, guild_id: int, kind: str, person_id: int, day: date) -> None:
    """Remember that the invitation was answered, now; the first answer's instant stays."""
    await transaction.execute(
        update(invitations)
        .where(_of(guild_id, kind, person_id), _columns.day == day)
        .values(answered_at=func.coalesce(_columns.answered_at, literal(transaction.now, UTCDateTime)))
    )


async def withdrawn(transaction: Transaction, guild_id: int, kind: str, person_id: int, day: date) -> None:
    """Forget that it was answered. The day does not count then: taking words back costs nothing."""
    await transaction.execute(
        update(invitations)
        .where(_of(guild_id, kind, person_id), _columns.day == day)
        .values(answered_at=None, excused=True)
    )


async def excuse_open(
    transaction: Transaction, guild_id: int, person_id: int, kind: str | None = None
) -> int:
    """Excuse what is open and unanswered of somebody who begins to pause, or leaves `kind`; return how
    many.
    """
    statement = update(invitations).where(
        _columns.person_id == person_id,
        _columns.guild_id == guild_id,
        _columns.closes_at > transaction.now,
        _columns.answered_at.is_(None),
    )
    if kind is not None:
        statement = statement.where(_columns.kind == kind)
    return (await transaction.execute(statement.values(excused=True))).rowcount


async def answered_since(transaction: Transaction, guild_id: int, person_id: int, instant: datetime) -> bool:
    """Say whether somebody has answered anything since `instant` (UTC)."""
    statement = (
        select(_columns.day)
        .where(
            _columns.person_id == person_id,
            _columns.guild_id == guild_id,
            _columns.closes_at > instant,
            _columns.answered_at >= instant,
        )
        .limit(1)
    )
    return (await transaction.execute(statement)).first() is not None


async def counts(transaction: Transaction, guild_id: int, first: date, last: date) -> tuple[Count, ...]:
    """Return, for each check-in and local day from `first` to `last`, how many were asked and answered.

    A day that is still open for somebody is left out: seen again and again, it would show who answers when.
    """
    statement = (
        select(
            _columns.kind,
            _columns.day,
            func.count().label("invited"),
            func.count(_columns.answered_at).label("answered"),
        )
        .where(_columns.guild_id == guild_id, _columns.day.between(first, last))
        .group_by(_columns.kind, _columns.day)
        .having(func.max(_columns.closes_at) <= transaction.now)
        .order_by(_columns.day, _columns.kind)
    )
    rows = await transaction.execute(statement)
    return tuple(Count(row.kind, row.day, row.invited, row.answered) for row in rows)


async def purge(transaction: Transaction, before: datetime) -> int:
    """Delete invitations that closed before `before` (UTC) without an answer; return how many.

    The first one after an answered day stays, so that no row of answered days grows together with another.
    """
    earlier = invitations.alias("earlier")
    the_one_before = (
        select(earlier.c.answered_at)
        .where(
            earlier.c.guild_id == _columns.guild_id,
            earlier.c.kind == _columns.kind,
            earlier.c.person_id == _columns.person_id,
            earlier.c.day < _columns.day,
            ~earlier.c.excused | earlier.c.answered_at.is_not(None),
        )
        .order_by(earlier.c.day.desc())
        .limit(1)
        .scalar_subquery()
    )
    result = await transaction.execute(
        delete(invitations).where(
            _columns.closes_at < before,
            _columns.answered_at.is_(None),
            _columns.excused | the_one_before.is_(None),
        )
    )
    return result.rowcount


def _those_to_invite(
    guild_id: int, kind: str, zone: str, turn: Turn, opened_at: datetime, now: datetime
) -> Select[Any]:
    later = invitations.alias("later")
    had_it = exists().where(
        later.c.guild_id == enrolments.c.guild_id,
        later.c.kind == enrolments.c.kind,
        later.c.person_id == enrolments.c.person_id,
        later.c.day >= turn.day,
    )
    return select(
        enrolments.c.guild_id,
        enrolments.c.kind,
        enrolments.c.person_id,
        literal(turn.day, Date),
        literal(zone, String),
        literal(opened_at, UTCDateTime),
        literal(turn.answer_until, UTCDateTime),
        literal(value=False, type_=Boolean),
    ).where(
        enrolments.c.guild_id == guild_id,
        enrolments.c.kind == kind,
        enrolments.c.state == State.ACTIVE.value,
        ~members.paused(enrolments.c.person_id, now),
        ~had_it,
    )


async def _insert(transaction: Transaction, those: Select[Any]) -> int:
    filled = ["guild_id", "kind", "person_id", "day", "zone", "opened_at", "closes_at", "excused"]
    statement = insert(invitations).from_select(filled, those).on_conflict_do_nothing()
    return (await transaction.execute(statement)).rowcount


def _of(guild_id: int, kind: str, person_id: int) -> ColumnElement[bool]:
    return and_(_columns.guild_id == guild_id, _columns.kind == kind, _columns.person_id == person_id)


def _invitation(row: Row[Any]) -> Invitation:
    return Invitation(**row._mapping)
