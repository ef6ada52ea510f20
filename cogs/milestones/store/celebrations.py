"""What was celebrated, and who was glad."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Row, func, select, update

from bot.database import Transaction, insert_new
from bot.personal_data import Person
from cogs.milestones.steps import Step, parse_step
from cogs.milestones.store.records import Celebration, Reach, Run
from cogs.milestones.store.tables import celebrations, congratulations


async def add(
    transaction: Transaction,
    run: Run,
    step: Step,
    day: date,
    reach: Reach,
    line: str | None,
    *,
    named: bool = False,
) -> Celebration | None:
    """Put down that a step is celebrated; None if that run's step was before: never twice.

    `named`: whether a post of it shows the counter's name.
    """
    row = await insert_new(
        transaction,
        celebrations,
        {
            "guild_id": run.guild_id,
            "counter_id": run.counter_id,
            "run_id": run.id,
            "step": str(step),
            "day": day,
            "state": reach.value,
            "line": line,
            "decided_at": transaction.now,
            "named": named,
        },
    )
    return None if row is None else await find(transaction, row.id)


async def find(transaction: Transaction, celebration_id: int) -> Celebration | None:
    """Return a celebration, or None where it was withdrawn or forgotten."""
    statement = select(celebrations).where(celebrations.c.id == celebration_id)
    row = (await transaction.execute(statement)).one_or_none()
    return None if row is None else _celebration(row)


async def of_counter(transaction: Transaction, counter_id: int) -> tuple[Celebration, ...]:
    """Return a counter's celebrations over all runs, the first one first."""
    statement = select(celebrations).where(celebrations.c.counter_id == counter_id)
    result = await transaction.execute(statement.order_by(celebrations.c.id))
    return tuple(_celebration(row) for row in result)


async def of_run(transaction: Transaction, run_id: int) -> tuple[Celebration, ...]:
    """Return a run's celebrations, the first one first."""
    statement = select(celebrations).where(celebrations.c.run_id == run_id).order_by(celebrations.c.id)
    return tuple(_celebration(row) for row in await transaction.execute(statement))


async def reached(
    transaction: Transaction,
    celebration_id: int,
    reach: Reach,
    *,
    channel_id: int | None = None,
    message_id: int | None = None,
) -> None:
    """Write down how far a celebration has come, and where it is."""
    await transaction.execute(
        update(celebrations)
        .where(celebrations.c.id == celebration_id)
        .values(state=reach.value, channel_id=channel_id, message_id=message_id)
    )


async def unname(transaction: Transaction, counter_id: int) -> tuple[Celebration, ...]:
    """Let no post of a counter show its name any more; return those whose posts do."""
    named = celebrations.c.counter_id == counter_id, celebrations.c.named.is_(True)
    found = await transaction.execute(select(celebrations).where(*named).order_by(celebrations.c.id))
    posts = tuple(_celebration(row) for row in found)
    await transaction.execute(update(celebrations).where(*named).values(named=False))
    return tuple(each for each in posts if each.reach is Reach.POSTED)


async def delete(transaction: Transaction, celebration_id: int) -> None:
    """Take a celebration back that has not been seen by anybody."""
    await transaction.execute(celebrations.delete().where(celebrations.c.id == celebration_id))


async def congratulate(transaction: Transaction, celebration: Celebration, person_id: int) -> bool:
    """Write down that a person is glad; pressed again, take it back. Return whether they are now."""
    own = congratulations.c.celebration_id == celebration.id, congratulations.c.person_id == person_id
    if (await transaction.execute(congratulations.delete().where(*own))).rowcount:
        return False
    await transaction.execute(
        congratulations.insert().values(
            celebration_id=celebration.id,
            person_id=person_id,
            guild_id=celebration.guild_id,
            at=transaction.now,
        )
    )
    return True


async def well_wishers(
    transaction: Transaction, celebration_id: int, limit: int
) -> tuple[Sequence[int], int]:
    """Return the first people who were glad, at most `limit`, and how many there are in all."""
    own = congratulations.c.celebration_id == celebration_id
    statement = select(congratulations.c.person_id).where(own)
    order = congratulations.c.at, congratulations.c.person_id
    first = (await transaction.execute(statement.order_by(*order).limit(limit))).scalars().all()
    total = (await transaction.execute(select(func.count()).where(own))).scalar_one()
    return first, int(total)


async def congratulated_by(transaction: Transaction, person: Person) -> Sequence[int]:
    """Return the ids of the celebrations that a person was glad of, in the guild that is meant or in all."""
    own = congratulations.c.person_id == person.user_id
    if person.guild_id is not None:
        own &= congratulations.c.guild_id == person.guild_id
    statement = select(congratulations.c.celebration_id).where(own)
    return (await transaction.execute(statement)).scalars().all()


def _celebration(row: Row[Any]) -> Celebration:
    return Celebration(
        id=row.id,
        guild_id=row.guild_id,
        counter_id=row.counter_id,
        run_id=row.run_id,
        step=parse_step(row.step),
        day=row.day,
        reach=Reach(row.state),
        line=row.line,
        decided_at=row.decided_at,
        channel_id=row.channel_id,
        message_id=row.message_id,
        named=bool(row.named),
    )
