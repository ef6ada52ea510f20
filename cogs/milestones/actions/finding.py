"""Finding a member's own counter, by what they chose, and never anybody else's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.interactions import Finished, UserFacing
from cogs.milestones import store
from cogs.milestones.store import Counter, State

if TYPE_CHECKING:
    from bot.database import Transaction


async def own_counter(transaction: Transaction, guild_id: int, person_id: int, counter_id: int) -> Counter:
    """Return a member's counter. Raises `Finished` where there is none of theirs with this id."""
    counter = await store.counters.find(transaction, counter_id)
    if counter is None or counter.person_id != person_id or counter.guild_id != guild_id:
        raise Finished("milestones-counter-gone")
    return counter


async def chosen_counter(
    transaction: Transaction,
    guild_id: int,
    person_id: int,
    chosen: str | None,
    *,
    states: tuple[State, ...] = (State.RUNNING, State.RESTING),
) -> Counter:
    """Return the counter that a member means: by its id (from the suggestions), or by its name as typed.

    Where nothing was chosen it is their only one in one of `states`. Raises `UserFacing` with what to do
    where there is none, or where several could be meant.
    """
    own = await store.counters.of_person(transaction, guild_id, person_id)
    there = [counter for counter in own if counter.state in states]
    if chosen is not None:
        typed = " ".join(chosen.split())
        if typed.isdecimal():
            there = [counter for counter in there if str(counter.id) == typed] or _named(there, typed)
        else:
            there = _named(there, typed)
        if not there:
            raise UserFacing("milestones-no-such-counter")
    if not there:
        raise UserFacing("milestones-nothing-yet")
    if len(there) > 1:
        raise UserFacing("milestones-which-counter")
    return there[0]


def _named(counters: list[Counter], typed: str) -> list[Counter]:
    return [counter for counter in counters if counter.name.casefold() == typed.casefold()]
