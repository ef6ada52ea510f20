"""A return to use: told in private, kept in the history, and taken from nobody.

The run ends and stays; totals and the longest run stay with it. What was planned or waiting is withdrawn in
the same transaction, and a shared counter becomes private with it: nothing that anybody else sees says what
happened, neither a first step after a late one nor a role, and none says so later.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot import outbox
from bot.companions import companions_of
from bot.interactions import Finished, UserFacing, answer_privately, defer_privately, require_guild_id
from bot.outbox import Call, Delivered, OutboxEntry, OutboxKind, SendMessage, ToPerson, Unreachable
from bot.personal_data import Person
from cogs.crisis.actions.answering_members import answer_help_lines
from cogs.crisis.actions.asking import Where, ask_for_person
from cogs.crisis.actions.persisting import persistently
from cogs.members.actions import language_of, zone_of
from cogs.members.frame import Visibility
from cogs.members.local_days import local_day
from cogs.milestones import messages, store
from cogs.milestones.actions import drafting, finding, payloads, promising, roles, sending, starting
from cogs.milestones.moments import moment
from cogs.milestones.store import Counter, Draft, DraftContent, Reach, State

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database import Transaction
    from bot.platform import Platform
    from cogs.milestones.actions.drafting import Interaction

RETURN = "return"
TELL_COMPANION = "milestones.tell-companion"
NOT_TOLD = "milestones.companion-not-told"


class Tell(StrEnum):
    """Whom the member wants to know."""

    NOBODY = "nobody"
    COMPANION = "companion"
    MODERATOR = "moderator"


async def form(interaction: Interaction, chosen: str | None) -> messages.returning.ReturnForm:
    """Return the form for the counter that the member means; companions are offered to who has some."""
    platform = interaction.client.platform
    guild_id, person_id = require_guild_id(interaction), interaction.user.id
    async with platform.database.reading() as transaction:
        counter = await finding.chosen_counter(
            transaction, guild_id, person_id, chosen, states=(State.RUNNING,)
        )
        companions = await companions_of(platform, transaction, Person(person_id, guild_id))
    language = platform.languages.of_interaction(interaction)
    return messages.returning.form(language, counter, companions=bool(companions))


async def answer_form(
    interaction: Interaction, counter_id: int, *, when: str, over: bool, note: str, tell: Tell
) -> None:
    """Record at once what the form says; where a date was typed, after it was confirmed.

    A moderator is called before anything else: whatever is wrong with the date or the counter, a person
    comes. Raises what `record` raises.
    """
    await defer_privately(interaction)
    await drafting.look_at_words(interaction, note, when)
    content: DraftContent = {
        "what": RETURN,
        "counter": counter_id,
        "over": over,
        "note": note.strip() or None,
        "tell": tell.value,
    }
    if tell is not Tell.MODERATOR:
        await _ask_when_or_record(interaction, when, content)
        return
    await _ask_a_moderator(interaction)
    try:
        await _ask_when_or_record(interaction, when, content)
    finally:
        await answer_help_lines(interaction, require_guild_id(interaction))


async def _ask_when_or_record(interaction: Interaction, when: str, content: DraftContent) -> None:
    platform = interaction.client.platform
    if not when.strip():
        draft = Draft(0, require_guild_id(interaction), interaction.user.id, content)
        await answer_privately(interaction, await record(interaction, draft, platform.clock.now()))
        return
    language = platform.languages.of_interaction(interaction)
    tell, over = str(content["tell"]), "yes" if content["over"] else "no"
    lines = [language.text("milestones-return-will", tell=tell, over=over)]
    yes = language.text("milestones-button-record")
    await drafting.ask(interaction, when, content, lines, yes, keep=True)


async def record(interaction: Interaction, draft: Draft, at: datetime) -> messages.Message:
    """End the run at `at` (UTC), begin the next one if it is over, and have the companions told if wished.

    A moderator was called with the form. Returns the answer. Raises `Finished` where the counter runs no
    more, `UserFacing` where `at` lies before the run.
    """
    platform = interaction.client.platform
    tell = Tell(str(draft.content["tell"]))
    over = bool(draft.content["over"])
    note = draft.content["note"]
    counter_id = int(str(draft.content["counter"]))
    async with platform.database.transaction(guild_id=draft.guild_id) as transaction:
        await drafting.use_up(transaction, draft)
        counter = await _running(transaction, draft, counter_id, at)
        made_private = counter.shared
        run_id = await end_run(
            platform, transaction, counter, at, note=None if note is None else str(note), over=over
        )
        told = 0
        if tell is Tell.COMPANION:
            told = await tell_companions(platform, transaction, draft, run_id)
    language = platform.languages.of_interaction(interaction)
    known = Tell.NOBODY if tell is Tell.COMPANION and not told else tell
    return messages.returning.recorded(
        language, counter, run_id, over=over, told=known.value, made_private=made_private
    )


async def begin_again(platform: Platform, guild_id: int, person_id: int, counter_id: int) -> Counter:
    """Let a resting counter count again from now on. Raises `Finished` where it does not rest."""
    async with platform.database.transaction(guild_id=guild_id) as transaction:
        counter = await finding.own_counter(transaction, guild_id, person_id, counter_id)
        if counter.state is not State.RESTING:
            raise Finished("milestones-not-resting")
        await store.counters.set_state(transaction, counter.id, State.RUNNING)
        counter = await finding.own_counter(transaction, guild_id, person_id, counter_id)
        zone = await zone_of(platform, transaction, person_id, guild_id)
        await starting.begin_run(platform, transaction, counter, transaction.now, zone)
    return counter


async def end_run(
    platform: Platform,
    transaction: Transaction,
    counter: Counter,
    at: datetime,
    *,
    note: str | None,
    over: bool,
) -> int:
    """End a counter's run at `at` (UTC) by a return to use; where it is over, the next one begins there.

    A shared counter becomes private, or the first steps of the next run would tell the group, and so would
    the list of what comes; its member may share it again. Returns the id of the run that has ended.
    """
    run = await store.runs.current(transaction, counter.id)
    assert run is not None
    zone = await zone_of(platform, transaction, counter.person_id, counter.guild_id)
    ended = moment(max(at, run.began.at), zone)
    await withdraw_unseen(transaction, run.id)
    await store.runs.end(transaction, run.id, ended, note=note, returned=True, made_private=counter.shared)
    await roles.take(transaction, counter)
    if counter.shared:
        await store.counters.set_sharing(transaction, counter.id, Visibility.PRIVATE, named=counter.named)
        counter = await finding.own_counter(transaction, counter.guild_id, counter.person_id, counter.id)
    if over:
        await starting.begin_run(platform, transaction, counter, ended.at, zone)
    else:
        await store.counters.set_state(transaction, counter.id, State.RESTING)
        await promising.plan_nothing(transaction, counter)
    return run.id


async def withdraw_unseen(transaction: Transaction, run_id: int) -> None:
    """Take back what of a run was to be celebrated and nobody has seen."""
    for celebration in await store.celebrations.of_run(transaction, run_id):
        if celebration.reach in (Reach.WAITING, Reach.HELD):
            await sending.withdraw_waiting(transaction, celebration)


async def _running(transaction: Transaction, draft: Draft, counter_id: int, at: datetime) -> Counter:
    counter = await finding.own_counter(transaction, draft.guild_id, draft.person_id, counter_id)
    run = await store.runs.current(transaction, counter.id)
    if run is None or counter.state is not State.RUNNING:
        raise Finished("milestones-not-running")
    # A date without a time of day is its first instant: the very day of the beginning may be meant.
    if at < run.began.at and local_day(at, ZoneInfo(run.zone)) < run.began.on:
        raise UserFacing("milestones-return-before-start")
    return counter


async def _ask_a_moderator(interaction: Interaction) -> None:
    """Have a person of the team come, by the way on which every call goes. The note is not passed on."""
    platform, guild_id = interaction.client.platform, require_guild_id(interaction)
    language = platform.languages.of_guild(platform.configuration, guild_id)
    where = Where(interaction.channel_id, None, platform.clock.now())
    words = language.text("milestones-return-words-for-moderators")
    await persistently(
        lambda: ask_for_person(
            platform,
            guild_id=guild_id,
            member_id=interaction.user.id,
            interaction_id=interaction.id,
            where=where,
            words=words,
        )
    )


async def tell_companions(platform: Platform, transaction: Transaction, draft: Draft, run_id: int) -> int:
    """Have a private message written to those who accompany the member; return to how many.

    `run_id`: the run that has ended. What is written down for that says of nobody that they returned to use.
    """
    companions = await companions_of(platform, transaction, Person(draft.person_id, draft.guild_id))
    for number, companion in enumerate(companions):
        await outbox.put(
            transaction,
            kind=TELL_COMPANION,
            key=f"{run_id}:{number}:{int(transaction.now.timestamp())}",
            guild_id=draft.guild_id,
            payload={"run": run_id},
            to=ToPerson(companion),
        )
    return len(companions)


async def _prepare_telling(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Call | None:
    person_id = await _whose(transaction, entry)
    if person_id is None or not isinstance(entry.to, ToPerson):
        return None
    companion = entry.to.user_id
    there = await companions_of(platform, transaction, Person(person_id, entry.guild_id))
    if companion not in there:
        return None
    language = await language_of(platform, transaction, companion, entry.guild_id)
    message = messages.returning.for_companion(language, person_id)
    return SendMessage(ToPerson(companion), message, entry.mark)


async def _whose(transaction: Transaction, entry: OutboxEntry) -> int | None:
    """Return who told of the return to use that an entry is about; None where they took it back."""
    run = await store.runs.find(transaction, payloads.number(entry.payload, "run"))
    counter = None if run is None else await store.counters.find(transaction, run.counter_id)
    return None if run is None or run.told_at is None or counter is None else counter.person_id


async def _told(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, delivered: Delivered
) -> None:
    """Nothing follows."""


async def _not_told(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, unreachable: Unreachable
) -> None:
    """Let the member know that it did not arrive, so that they do not wait for an answer."""
    person_id = await _whose(transaction, entry)
    if person_id is None:
        return
    await outbox.put(
        transaction,
        kind=NOT_TOLD,
        key=entry.key,
        guild_id=entry.guild_id,
        payload=entry.payload,
        to=ToPerson(person_id),
    )


async def _prepare_not_told(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Call | None:
    person_id = await _whose(transaction, entry)
    if person_id is None:
        return None
    language = await language_of(platform, transaction, person_id, entry.guild_id)
    return SendMessage(ToPerson(person_id), messages.returning.companion_not_told(language), entry.mark)


async def _lost(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, unreachable: Unreachable
) -> None:
    """Neither of the two takes private messages; `/milestone reset` had said that this may happen."""


OUTBOX = (
    OutboxKind(name=TELL_COMPANION, prepare=_prepare_telling, delivered=_told, unreachable=_not_told),
    OutboxKind(name=NOT_TOLD, prepare=_prepare_not_told, delivered=_told, unreachable=_lost),
)
