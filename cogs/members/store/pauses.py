"""Who takes a break, from when to when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, exists, or_, select
from sqlalchemy.dialects.postgresql import insert

from bot.database import Transaction
from bot.personal_data import Person
from cogs.members.frame import Pause, PauseReason
from cogs.members.store.tables import pauses


def paused(person: ColumnElement[int], at: datetime | ColumnElement[datetime]) -> ColumnElement[bool]:
    """Return the condition that the person of a row (a column of ids) is paused at `at` (UTC)."""
    return exists().where(pauses.c.person_id == person, _holds(at)).correlate_except(pauses)


async def pause_of(transaction: Transaction, person_id: int) -> Pause | None:
    """Return the pause that holds at the transaction's instant, if any."""
    statement = select(pauses).where(pauses.c.person_id == person_id, _holds(transaction.now))
    row = (await transaction.execute(statement)).first()
    return None if row is None else _pause(transaction, row)


async def pauses_between(
    transaction: Transaction, person_id: int, first: datetime, last: datetime
) -> tuple[Pause, ...]:
    """Return the person's pauses, past ones too, of which some instant lies in [first, last) (UTC)."""
    result = await transaction.execute(
        select(pauses)
        .where(
            pauses.c.person_id == person_id,
            pauses.c.begins_at < last,
            or_(pauses.c.ends_at.is_(None), pauses.c.ends_at > first),
        )
        .order_by(pauses.c.begins_at)
    )
    return tuple(_pause(transaction, row) for row in result)


async def begin_pause(
    transaction: Transaction, person_id: int, *, ends_at: datetime | None, reason: PauseReason | None
) -> Pause:
    """Pause the person from now until `ends_at` (UTC, later than now), or change the pause that holds."""
    if ends_at is not None and ends_at <= transaction.now:
        raise ValueError("a pause that is over when it begins is none")
    held = await pause_of(transaction, person_id)
    begins_at = transaction.now if held is None else held.begins_at
    values = {
        "ends_at": ends_at,
        "reason": None if reason is None else transaction.cipher.encrypt(reason.value),
    }
    await transaction.execute(
        insert(pauses)
        .values(person_id=person_id, begins_at=begins_at, **values)
        .on_conflict_do_update(index_elements=["person_id", "begins_at"], set_=values)
    )
    return Pause(reason, begins_at, ends_at)


async def end_pause(transaction: Transaction, person_id: int) -> bool:
    """End the pause that holds, now; False if there is none. One that began this instant never was."""
    held = pauses.c.person_id == person_id, _holds(transaction.now)
    await transaction.execute(pauses.delete().where(*held, pauses.c.begins_at == transaction.now))
    ended = await transaction.execute(pauses.update().where(*held).values(ends_at=transaction.now))
    return ended.rowcount > 0


async def export_pauses(transaction: Transaction, person: Person) -> Sequence[Mapping[str, Any]]:
    """Return the person's pauses, the first one first. They belong to no guild, so to each."""
    result = await transaction.execute(
        select(pauses).where(pauses.c.person_id == person.user_id).order_by(pauses.c.begins_at)
    )
    return [
        {
            "begins_at": pause.begins_at.isoformat(),
            "ends_at": None if pause.ends_at is None else pause.ends_at.isoformat(),
            "reason": None if pause.reason is None else pause.reason.value,
        }
        for pause in (_pause(transaction, row) for row in result)
    ]


async def forget_pauses(transaction: Transaction, person: Person) -> int:
    """Delete the person's pauses; none where only one guild is meant, since they hold in the others too."""
    if person.guild_id is not None:
        return 0
    return (await transaction.execute(pauses.delete().where(pauses.c.person_id == person.user_id))).rowcount


def _holds(at: datetime | ColumnElement[datetime]) -> ColumnElement[bool]:
    return (pauses.c.begins_at <= at) & or_(pauses.c.ends_at.is_(None), pauses.c.ends_at > at)


def _pause(transaction: Transaction, row: Row[Any]) -> Pause:
    # A pause holds, and can be ended, without its reason too: no key of ours may open it any more.
    reason = transaction.cipher.opened(row.reason)
    return Pause(None if reason is None else PauseReason(reason), row.begins_at, row.ends_at)
