"""A member changes a counter: its name, its date, who sees it. None of it is a return to use."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from bot.interactions import Finished, UserFacing, answer_privately, defer_privately, require_guild_id
from cogs.members.actions import zone_of
from cogs.members.frame import Visibility
from cogs.milestones import counting, messages, store
from cogs.milestones.actions import drafting, finding, promising, roles, sending, starting, suggesting
from cogs.milestones.actions.posts import put_refresh
from cogs.milestones.goals import Goal
from cogs.milestones.moments import moment
from cogs.milestones.naming import tidy_name
from cogs.milestones.settings import LONGEST_NAME, MilestonesSettings
from cogs.milestones.steps import instant_of_step
from cogs.milestones.store import Counter, Draft, DraftContent, Reach, Shows, State
from cogs.milestones.winnings import PerDay, is_known_currency

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database import Transaction
    from bot.platform import Platform
    from cogs.milestones.actions.drafting import Interaction

DATE = "date"

MOST_MONEY = Decimal(1_000_000)


@dataclass(frozen=True, kw_only=True)
class Changes:
    """What a member wants changed, as they typed or chose it; None stays as it is."""

    name: str | None = None
    when: str | None = None
    goal: str | None = None
    visibility: Visibility | None = None
    named: bool | None = None
    shows: Shows | None = None
    steps: str | None = None
    money: float | None = None
    currency: str | None = None
    minutes: int | None = None

    @property
    def anything(self) -> bool:
        """Whether anything is to be changed but the date."""
        mine = (self.name, self.goal, self.visibility, self.named, self.shows, self.steps)
        return any(each is not None for each in (*mine, self.money, self.currency, self.minutes))


async def answer_edit(interaction: Interaction, chosen: str | None, changes: Changes) -> None:
    """Make the changes and say what holds now; a new date is confirmed first."""
    await defer_privately(interaction)
    platform = interaction.client.platform
    guild_id, person_id = require_guild_id(interaction), interaction.user.id
    language = platform.languages.of_interaction(interaction)
    goal = None if changes.goal is None else suggesting.goal_of(platform, guild_id, changes.goal)
    step_set = None if changes.steps is None else suggesting.step_set_of(interaction, changes.steps)
    async with platform.database.transaction(guild_id=guild_id) as transaction:
        counter = await finding.chosen_counter(transaction, guild_id, person_id, chosen, states=tuple(State))
        if changes.anything:
            counter = await change(platform, transaction, counter, changes, goal, step_set)
    if changes.anything:
        said = starting.who_sees(platform, language, guild_id, counter.visibility, named=counter.named)
        done = language.text("milestones-edited", name=messages.celebrations.safe(counter.name))
        await answer_privately(interaction, f"{done}\n{said}")
    if changes.when is not None:
        if counter.state is not State.RUNNING:
            raise UserFacing("milestones-not-running")
        lines = [language.text("milestones-date-change", name=messages.celebrations.safe(counter.name))]
        content: DraftContent = {"what": DATE, "counter": counter.id}
        yes = language.text("milestones-button-correct")
        await drafting.ask(interaction, changes.when, content, lines, yes)
    elif not changes.anything:
        await answer_privately(interaction, language.text("milestones-edit-nothing"))


async def correct_date(platform: Platform, draft: Draft, at: datetime) -> Counter:
    """Let the run that goes on have begun at `at` (UTC). What was celebrated stays celebrated.

    What waits and is not reached any more is withdrawn; the steps before now are earned silently. Raises
    `Finished` where the counter runs no more, `UserFacing` where an earlier run was still going on then.
    """
    counter_id = int(str(draft.content["counter"]))
    async with platform.database.transaction(guild_id=draft.guild_id) as transaction:
        await drafting.use_up(transaction, draft)
        counter = await finding.own_counter(transaction, draft.guild_id, draft.person_id, counter_id)
        run = await store.runs.current(transaction, counter.id)
        if run is None:
            raise Finished("milestones-counter-gone")
        zone = await zone_of(platform, transaction, draft.person_id, draft.guild_id)
        began = moment(at, zone)
        others = [
            each.counted for each in await store.runs.of_counter(transaction, counter.id) if each.id != run.id
        ]
        try:
            counting.in_order([*others, counting.Run(began)])
        except counting.RunsOverlap:
            raise UserFacing("milestones-date-overlaps") from None
        silence = promising.silence_from(transaction.now, zone)
        await store.runs.set_beginning(transaction, run.id, began, zone=zone.key, silence=silence)
        for celebration in await store.celebrations.of_run(transaction, run.id):
            unseen = celebration.reach in (Reach.WAITING, Reach.SILENT, Reach.HELD)
            if unseen and instant_of_step(began, celebration.step, zone) > transaction.now:
                await sending.withdraw_waiting(transaction, celebration)
        await promising.plan_next(platform, transaction, counter)
        return await finding.own_counter(transaction, draft.guild_id, draft.person_id, counter_id)


async def change(
    platform: Platform,
    transaction: Transaction,
    counter: Counter,
    changes: Changes,
    goal: Goal | None = None,
    step_set: str | None = None,
) -> Counter:
    """Make the changes, with the `goal` and `step_set` that are meant by what was typed; return what is now.

    Raises `UserFacing` where something cannot be used; then the transaction has to be given up.
    """
    if changes.name is not None:
        name = tidy_name(changes.name, LONGEST_NAME)
        if not name:
            raise UserFacing("milestones-name-empty")
        await store.counters.rename(transaction, counter.id, name)
        if name != counter.name:
            await _take_name_from_posts(transaction, counter)
    if goal is not None:
        await store.counters.set_goal(transaction, counter.id, goal)
    if changes.shows is not None:
        await store.counters.set_shows(transaction, counter.id, changes.shows)
    if changes.visibility is not None or changes.named is not None:
        visibility = changes.visibility or counter.visibility
        named = counter.named if changes.named is None else changes.named
        await store.counters.set_sharing(transaction, counter.id, visibility, named=named)
        await store.runs.settle_sharing(transaction, counter.id)
        if visibility is not Visibility.CHANNEL or not named:
            await _take_name_from_posts(transaction, counter)
        if visibility is not Visibility.CHANNEL:
            await roles.take(transaction, counter)
    await _change_winnings(transaction, counter, changes)
    if step_set is not None:
        await _change_steps(platform, transaction, counter, step_set)
    return await finding.own_counter(transaction, counter.guild_id, counter.person_id, counter.id)


async def _take_name_from_posts(transaction: Transaction, counter: Counter) -> None:
    """Let no earlier post show the name: consent was taken back, or went for another name."""
    for celebration in await store.celebrations.unname(transaction, counter.id):
        await put_refresh(transaction, celebration)


async def _change_winnings(transaction: Transaction, counter: Counter, changes: Changes) -> None:
    if changes.money is None and changes.currency is None and changes.minutes is None:
        return
    told = counter.per_day or PerDay()
    currency = told.currency if changes.currency is None else changes.currency.strip().upper()
    if not is_known_currency(currency):
        raise UserFacing("milestones-currency-unknown")
    money = told.money if changes.money is None else Decimal(str(changes.money))
    minutes = told.minutes if changes.minutes is None else changes.minutes
    per_day = PerDay(money, currency, minutes)
    await store.counters.set_per_day(transaction, counter.id, per_day if money or minutes else None)


async def _change_steps(
    platform: Platform, transaction: Transaction, counter: Counter, step_set: str
) -> None:
    """Count by other steps from now on; those that lie before today are earned silently."""
    settings = platform.configuration.current.section(counter.guild_id, MilestonesSettings)
    if step_set not in settings.step_sets:
        raise UserFacing("milestones-steps-unknown")
    await store.counters.set_step_set(transaction, counter.id, step_set)
    run = await store.runs.current(transaction, counter.id)
    if run is not None:
        zone = await zone_of(platform, transaction, counter.person_id, counter.guild_id)
        silence = promising.silence_from(transaction.now, zone)
        await store.runs.set_silence(transaction, run.id, silence)
    fresh = await finding.own_counter(transaction, counter.guild_id, counter.person_id, counter.id)
    await promising.plan_next(platform, transaction, fresh)
