"""Who has not been heard of for a while, and who was written to because of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, and_, delete, func, or_, select, update

from bot.database import Transaction, insert_new
from cogs.checkins.store.records import Nudge
from cogs.checkins.store.tables import invitations, nudges


async def not_heard_of(
    transaction: Transaction,
    guild_id: int,
    kind: str,
    day: date,
    opened_at: datetime,
    *,
    after_missed: int,
    at_most: int,
    limit: int,
) -> Sequence[int]:
    """Return at most `limit` of those invited for `day` at `opened_at` who were not heard of for long.

    The last `after_missed` of their closed invitations have no answer; no nudge is newer than the first of
    these, and fewer than `at_most` were left without an answer or a word since they last answered.
    """
    # Each subquery says to which row it belongs: left to itself, one inside another would join it anew.
    asked, missed, kept, given = (invitations.alias(name) for name in ("asked", "missed", "kept", "given"))
    first_missed = (
        select(missed.c.day)
        .where(
            missed.c.guild_id == asked.c.guild_id,
            missed.c.kind == asked.c.kind,
            missed.c.person_id == asked.c.person_id,
            missed.c.closes_at <= transaction.now,
        )
        .order_by(missed.c.day.desc())
        .offset(after_missed - 1)
        .limit(1)
        .correlate(asked)
        .scalar_subquery()
    )
    one_was_kept = (
        select(kept.c.day)
        .where(
            kept.c.guild_id == asked.c.guild_id,
            kept.c.kind == asked.c.kind,
            kept.c.person_id == asked.c.person_id,
            kept.c.day >= first_missed,
            or_(kept.c.answered_at.is_not(None), kept.c.excused),
        )
        .correlate(asked)
        .exists()
    )
    last_kept = (
        select(func.max(given.c.day))
        .where(
            given.c.guild_id == asked.c.guild_id,
            given.c.kind == asked.c.kind,
            given.c.person_id == asked.c.person_id,
            given.c.answered_at.is_not(None),
        )
        .correlate(asked)
        .scalar_subquery()
    )
    theirs = and_(nudges.c.guild_id == asked.c.guild_id, nudges.c.person_id == asked.c.person_id)
    lately = select(nudges.c.day).where(theirs, nudges.c.day > first_missed).correlate(asked).exists()
    since_then = (
        select(func.count())
        .select_from(nudges)
        .where(theirs, nudges.c.ok_at.is_(None), or_(last_kept.is_(None), nudges.c.day > last_kept))
        .correlate(asked)
        .scalar_subquery()
    )
    statement = select(asked.c.person_id).where(
        asked.c.guild_id == guild_id,
        asked.c.kind == kind,
        asked.c.opened_at == opened_at,
        asked.c.day == day,
        first_missed.is_not(None),
        ~one_was_kept,
        ~lately,
        since_then < at_most,
    )
    several = statement.order_by(asked.c.person_id).limit(limit)
    return (await transaction.execute(several)).scalars().all()


async def plan(transaction: Transaction, guild_id: int, person_id: int, day: date, kind: str) -> bool:
    """Plan a nudge on a local day; False if there is one on that day, of whatever check-in."""
    row = await insert_new(
        transaction,
        nudges,
        {
            "guild_id": guild_id,
            "person_id": person_id,
            "day": day,
            "kind": kind,
            "planned_at": transaction.now,
        },
    )
    return row is not None


async def find(transaction: Transaction, guild_id: int, person_id: int, day: date) -> Nudge | None:
    """Return the nudge planned on a local day, or None."""
    row = (await transaction.execute(select(nudges).where(_one(guild_id, person_id, day)))).first()
    return None if row is None else _nudge(row)


async def ended(transaction: Transaction, guild_id: int, person_id: int, day: date, outcome: str) -> None:
    """Remember what became of a nudge."""
    await transaction.execute(update(nudges).where(_one(guild_id, person_id, day)).values(outcome=outcome))


async def said_ok(transaction: Transaction, guild_id: int, person_id: int, day: date) -> bool:
    """Remember that they said they are OK, now; False if they had said so, or there was no such nudge."""
    result = await transaction.execute(
        update(nudges)
        .where(_one(guild_id, person_id, day), nudges.c.ok_at.is_(None))
        .values(ok_at=transaction.now)
    )
    return result.rowcount > 0


async def purge(transaction: Transaction, before: datetime) -> int:
    """Delete the nudges that were planned before `before` (UTC); return how many."""
    return (await transaction.execute(delete(nudges).where(nudges.c.planned_at < before))).rowcount


def _one(guild_id: int, person_id: int, day: date) -> Any:
    return and_(nudges.c.guild_id == guild_id, nudges.c.person_id == person_id, nudges.c.day == day)


def _nudge(row: Row[Any]) -> Nudge:
    return Nudge(**row._mapping)
