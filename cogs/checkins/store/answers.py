"""What members answered, encrypted, and where what they shared stands."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Table, and_, delete, func, select
from sqlalchemy.dialects.postgresql import insert

from bot.database import Transaction
from bot.personal_data import Person
from cogs.checkins.store.records import Answer, AnswerValue, Share, answer_of
from cogs.checkins.store.tables import answers, shares
from cogs.members.frame import Visibility

_CHANNEL = 0


async def find(
    transaction: Transaction, guild_id: int, kind: str, person_id: int, day: date
) -> Answer | None:
    """Return what somebody answered for a local day, or None."""
    row = (
        await transaction.execute(select(answers).where(_one(answers, guild_id, kind, person_id, day)))
    ).first()
    return None if row is None else answer_of(transaction, row)


async def answers_of(
    transaction: Transaction,
    guild_id: int,
    person_id: int,
    first: date,
    last: date,
    kind: str | None = None,
) -> tuple[Answer, ...]:
    """Return what somebody answered for local days from `first` to `last`, both included, in their order."""
    statement = select(answers).where(
        answers.c.guild_id == guild_id, answers.c.person_id == person_id, answers.c.day.between(first, last)
    )
    if kind is not None:
        statement = statement.where(answers.c.kind == kind)
    rows = await transaction.execute(statement.order_by(answers.c.day, answers.c.kind))
    return tuple(answer_of(transaction, row) for row in rows)


async def write(
    transaction: Transaction,
    guild_id: int,
    kind: str,
    person_id: int,
    day: date,
    values: Mapping[str, AnswerValue],
    visibility: Visibility,
) -> None:
    """Write somebody's answer for a local day, in place of an earlier one."""
    written = {
        "answers": transaction.cipher.encrypt(json.dumps(dict(values), ensure_ascii=False)),
        "visibility": visibility.value,
        "changed_at": transaction.now,
    }
    await transaction.execute(
        insert(answers)
        .values(
            guild_id=guild_id,
            kind=kind,
            person_id=person_id,
            day=day,
            answered_at=transaction.now,
            **written,
        )
        .on_conflict_do_update(index_elements=["guild_id", "kind", "person_id", "day"], set_=written)
    )


async def set_visibility(
    transaction: Transaction, guild_id: int, kind: str, person_id: int, day: date, visibility: Visibility
) -> bool:
    """Change who may read an answer; False if there is none."""
    result = await transaction.execute(
        answers.update()
        .where(_one(answers, guild_id, kind, person_id, day))
        .values(visibility=visibility.value, changed_at=transaction.now)
    )
    return result.rowcount > 0


async def remove(transaction: Transaction, guild_id: int, kind: str, person_id: int, day: date) -> bool:
    """Delete an answer; False if there is none."""
    result = await transaction.execute(delete(answers).where(_one(answers, guild_id, kind, person_id, day)))
    return result.rowcount > 0


async def how_many(transaction: Transaction, guild_id: int, person_id: int) -> int:
    """Return on how many local days somebody has checked in, however many check-ins a day has."""
    statement = select(func.count(answers.c.day.distinct())).where(
        answers.c.guild_id == guild_id, answers.c.person_id == person_id
    )
    count: int = (await transaction.execute(statement)).scalar_one()
    return count


async def shares_of(
    transaction: Transaction, guild_id: int, kind: str, person_id: int, day: date
) -> tuple[Share, ...]:
    """Return the messages in which others read an answer now."""
    rows = await transaction.execute(
        select(shares).where(_one(shares, guild_id, kind, person_id, day)).order_by(shares.c.reader_id)
    )
    return tuple(Share(row.reader_id or None, row.channel_id, row.message_id) for row in rows)


async def add_share(
    transaction: Transaction, guild_id: int, kind: str, person_id: int, day: date, share: Share
) -> None:
    """Remember where others read an answer."""
    where = {"channel_id": share.channel_id, "message_id": share.message_id}
    key = {"guild_id": guild_id, "kind": kind, "person_id": person_id, "day": day}
    await transaction.execute(
        insert(shares)
        .values(**key, reader_id=share.reader_id or _CHANNEL, **where)
        .on_conflict_do_update(
            index_elements=["guild_id", "kind", "person_id", "day", "reader_id"], set_=where
        )
    )


async def remove_share(
    transaction: Transaction, guild_id: int, kind: str, person_id: int, day: date, reader_id: int | None
) -> None:
    """Forget where one reader reads an answer."""
    await transaction.execute(
        delete(shares).where(
            _one(shares, guild_id, kind, person_id, day), shares.c.reader_id == (reader_id or _CHANNEL)
        )
    )


async def all_shares_of(transaction: Transaction, person: Person) -> tuple[tuple[int, Share], ...]:
    """Return every message in which others read a person's answers, each with its guild."""
    rows = await transaction.execute(select(shares).where(_theirs(person)))
    return tuple((row.guild_id, Share(row.reader_id or None, row.channel_id, row.message_id)) for row in rows)


async def forget_shares(transaction: Transaction, person: Person) -> int:
    """Forget where others read a person's answers, and what the person was let read; return how many."""
    as_reader = shares.c.reader_id == person.user_id
    if person.guild_id is not None:
        as_reader &= shares.c.guild_id == person.guild_id
    return (await transaction.execute(delete(shares).where(_theirs(person) | as_reader))).rowcount


def _theirs(person: Person) -> ColumnElement[bool]:
    theirs = shares.c.person_id == person.user_id
    return theirs if person.guild_id is None else theirs & (shares.c.guild_id == person.guild_id)


def _one(table: Table, guild_id: int, kind: str, person_id: int, day: date) -> ColumnElement[bool]:
    columns: Any = table.c
    return and_(
        columns.guild_id == guild_id,
        columns.kind == kind,
        columns.person_id == person_id,
        columns.day == day,
    )
