"""Who was asked at one instant, and what of that is still going on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy import and_, select

from bot.database import Transaction
from cogs.checkins.store.tables import invitations, preferences
from cogs.members import store as members
from cogs.members.frame import QuietHours

_columns = invitations.c


@dataclass(frozen=True)
class Wishing:
    """Somebody who asked for private prompts, with the zone they were invited in."""

    person_id: int
    zone: str
    quiet_hours: QuietHours


async def days_opened(
    transaction: Transaction, guild_id: int, kind: str, opened_at: datetime
) -> tuple[date, ...]:
    """Return the local days for which somebody was invited at `opened_at`, in their order."""
    statement = (
        select(_columns.day)
        .where(_columns.guild_id == guild_id, _columns.kind == kind, _columns.opened_at == opened_at)
        .distinct()
        .order_by(_columns.day)
    )
    return tuple((await transaction.execute(statement)).scalars())


async def wishing_direct_prompts(
    transaction: Transaction,
    guild_id: int,
    kind: str,
    day: date,
    opened_at: datetime,
    person_id: int | None = None,
    *,
    after: int = 0,
    limit: int,
) -> tuple[Wishing, ...]:
    """Return at most `limit` of those invited for `day` at `opened_at` who asked for private prompts, by ids
    greater than `after`; of one person, if said.
    """
    profiles = members.profiles
    statement = (
        select(_columns.person_id, _columns.zone, profiles.c.quiet_begin, profiles.c.quiet_end)
        .join(
            preferences,
            and_(
                preferences.c.guild_id == _columns.guild_id,
                preferences.c.person_id == _columns.person_id,
                preferences.c.direct_prompts,
            ),
        )
        .outerjoin(profiles, profiles.c.person_id == _columns.person_id)
        .where(
            _columns.guild_id == guild_id,
            _columns.kind == kind,
            _columns.opened_at == opened_at,
            _columns.day == day,
            _columns.person_id > after,
        )
        .order_by(_columns.person_id)
        .limit(limit)
    )
    if person_id is not None:
        statement = statement.where(_columns.person_id == person_id)
    return tuple(
        Wishing(
            row.person_id,
            row.zone,
            QuietHours()
            if row.quiet_begin is None
            else QuietHours(time.fromisoformat(row.quiet_begin), time.fromisoformat(row.quiet_end)),
        )
        for row in await transaction.execute(statement)
    )


async def anything_open(transaction: Transaction, guild_id: int, kind: str, day: date) -> bool:
    """Say whether anybody could still answer for a local day."""
    statement = (
        select(_columns.person_id)
        .where(
            _columns.guild_id == guild_id,
            _columns.kind == kind,
            _columns.day == day,
            _columns.closes_at > transaction.now,
        )
        .limit(1)
    )
    return (await transaction.execute(statement)).first() is not None
