"""The days on which a member reached a step, to be marked in their own pictures."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from bot.landmarks import Landmark
from cogs.members.actions import zone_of
from cogs.milestones import messages, store
from cogs.milestones.actions import promising
from cogs.milestones.steps import steps_passed
from cogs.milestones.store import Shows, State

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.language import Language
    from bot.personal_data import Person
    from bot.platform import Platform


async def landmarks(
    platform: Platform,
    transaction: Transaction,
    person: Person,
    first: date,
    last: date,
    language: Language,
) -> Sequence[Landmark]:
    """Return the member's steps of the runs that go on, for their own eyes. An ended run marks nothing."""
    if person.guild_id is None:
        return ()
    zone = await zone_of(platform, transaction, person.user_id, person.guild_id)
    marks = []
    for counter in await store.counters.of_person(transaction, person.guild_id, person.user_id):
        run = await store.runs.current(transaction, counter.id)
        if run is None or counter.state is not State.RUNNING or counter.shows is Shows.NO_NUMBER:
            continue
        ladder = promising.ladder_of(platform, counter)
        for reached in steps_passed(run.began, ladder, zone, transaction.now):
            if first <= reached.on <= last:
                marks.append(Landmark(reached.on, messages.chips.step_in_words(language, reached.step)))
    return marks
