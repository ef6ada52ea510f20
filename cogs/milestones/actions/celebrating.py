"""A step is reached: what is celebrated is written down once, and put on its way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.agenda import RUN, AgendaEntry, AgendaKind
from bot.language import Language
from cogs.members.actions import language_of
from cogs.members.store import pause_of, pauses_between
from cogs.milestones import store
from cogs.milestones.actions import payloads, promising, roles, sending
from cogs.milestones.planning import Plan, plans_due
from cogs.milestones.settings import CelebrationLines
from cogs.milestones.store import Counter, Reach, Run, State
from cogs.milestones.warm_lines import draw_line

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database import Transaction
    from bot.platform import Platform


async def step_reached(platform: Platform, transaction: Transaction, entry: AgendaEntry) -> None:
    """Celebrate what is due of a counter, and plan what comes next."""
    await store.drafts.purge(transaction, entry.guild_id)
    counter = await store.counters.find(transaction, payloads.number(entry.payload, "counter"))
    if counter is None or counter.plan != payloads.number(entry.payload, "plan"):
        return
    run = await store.runs.current(transaction, counter.id)
    if run is None or counter.state is not State.RUNNING:
        return
    ladder = promising.ladder_of(platform, counter)
    habits = await promising.habits_of(platform, transaction, counter.person_id, counter.guild_id)
    await promising.adopt_ladder(transaction, counter, run, ladder, habits)
    given = await store.celebrations.of_run(transaction, run.id)
    due, following = plans_due(
        run.began,
        ladder,
        habits,
        silence=run.silence,
        celebrated={str(each.step) for each in given},
        promised=entry.due,
        now=transaction.now,
    )
    for plan in due:
        await _celebrate(platform, transaction, counter, run, plan)
    await promising.promise(transaction, counter, following, ladder)


async def _celebrate(
    platform: Platform, transaction: Transaction, counter: Counter, run: Run, plan: Plan
) -> None:
    """Write down one celebration; in a pause nothing is sent, nor beside a greater step of the same day."""
    if not plan.aloud or await _paused(transaction, counter.person_id, plan.meant):
        await store.celebrations.add(transaction, run, plan.step, plan.on, Reach.SILENT, None)
        return
    channel = sending.celebration_channel(platform, counter.guild_id) if counter.shared else None
    if channel is not None:
        language = platform.languages.of_guild(platform.configuration, counter.guild_id)
    else:
        language = await language_of(platform, transaction, counter.person_id, counter.guild_id)
    line = await _drawn_line(platform, transaction, counter, plan, language, in_private=channel is None)
    celebration = await store.celebrations.add(
        transaction, run, plan.step, plan.on, Reach.WAITING, line, named=counter.named_to_group
    )
    if celebration is None:
        return
    await roles.give(platform, transaction, counter, celebration)
    if channel is None:
        await sending.put_in_private(transaction, celebration, counter.person_id)
    else:
        await sending.put_in_channel(transaction, celebration, channel.id)


async def _paused(transaction: Transaction, person_id: int, meant: datetime) -> bool:
    """Say whether a member is paused now, or was when it was meant to be: the bot may have been away then."""
    if await pause_of(transaction, person_id) is not None:
        return True
    then = await pauses_between(transaction, person_id, meant, transaction.now)
    return any(pause.holds(meant) for pause in then)


async def _drawn_line(
    platform: Platform,
    transaction: Transaction,
    counter: Counter,
    plan: Plan,
    language: Language,
    *,
    in_private: bool,
) -> str | None:
    lines = platform.configuration.current.section(counter.guild_id, CelebrationLines)
    past = await store.lines.drawn_in(transaction, counter.guild_id)
    seed = f"{counter.guild_id}:{counter.id}:{plan.step}:{plan.on}"
    spoken = lines.spoken_in(language)
    if in_private:
        spoken = tuple(line_id for line_id in spoken if line_id not in lines.for_the_group)
    line = draw_line(spoken, past.rounds, seed, past.latest)
    if line is None:
        return None
    await store.lines.remember(transaction, counter.guild_id, line)
    return line.id


AGENDA = (AgendaKind(name=promising.STEP, handler=step_reached, when_late=RUN),)
