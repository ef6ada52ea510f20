"""Having people do in the bot what happens in their year, by the features' own actions."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cogs.checkins.actions import joining, membership
from cogs.members.actions import changing
from cogs.members.frame import PauseReason, QuietHours, Visibility
from cogs.members.pause_ends import PauseLength
from cogs.milestones import store
from cogs.milestones.actions import editing, promising, returning, starting
from cogs.milestones.goals import Goal
from cogs.milestones.store import Draft
from tests.simulated_year.happenings import (
    BeginsAgain,
    ComesBack,
    Corrects,
    Doing,
    Joins,
    Leaves,
    LeavesGuild,
    Moves,
    Pauses,
    Quiet,
    Resumes,
    Returns,
    Shares,
    Starts,
)

if TYPE_CHECKING:
    from bot.platform import Platform


class Doer:
    """Knows which counter of the database is which counter of whom."""

    def __init__(self, guild_id: int) -> None:
        self._guild_id = guild_id
        self.counters: dict[tuple[int, int], int] = {}
        """The ids of counters by their person's id and number."""

    async def do(self, platform: Platform, person_id: int, doing: Doing) -> None:
        """Do it now."""
        guild_id = self._guild_id
        match doing:
            case Joins(kind):
                await joining.join(platform, guild_id, person_id, kind)
            case Leaves(kind):
                await joining.leave(platform, guild_id, person_id, kind)
            case Moves(zone):
                await changing.change_zone(platform, person_id, guild_id, zone)
            case Quiet(begin, end):
                await changing.change_quiet_hours(platform, person_id, QuietHours(begin, end))
            case Pauses(length):
                reason = PauseReason.NOT_NOW
                await changing.pause(platform, person_id, guild_id, PauseLength(length), reason)
            case Resumes():
                await changing.end_pause(platform, person_id)
            case LeavesGuild():
                await membership.has_left(platform, guild_id, person_id)
            case ComesBack():
                await membership.has_come(platform, guild_id, person_id, frozenset())
            case Starts():
                await self._start(platform, person_id, doing)
            case Returns(counter, at, over):
                await self._return(platform, self.counters[person_id, counter], at, over=over)
            case BeginsAgain(counter):
                await returning.begin_again(platform, guild_id, person_id, self.counters[person_id, counter])
            case Corrects(counter, began):
                draft = Draft(0, guild_id, person_id, {"counter": self.counters[person_id, counter]})
                await editing.correct_date(platform, draft, began)
            case Shares(counter, shared):
                async with platform.database.transaction(guild_id=guild_id) as transaction:
                    await store.counters.set_sharing(
                        transaction, self.counters[person_id, counter], _seen_by(shared), named=False
                    )

    async def _start(self, platform: Platform, person_id: int, starts: Starts) -> None:
        content = {
            "name": "Alcohol",
            "goal": Goal.ABSTINENCE.value,
            "visibility": _seen_by(starts.shared).value,
            "named": False,
        }
        counter = await starting.start(platform, Draft(0, self._guild_id, person_id, content), starts.began)
        self.counters[person_id, starts.counter] = counter.id
        async with platform.database.transaction(guild_id=self._guild_id) as transaction:
            await store.counters.set_step_set(transaction, counter.id, starts.steps)
            fresh = await store.counters.find(transaction, counter.id)
            assert fresh is not None
            await promising.plan_next(platform, transaction, fresh)

    async def _return(self, platform: Platform, counter_id: int, at: datetime, *, over: bool) -> None:
        async with platform.database.transaction(guild_id=self._guild_id) as transaction:
            counter = await store.counters.find(transaction, counter_id)
            assert counter is not None
            await returning.end_run(platform, transaction, counter, at, note=None, over=over)


def _seen_by(shared: bool) -> Visibility:
    return Visibility.CHANNEL if shared else Visibility.PRIVATE
