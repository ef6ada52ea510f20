"""Who takes part in which check-in."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from sqlalchemy import and_, func, select, update
from sqlalchemy.dialects.postgresql import insert

from bot.database import Transaction, insert_new
from cogs.checkins.store.records import Enrolment, InvitedBy, Preferences, State, enrolment_of
from cogs.checkins.store.tables import enrolments, preferences
from cogs.members import store as members

_columns = enrolments.c


async def find(transaction: Transaction, guild_id: int, kind: str, person_id: int) -> Enrolment | None:
    """Return somebody's part in a check-in, whatever its state; None if they never had one."""
    row = (await transaction.execute(select(enrolments).where(_one(guild_id, kind, person_id)))).first()
    return None if row is None else enrolment_of(row)


async def of_person(
    transaction: Transaction, person_id: int, guild_id: int | None = None
) -> tuple[Enrolment, ...]:
    """Return all of somebody's parts, whatever their state, in one guild or in all."""
    where = _columns.person_id == person_id
    if guild_id is not None:
        where &= _columns.guild_id == guild_id
    statement = select(enrolments).where(where).order_by(_columns.guild_id, _columns.kind)
    return tuple(enrolment_of(row) for row in await transaction.execute(statement))


async def enrol(
    transaction: Transaction,
    guild_id: int,
    kind: str,
    person_id: int,
    *,
    invited_by: InvitedBy,
    zone: str | None,
) -> None:
    """Let somebody take part from now on; `zone` is their own, None for the guild's."""
    values = {"state": State.ACTIVE.value, "invited_by": invited_by.value, "zone": zone}
    await transaction.execute(
        insert(enrolments)
        .values(guild_id=guild_id, kind=kind, person_id=person_id, since=transaction.now, **values)
        .on_conflict_do_update(index_elements=["guild_id", "kind", "person_id"], set_=values)
    )


async def set_state(transaction: Transaction, guild_id: int, kind: str, person_id: int, state: State) -> bool:
    """Change somebody's part; False if they have none."""
    result = await transaction.execute(
        update(enrolments).where(_one(guild_id, kind, person_id)).values(state=state.value)
    )
    return result.rowcount > 0


async def set_zone(transaction: Transaction, guild_id: int, person_id: int, zone: str | None) -> None:
    """Remember somebody's own time zone, None for the guild's, with all of their parts in a guild."""
    await transaction.execute(
        update(enrolments)
        .where(
            _columns.person_id == person_id,
            _columns.guild_id == guild_id,
            _columns.zone.is_distinct_from(zone),
        )
        .values(zone=zone)
    )


async def people_of(transaction: Transaction, guild_id: int, kind: str) -> dict[int, tuple[State, InvitedBy]]:
    """Return everybody who has, or had, a part in a check-in."""
    statement = select(_columns.person_id, _columns.state, _columns.invited_by).where(
        _columns.guild_id == guild_id, _columns.kind == kind
    )
    return {
        row.person_id: (State(row.state), InvitedBy(row.invited_by))
        for row in await transaction.execute(statement)
    }


async def enrol_by_role(transaction: Transaction, guild_id: int, kind: str, people: Collection[int]) -> None:
    """Let everybody of `people` take part because of their role, each in their own time zone."""
    profiles = members.profiles
    for several in batched(sorted(people)):
        rows = await transaction.execute(
            select(profiles.c.person_id, profiles.c.time_zone).where(profiles.c.person_id.in_(several))
        )
        zones = {row.person_id: row.time_zone for row in rows}
        statement = insert(enrolments)
        await transaction.execute(
            statement.on_conflict_do_update(
                index_elements=["guild_id", "kind", "person_id"],
                set_={"state": statement.excluded.state, "zone": statement.excluded.zone},
            ),
            [
                {
                    "guild_id": guild_id,
                    "kind": kind,
                    "person_id": person_id,
                    "state": State.ACTIVE.value,
                    "invited_by": InvitedBy.ROLE.value,
                    "since": transaction.now,
                    "zone": zones.get(person_id),
                }
                for person_id in several
            ],
        )


async def away(transaction: Transaction, guild_id: int, kind: str, people: Collection[int]) -> None:
    """Let everybody of `people` rest who takes part now: they have lost the role."""
    for several in batched(sorted(people)):
        await transaction.execute(
            update(enrolments)
            .where(
                _columns.guild_id == guild_id,
                _columns.kind == kind,
                _columns.person_id.in_(several),
                _columns.state == State.ACTIVE.value,
            )
            .values(state=State.AWAY.value)
        )


def batched(people: Sequence[int], size: int = 500) -> Iterator[Sequence[int]]:
    """Yield `people` in parts that a statement takes as parameters."""
    for first in range(0, len(people), size):
        yield people[first : first + size]


async def zones_of(transaction: Transaction, guild_id: int, kind: str) -> tuple[str | None, ...]:
    """Return the time zones of those who take part; None stands for those who have the guild's.

    It walks the index from one zone to the next: what it costs depends on the zones, not on the people.
    """
    taking_part = and_(
        _columns.guild_id == guild_id, _columns.kind == kind, _columns.state == State.ACTIVE.value
    )
    has_no_zone = select(_columns.person_id).where(taking_part, _columns.zone.is_(None)).limit(1)
    none: list[str | None] = [None] if (await transaction.execute(has_no_zone)).first() else []
    zones = select(func.min(_columns.zone).label("zone")).where(taking_part).cte("zones", recursive=True)
    next_zone = select(func.min(_columns.zone)).where(taking_part, _columns.zone > zones.c.zone)
    zones = zones.union_all(select(next_zone.scalar_subquery()).where(zones.c.zone.is_not(None)))
    found = await transaction.execute(select(zones.c.zone).where(zones.c.zone.is_not(None)))
    return (*none, *found.scalars())


async def kinds_in_use(
    transaction: Transaction, guild_ids: Collection[int] | None = None
) -> tuple[tuple[int, str], ...]:
    """Return each guild and check-in in which somebody takes part."""
    statement = (
        select(_columns.guild_id, _columns.kind).where(_columns.state == State.ACTIVE.value).distinct()
    )
    if guild_ids is not None:
        statement = statement.where(_columns.guild_id.in_(list(guild_ids)))
    return tuple((row.guild_id, row.kind) for row in await transaction.execute(statement))


async def preferences_of(transaction: Transaction, guild_id: int, person_id: int) -> Preferences:
    """Return what the member has chosen; nothing is on where they chose nothing."""
    row = (
        await transaction.execute(
            select(preferences).where(
                preferences.c.guild_id == guild_id, preferences.c.person_id == person_id
            )
        )
    ).first()
    if row is None:
        return Preferences(guild_id, person_id)
    return Preferences(guild_id, person_id, row.direct_prompts, row.companions_hear)


async def prefer(transaction: Transaction, guild_id: int, person_id: int, **chosen: bool) -> None:
    """Remember what the member chose: `direct_prompts` or `companions_hear`, or both."""
    blank = {"direct_prompts": False, "companions_hear": False}
    key = {"guild_id": guild_id, "person_id": person_id}
    await insert_new(transaction, preferences, key | blank)
    await transaction.execute(
        update(preferences)
        .where(preferences.c.guild_id == guild_id, preferences.c.person_id == person_id)
        .values(**chosen)
    )


def _one(guild_id: int, kind: str, person_id: int) -> Any:
    return and_(_columns.guild_id == guild_id, _columns.kind == kind, _columns.person_id == person_id)
