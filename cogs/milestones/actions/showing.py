"""A member looks at what they count; only they see it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.interactions import answer_privately, defer_privately, require_guild_id
from bot.pictures import drawn
from cogs.members.actions import zone_of
from cogs.members.local_days import local_day
from cogs.milestones import counting, messages, store
from cogs.milestones.actions import finding, promising, sending
from cogs.milestones.messages.counters import Standing
from cogs.milestones.pictures import ChipFace, draw_card
from cogs.milestones.settings import MilestonesSettings
from cogs.milestones.steps import Reached, steps_after, steps_passed
from cogs.milestones.store import Celebration, Counter, Reach, State
from cogs.milestones.winnings import won_back

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database import Transaction
    from bot.language import Language
    from bot.platform import Platform
    from cogs.milestones.actions.drafting import Interaction

_ON_ITS_WAY = timedelta(days=1)
"""So long a celebration may wait for an outage to end; afterwards its member is shown it, and it alone."""


async def answer_show(interaction: Interaction, chosen: str | None) -> None:
    """Show all counters of the person who acts, or the one they mean, and what could not be sent to them."""
    await defer_privately(interaction)
    platform = interaction.client.platform
    guild_id, person_id = require_guild_id(interaction), interaction.user.id
    language = platform.languages.of_interaction(interaction)
    async with platform.database.reading() as transaction:
        own = await store.counters.of_person(transaction, guild_id, person_id)
        if own and (chosen is not None or len(own) == 1):
            states = tuple(State)
            counter = await finding.chosen_counter(transaction, guild_id, person_id, chosen, states=states)
            standings = [await standing_of(platform, transaction, language, counter)]
        else:
            standings = [await standing_of(platform, transaction, language, counter) for counter in own]
    if not standings:
        await answer_privately(interaction, messages.counters.nothing_yet(language))
    elif len(standings) == 1:
        await answer_privately(interaction, await detail(platform, language, standings[0]))
    else:
        await answer_privately(interaction, messages.counters.overview(language, standings))
    await _show_what_was_held(interaction, language, own)


async def answer_look(interaction: Interaction, counter_id: int) -> None:
    """Show one counter of the person who acts."""
    await defer_privately(interaction)
    platform = interaction.client.platform
    language = platform.languages.of_interaction(interaction)
    async with platform.database.reading() as transaction:
        counter = await finding.own_counter(
            transaction, require_guild_id(interaction), interaction.user.id, counter_id
        )
        standing = await standing_of(platform, transaction, language, counter)
    await answer_privately(interaction, await detail(platform, language, standing))


async def detail(platform: Platform, language: Language, standing: Standing) -> messages.Message:
    """Return one counter in full, with its card."""
    face = messages.counters.card_face(language, standing, chips_of(platform, language, standing), named=True)
    card = await drawn(draw_card, face)
    return messages.counters.detail(language, standing, card, messages.counters.description(language, face))


async def standing_of(
    platform: Platform, transaction: Transaction, language: Language, counter: Counter
) -> Standing:
    """Return where a counter stands at the transaction's instant, in its owner's zone."""
    settings = platform.configuration.current.section(counter.guild_id, MilestonesSettings)
    zone = await zone_of(platform, transaction, counter.person_id, counter.guild_id)
    runs = await store.runs.of_counter(transaction, counter.id)
    today = local_day(transaction.now, zone)
    ladder = promising.ladder_of(platform, counter)
    current = next((run for run in runs if run.ended is None), None)
    coming = None
    if current is not None and counter.state is State.RUNNING:
        coming = next(steps_after(current.began, ladder, zone, transaction.now), None)
    winnings = None
    if counter.per_day is not None:
        days = counting.total_days([run.counted for run in runs], today)
        winnings = won_back(counter.per_day, days, language.locale)
    earned: list[Reached] = []
    earned_now: list[Reached] = []
    for run in runs:
        until = transaction.now if run.ended is None else run.ended.at
        of_run = steps_passed(run.began, ladder, zone, until)
        earned += of_run
        if run.ended is None:
            earned_now += of_run
    return Standing(
        counter,
        runs,
        today,
        tuple(earned),
        tuple(earned_now),
        coming,
        winnings,
        steps_gone=counter.step_set is not None and counter.step_set not in settings.step_sets,
    )


def chips_of(
    platform: Platform, language: Language, standing: Standing, *, for_others: bool = False
) -> list[ChipFace]:
    """Return the chips earned over all runs, each once, the shortest first; none without numbers.

    For others, only those that fit the number they see: beside the days of the current run, a chip of an
    earlier one would say that there was one.
    """
    counter = standing.counter
    if counter.shows is store.Shows.NO_NUMBER:
        return []
    settings = platform.configuration.current.section(counter.guild_id, MilestonesSettings)
    earned = standing.earned
    if for_others and counter.shows is store.Shows.CURRENT:
        earned = standing.earned_now
    steps = {reached.step.nominal_hours: reached.step for reached in earned}
    return [
        messages.chips.face_of(language, settings, steps[length], counter.shows) for length in sorted(steps)
    ]


async def _show_what_was_held(interaction: Interaction, language: Language, own: tuple[Counter, ...]) -> None:
    """Show celebrations that could not be sent, or were wanted no more when they were to be, each once."""
    platform = interaction.client.platform
    async with platform.database.reading() as transaction:
        held = [
            (celebration, counter)
            for counter in own
            for celebration in await store.celebrations.of_counter(transaction, counter.id)
            if celebration.reach is Reach.HELD or _is_left_behind(celebration, transaction.now)
        ]
    for celebration, counter in held:
        message = await sending.private_message(platform, language, celebration, counter)
        await answer_privately(interaction, message)
        async with platform.database.transaction(guild_id=counter.guild_id) as transaction:
            await store.celebrations.reached(transaction, celebration.id, Reach.SENT)


def _is_left_behind(celebration: Celebration, now: datetime) -> bool:
    """Say whether a celebration was given up on its way: its member was in a pause, or not in the guild."""
    return celebration.reach is Reach.WAITING and now - celebration.decided_at > _ON_ITS_WAY
