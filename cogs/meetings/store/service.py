"""Who has signed up to serve, and who has served."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, delete, func, select, update

from bot.database import Transaction, insert_new
from cogs.meetings.positions import Position, Served
from cogs.meetings.store.tables import service


@dataclass(frozen=True)
class SignUp:
    """Somebody's service at one date of a meeting. Instants are UTC."""

    id: int
    guild_id: int
    meeting_id: str
    planned_for: datetime
    person_id: int
    position: Position
    state: Served
    signed_up_at: datetime


@dataclass(frozen=True)
class Service:
    """How often somebody has served in a position, the first time planned for `since` (UTC)."""

    position: Position
    times: int
    since: datetime


async def sign_up(
    transaction: Transaction,
    guild_id: int,
    meeting_id: str,
    planned_for: datetime,
    position: Position,
    person_id: int,
    *,
    state: Served = Served.SIGNED_UP,
) -> SignUp | None:
    """Put a sign-up down; None where somebody has the position at that date already."""
    values = {
        "guild_id": guild_id,
        "meeting_id": meeting_id,
        "planned_for": planned_for,
        "person_id": person_id,
        "position": position.value,
        "state": state.value,
        "signed_up_at": transaction.now,
    }
    row = await insert_new(transaction, service, values)
    return None if row is None else await find(transaction, row.id)


async def find(transaction: Transaction, sign_up_id: int) -> SignUp | None:
    """Return a sign-up; None where it is gone."""
    found = await _where(transaction, service.c.id == sign_up_id)
    return found[0] if found else None


async def at(
    transaction: Transaction, guild_id: int, meeting_id: str, planned_for: datetime
) -> Sequence[SignUp]:
    """Return who serves at one date of a meeting."""
    return await _where(
        transaction,
        service.c.guild_id == guild_id,
        service.c.meeting_id == meeting_id,
        service.c.planned_for == planned_for,
    )


async def at_dates(
    transaction: Transaction, guild_id: int, since: datetime
) -> Mapping[tuple[str, datetime], Sequence[SignUp]]:
    """Return who serves at the dates planned for `since` (UTC) or later, by meeting and that instant."""
    by_date: dict[tuple[str, datetime], list[SignUp]] = {}
    for each in await _where(transaction, service.c.guild_id == guild_id, service.c.planned_for >= since):
        by_date.setdefault((each.meeting_id, each.planned_for), []).append(each)
    return by_date


async def coming(
    transaction: Transaction, guild_id: int, after: datetime, *, person_id: int | None = None
) -> Sequence[SignUp]:
    """Return the guild's sign-ups (of one person) for dates planned for `after` (UTC) or later."""
    which = [
        service.c.guild_id == guild_id,
        service.c.planned_for >= after,
        service.c.state == Served.SIGNED_UP.value,
    ]
    if person_id is not None:
        which.append(service.c.person_id == person_id)
    return await _where(transaction, *which)


async def withdraw(transaction: Transaction, sign_up_id: int, person_id: int) -> SignUp | None:
    """Take a sign-up back and return it; None where it is not this person's, or over already."""
    found = await find(transaction, sign_up_id)
    if found is None or found.person_id != person_id or found.state is not Served.SIGNED_UP:
        return None
    await remove(transaction, sign_up_id)
    return found


async def remove(transaction: Transaction, sign_up_id: int) -> None:
    """Delete a sign-up."""
    await transaction.execute(delete(service).where(service.c.id == sign_up_id))


async def set_state(transaction: Transaction, sign_up_id: int, state: Served) -> None:
    """Write what came of a sign-up."""
    await transaction.execute(update(service).where(service.c.id == sign_up_id).values(state=state.value))


async def rename_date(
    transaction: Transaction, guild_id: int, meeting_id: str, old: datetime, new: datetime
) -> None:
    """Let the sign-ups of a date stand for what it is called now (UTC): its series was put elsewhere."""
    await transaction.execute(
        update(service)
        .where(
            service.c.guild_id == guild_id,
            service.c.meeting_id == meeting_id,
            service.c.planned_for == old,
        )
        .values(planned_for=new)
    )


async def last_chaired(transaction: Transaction, guild_id: int, person_id: int) -> datetime | None:
    """Return when (UTC, as planned) somebody last chaired a meeting of the guild; None: never."""
    statement = select(func.max(service.c.planned_for, type_=service.c.planned_for.type)).where(
        service.c.guild_id == guild_id,
        service.c.person_id == person_id,
        service.c.position == Position.CHAIR.value,
        service.c.state == Served.SERVED.value,
    )
    last: datetime | None = (await transaction.execute(statement)).scalar_one()
    return last


async def history(transaction: Transaction, guild_id: int, person_id: int) -> Sequence[Service]:
    """Return how often somebody has served in the guild, by position, the most often first."""
    statement = (
        select(
            service.c.position,
            func.count().label("times"),
            func.min(service.c.planned_for, type_=service.c.planned_for.type).label("since"),
        )
        .where(
            service.c.guild_id == guild_id,
            service.c.person_id == person_id,
            service.c.state == Served.SERVED.value,
        )
        .group_by(service.c.position)
        .order_by(func.count().desc(), service.c.position)
    )
    rows = await transaction.execute(statement)
    return [Service(Position(row.position), row.times, row.since) for row in rows]


def by_position(sign_ups: Sequence[SignUp]) -> Mapping[Position, int]:
    """Return who has which position."""
    return {each.position: each.person_id for each in sign_ups}


async def _where(transaction: Transaction, *which: ColumnElement[bool]) -> Sequence[SignUp]:
    statement = select(service).where(*which).order_by(service.c.planned_for, service.c.id)
    return [_sign_up(row) for row in await transaction.execute(statement)]


def _sign_up(row: Row[Any]) -> SignUp:
    return SignUp(
        id=row.id,
        guild_id=row.guild_id,
        meeting_id=row.meeting_id,
        planned_for=row.planned_for,
        person_id=row.person_id,
        position=Position(row.position),
        state=Served(row.state),
        signed_up_at=row.signed_up_at,
    )
