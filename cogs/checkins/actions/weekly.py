"""Somebody's week: when they ask for it, and at its end for those who wish to be sent it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from bot import agenda, outbox
from bot.agenda import AgendaEntry, AgendaKind, RunUntil
from bot.landmarks import landmarks_of
from bot.outbox import Call, Delivered, OutboxEntry, OutboxKind, SendMessage, ToPerson, Unreachable
from bot.personal_data import Person
from cogs.checkins import messages, store
from cogs.checkins.actions import payloads, places
from cogs.checkins.history import History, history_of
from cogs.checkins.settings import PromptLibrary, QuestionKind
from cogs.checkins.store import weekly_wishes
from cogs.checkins.weeks import end_of_week, next_end_of_week, question_of_week
from cogs.crisis.actions.membership import may_be_member
from cogs.members.actions import frame_of, language_of, zone_of
from cogs.members.frame import decent_instant
from cogs.members.local_days import local_day

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.language import Language
    from bot.message import Message
    from bot.platform import Platform

WEEK_ENDS = "checkins.week-ends"
WEEK = "checkins.week"
QUESTIONS = "week"
"""The set of prompts.yaml from which the open question comes."""

_SIX_DAYS = timedelta(days=6)
_ONE_WEEK = timedelta(days=7)


@dataclass(frozen=True)
class _Week:
    history: History
    words: tuple[tuple[date, str], ...]
    question: str | None


async def week_message(platform: Platform, *, guild_id: int, person_id: int, language: Language) -> Message:
    """Return what somebody's last seven days held, up to their own today."""
    async with platform.database.reading() as transaction:
        today = local_day(transaction.now, await zone_of(platform, transaction, person_id, guild_id))
        sent = await weekly_wishes.find(transaction, guild_id, person_id) is not None
        week = await _read(platform, transaction, guild_id, person_id, today, language)
    return messages.weekly.in_private(
        language, week.history, week.words, week.question, guild_id=guild_id, sent=sent
    )


async def wish(platform: Platform, *, guild_id: int, person_id: int, on: bool) -> None:
    """Remember whether somebody wishes to be sent their week. Harmless when it is so already."""
    async with platform.database.transaction(guild_id=guild_id) as transaction:
        if not on:
            await forget_wishes(transaction, Person(person_id, guild_id))
        elif await weekly_wishes.wish(transaction, guild_id, person_id):
            zone = await zone_of(platform, transaction, person_id, guild_id)
            sunday, due = next_end_of_week(transaction.now, zone)
            await _wait(transaction, guild_id, person_id, sunday, due)


async def forget_wishes(transaction: Transaction, person: Person) -> int:
    """Forget that the person wishes to be sent their week, with what waits for it; return how many wishes."""
    for wish in await weekly_wishes.of_person(transaction, person):
        if wish.waiting is not None:
            await agenda.withdraw(transaction, kind=WEEK_ENDS, key=wish.waiting)
    return await weekly_wishes.forget(transaction, person)


async def frame_changed(platform: Platform, transaction: Transaction, person_id: int) -> None:
    """Let somebody's week end by the time zone they have now: at once, where it has ended there already."""
    for wish in await weekly_wishes.of_person(transaction, Person(person_id)):
        if wish.sunday is None or wish.waiting is None:
            continue
        zone = await zone_of(platform, transaction, person_id, wish.guild_id)
        due = max(end_of_week(wish.sunday, zone), transaction.now)
        await agenda.withdraw(transaction, kind=WEEK_ENDS, key=wish.waiting)
        await _wait(transaction, wish.guild_id, person_id, wish.sunday, due)


async def week_ended(platform: Platform, transaction: Transaction, entry: AgendaEntry) -> None:
    """Send the week to whoever still wishes it; then the next one is waited for."""
    guild_id, person_id = entry.guild_id, payloads.number(entry.payload, "person")
    if await weekly_wishes.find(transaction, guild_id, person_id) is None:
        return
    zone = await zone_of(platform, transaction, person_id, guild_id)
    sunday = payloads.day(entry.payload, "sunday")
    if (end := end_of_week(sunday, zone)) > transaction.now:  # an admin has moved the group to another zone
        await _wait(transaction, guild_id, person_id, sunday, end)
        return
    frame = await frame_of(transaction, person_id)
    await outbox.put(
        transaction,
        kind=WEEK,
        key=f"{guild_id}:{person_id}:{sunday}",
        guild_id=guild_id,
        payload={"person": person_id, "sunday": sunday.isoformat()},
        due=decent_instant(frame.quiet_hours, zone, transaction.now),
        to=ToPerson(person_id),
    )
    following = sunday + _ONE_WEEK
    await _wait(transaction, guild_id, person_id, following, end_of_week(following, zone))


async def week_missed(platform: Platform, transaction: Transaction, entry: AgendaEntry) -> None:
    """The bot was away for too long: that week is left out, and the next one waited for."""
    guild_id, person_id = entry.guild_id, payloads.number(entry.payload, "person")
    if await weekly_wishes.find(transaction, guild_id, person_id) is not None:
        zone = await zone_of(platform, transaction, person_id, guild_id)
        sunday, due = next_end_of_week(transaction.now, zone)
        await _wait(transaction, guild_id, person_id, sunday, due)


async def prepare_week(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Call | None:
    """Render the week, unless it is not wished any more, they pause, or there is nothing to look back on."""
    guild_id, person_id = entry.guild_id, payloads.number(entry.payload, "person")
    if await weekly_wishes.find(transaction, guild_id, person_id) is None:
        return None
    if (await frame_of(transaction, person_id)).pause is not None:
        return None
    language = await language_of(platform, transaction, person_id, guild_id)
    sunday = payloads.day(entry.payload, "sunday")
    week = await _read(platform, transaction, guild_id, person_id, sunday, language)
    if not week.history.checked_in:
        return None  # a message about an empty week would be a reproach
    if not await may_be_member(platform, guild_id, person_id):
        return None
    message = messages.weekly.in_direct_message(
        language,
        week.history,
        week.words,
        week.question,
        guild_id=guild_id,
        guild_name=places.guild_name(platform, guild_id),
    )
    return SendMessage(ToPerson(person_id), message, entry.mark)


async def nothing_more(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, outcome: Delivered | Unreachable
) -> None:
    """It arrived, or their private messages are closed: /check-in week is always there."""


async def _wait(transaction: Transaction, guild_id: int, person_id: int, sunday: date, due: datetime) -> None:
    key = f"{guild_id}:{person_id}:{sunday}:{due:%Y%m%dT%H%M%S}"
    await agenda.put(
        transaction,
        kind=WEEK_ENDS,
        key=key,
        guild_id=guild_id,
        due=due,
        payload={"person": person_id, "sunday": sunday.isoformat()},
    )
    await weekly_wishes.wait_for(transaction, guild_id, person_id, sunday, key)


async def _read(
    platform: Platform,
    transaction: Transaction,
    guild_id: int,
    person_id: int,
    last: date,
    language: Language,
) -> _Week:
    first = last - _SIX_DAYS
    answers = await store.answers_of(transaction, guild_id, person_id, first, last)
    person = Person(person_id, guild_id)
    landmarks = await landmarks_of(platform, transaction, person, first, last, language)
    kinds = places.settings_of(platform, guild_id).kinds
    library = platform.configuration.current.section(guild_id, PromptLibrary)
    questions = library.sets.get(QUESTIONS, {})
    chosen = question_of_week(tuple(questions), person_id, last)
    return _Week(
        history_of(answers, kinds, first, last, [(mark.day, mark.label) for mark in landmarks]),
        tuple(_words(platform, guild_id, answers)),
        None if chosen is None else questions[chosen].text.spoken_in(language),
    )


def _words(platform: Platform, guild_id: int, answers: tuple[store.Answer, ...]) -> list[tuple[date, str]]:
    """Return what was written in answer to questions for a text, also where they are not asked any more."""
    words: list[tuple[date, str]] = []
    for answer in answers:
        kind = places.kind_of(platform, guild_id, answer.kind)
        for question_id, value in answer.answers.items():
            question = None if kind is None else kind.question(question_id)
            if isinstance(value, str) and (question is None or question.kind is QuestionKind.TEXT):
                words.append((answer.day, value))
    return words


AGENDA = (
    AgendaKind(
        name=WEEK_ENDS,
        handler=week_ended,
        missed=week_missed,
        when_late=RunUntil(timedelta(days=2)),
        urgency=7,
    ),
)
OUTBOX = (
    OutboxKind(name=WEEK, prepare=prepare_week, delivered=nothing_more, unreachable=nothing_more, urgency=7),
)
