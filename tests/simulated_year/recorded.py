"""What came of a year, read from the bot's own database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from bot.database import Transaction
from cogs.checkins.store.tables import invitations, posts
from cogs.milestones.store import Reach
from cogs.milestones.store.tables import celebrations, runs
from tests.simulated_year.asked import Asked
from tests.simulated_year.celebrated import Celebrated

_WHERE = {Reach.POSTED.value: "public", Reach.SENT.value: "private"}


@dataclass(frozen=True, order=True)
class Post:
    """A prompt in the channel."""

    kind: str
    day: date
    at: datetime


async def asked(transaction: Transaction, people: Mapping[int, int]) -> list[Asked]:
    """Return who was asked; `people`: the number of each person's id."""
    columns = invitations.c
    rows = await transaction.execute(select(columns.person_id, columns.kind, columns.day, columns.opened_at))
    return [Asked(people[row.person_id], row.kind, row.day, row.opened_at) for row in rows]


async def posted(transaction: Transaction) -> list[Post]:
    """Return the prompts in the channel."""
    rows = await transaction.execute(select(posts.c.kind, posts.c.day, posts.c.opened_at))
    return [Post(row.kind, row.day, row.opened_at) for row in rows]


async def celebrated(
    transaction: Transaction, people: Mapping[int, int], counters: Mapping[tuple[int, int], int]
) -> list[Celebrated]:
    """Return what reached somebody; `counters`: the id of each person's (by id) each counter."""
    whose = {counter_id: (people[person], number) for (person, number), counter_id in counters.items()}
    ordered: dict[int, list[int]] = {}
    for row in await transaction.execute(
        select(runs.c.id, runs.c.counter_id).order_by(runs.c.began_at, runs.c.id)
    ):
        ordered.setdefault(row.counter_id, []).append(row.id)
    columns = celebrations.c
    rows = await transaction.execute(
        select(columns.counter_id, columns.run_id, columns.step, columns.state, columns.decided_at)
    )
    return [
        Celebrated(
            *whose[row.counter_id],
            ordered[row.counter_id].index(row.run_id),
            row.step,
            _WHERE[row.state],
            row.decided_at,
        )
        for row in rows
        if row.state in _WHERE
    ]
