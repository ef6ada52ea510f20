"""Answering a check-in, changing the answer, taking it back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from bot.checking_in import Told, tell_checked_in
from bot.companions import companions_of
from bot.interactions import Finished, UserFacing
from bot.personal_data import Person
from cogs.checkins import store
from cogs.checkins.actions import places, prompts
from cogs.checkins.actions.looking import look_at
from cogs.checkins.actions.sharing import put_shares
from cogs.checkins.hard_answers import hard_ones
from cogs.checkins.opening import next_turn
from cogs.checkins.settings import CheckinKind, QuestionRole
from cogs.checkins.store import Answer, AnswerValue, Invitation, State
from cogs.checkins.streaks import Streak, streak_of
from cogs.checkins.tailoring import Line, line_for
from cogs.crisis.actions.membership import may_be_member
from cogs.members.actions import frame_of, language_of
from cogs.members.frame import Visibility

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.platform import Platform

_FIRST_DAY, _LAST_DAY = date(1, 1, 1), date(9999, 12, 31)


@dataclass(frozen=True)
class ToAnswer:
    """What a member can answer now. `readers`: who may be let read it; `reader`: who reads it unless they
    choose otherwise; `prompt`: the day's question, in their language.
    """

    kind: CheckinKind
    asked: Invitation
    earlier: Answer | None
    readers: tuple[Visibility, ...]
    reader: Visibility
    prompt: str | None = None


@dataclass(frozen=True)
class NotTakingPart:
    """Whoever pressed takes no part yet: they are asked whether they want to."""

    kind: CheckinKind


@dataclass(frozen=True)
class Answered:
    """An answer is written down. `told`: what other features show for it, to the member alone."""

    kind: CheckinKind
    answer: Answer
    streak: Streak
    line: Line
    hard: frozenset[QuestionRole]
    readers: tuple[Visibility, ...]
    closes_at: datetime
    told: tuple[Told, ...] = ()


@dataclass(frozen=True)
class NotTaken:
    """An answer came too late, or to a check-in that is not there any more. Its words are handed back."""

    kind: CheckinKind | None


async def to_answer(
    platform: Platform, guild_id: int, person_id: int, kind_id: str, day: date
) -> ToAnswer | NotTakingPart:
    """Return what somebody who pressed the button of `day` answers: that day, else what of this check-in is
    open for them.

    Raises `Finished` or `UserFacing`, in plain words, where there is nothing to answer.
    """
    async with platform.database.reading() as transaction:
        found = await _to_answer(platform, transaction, guild_id, person_id, kind_id, day)
    if found is not None:
        return found
    # Nothing is open for them: perhaps their turn has come in this very moment.
    async with platform.database.transaction(guild_id=guild_id) as transaction:
        await look_at(platform, transaction, guild_id, person_id)
        found = await _to_answer(platform, transaction, guild_id, person_id, kind_id, day)
        if found is None:
            raise await _why_not(platform, transaction, guild_id, person_id, kind_id, day)
    return found


async def open_for(platform: Platform, guild_id: int, person_id: int) -> tuple[ToAnswer, ...]:
    """Return everything somebody can answer now, or has answered and can still change."""
    async with platform.database.transaction(guild_id=guild_id) as transaction:
        await look_at(platform, transaction, guild_id, person_id)
        found = []
        for asked in await store.invitations.open_ones(transaction, person_id, guild_id):
            kind = places.kind_of(platform, guild_id, asked.kind)
            if kind is not None:
                found.append(await _with_prompt(platform, transaction, kind, asked))
    return tuple(found)


async def earlier_answer(
    platform: Platform, guild_id: int, person_id: int, kind_id: str, day: date
) -> Answer | None:
    """Return what somebody has answered for a day before, or None."""
    async with platform.database.reading() as transaction:
        return await store.answers.find(transaction, guild_id, kind_id, person_id, day)


async def answer(
    platform: Platform,
    guild_id: int,
    person_id: int,
    kind_id: str,
    day: date,
    values: Mapping[str, AnswerValue],
    reader: Visibility | None,
) -> Answered | NotTaken:
    """Write down an answer, or a changed one, and let those read it whom the member chose.

    `reader` None: they were not asked. Then who reads it already, else nobody, whatever their frame says.
    """
    kind = places.kind_of(platform, guild_id, kind_id)
    if kind is None:
        return NotTaken(None)
    async with platform.database.transaction(guild_id=guild_id) as transaction:
        asked = await store.invitations.find(transaction, guild_id, kind_id, person_id, day)
        part = await store.enrolments.find(transaction, guild_id, kind_id, person_id)
        is_away = part is not None and part.state is State.AWAY  # from the guild, or from the role
        if asked is None or is_away or asked.closes_at <= transaction.now:
            return NotTaken(kind)
        shown = await _shown(platform, transaction, kind, asked)
        if reader is None and shown.earlier is not None:
            reader = shown.reader
        chosen = reader if reader in shown.readers else Visibility.PRIVATE
        await store.answers.write(transaction, guild_id, kind_id, person_id, day, values, chosen)
        await store.invitations.answered(transaction, guild_id, kind_id, person_id, day)
        await put_shares(platform, transaction, guild_id, kind_id, person_id, day)
        told: tuple[Told, ...] = ()
        if shown.earlier is None:
            told = await tell_checked_in(platform, transaction, Person(person_id, guild_id))
        return await _answered(platform, transaction, kind, asked, shown.readers, told)


async def let_read(
    platform: Platform, guild_id: int, person_id: int, kind_id: str, day: date, reader: Visibility
) -> Answered:
    """Change who may read an answer; also long after it closed.

    Raises `Finished` where there is none; and where its check-in was taken out, with nobody reading it then.
    """
    kind = places.kind_of(platform, guild_id, kind_id)
    if reader is not Visibility.PRIVATE and not await may_be_member(platform, guild_id, person_id):
        raise Finished("checkins-not-here")
    async with platform.database.transaction(guild_id=guild_id) as transaction:
        asked = await store.invitations.find(transaction, guild_id, kind_id, person_id, day)
        readers: tuple[Visibility, ...] = (Visibility.PRIVATE,)
        if kind is not None:
            readers = await _readers(platform, transaction, kind, guild_id, person_id)
        chosen = reader if reader in readers else Visibility.PRIVATE
        if not await store.answers.set_visibility(transaction, guild_id, kind_id, person_id, day, chosen):
            raise Finished("checkins-nothing-answered")
        await put_shares(platform, transaction, guild_id, kind_id, person_id, day)
        if kind is not None and asked is not None:
            return await _answered(platform, transaction, kind, asked, readers, ())
    raise Finished("checkins-private-now")


async def withdraw(platform: Platform, guild_id: int, person_id: int, kind_id: str, day: date) -> bool:
    """Take an answer back, wherever it can be read; False if there was none.

    The day does not count then, and can be answered anew while it is open.
    """
    async with platform.database.transaction(guild_id=guild_id) as transaction:
        if not await store.answers.remove(transaction, guild_id, kind_id, person_id, day):
            return False
        await store.invitations.withdrawn(transaction, guild_id, kind_id, person_id, day)
        await put_shares(platform, transaction, guild_id, kind_id, person_id, day)
        return True


async def _to_answer(
    platform: Platform, transaction: Transaction, guild_id: int, person_id: int, kind_id: str, day: date
) -> ToAnswer | NotTakingPart | None:
    kind = places.kind_of(platform, guild_id, kind_id)
    if kind is None:
        raise Finished("checkins-kind-gone")
    open_ones = await store.invitations.open_ones(transaction, person_id, guild_id, kind_id)
    asked = next((each for each in open_ones if each.day == day), None)
    asked = asked or next((each for each in open_ones if each.answered_at is None), None)
    asked = asked or next(iter(open_ones), None)
    if asked is not None:
        return await _with_prompt(platform, transaction, kind, asked)
    part = await store.enrolments.find(transaction, guild_id, kind_id, person_id)
    if kind.role is None and (part is None or part.state is not State.ACTIVE):
        return NotTakingPart(kind)
    return None


async def _why_not(
    platform: Platform, transaction: Transaction, guild_id: int, person_id: int, kind_id: str, day: date
) -> UserFacing:
    kind = places.kind_of(platform, guild_id, kind_id)
    if kind is None:
        return Finished("checkins-kind-gone")
    part = await store.enrolments.find(transaction, guild_id, kind_id, person_id)
    if part is None or part.state is not State.ACTIVE:
        return UserFacing("checkins-by-role", role=str(kind.role or "").removeprefix("@"))
    frame = await frame_of(transaction, person_id)
    if frame.pause is not None:
        return UserFacing("checkins-paused")
    turn = next_turn(kind.times, places.zone_named(platform, guild_id, part.zone), transaction.now)
    asked = await store.invitations.find(transaction, guild_id, kind_id, person_id, day)
    key = "checkins-not-yet" if asked is None else "checkins-closed"
    if turn is None:
        return Finished("checkins-kind-gone")
    return UserFacing(key, time=f"<t:{int(turn.latest.timestamp())}:f>")


async def _shown(
    platform: Platform, transaction: Transaction, kind: CheckinKind, asked: Invitation
) -> ToAnswer:
    earlier = await store.answers.find(transaction, asked.guild_id, kind.id, asked.person_id, asked.day)
    readers = await _readers(platform, transaction, kind, asked.guild_id, asked.person_id)
    wished = (
        earlier.visibility
        if earlier is not None
        else (await frame_of(transaction, asked.person_id)).visibility
    )
    return ToAnswer(kind, asked, earlier, readers, wished if wished in readers else Visibility.PRIVATE)


async def _with_prompt(
    platform: Platform, transaction: Transaction, kind: CheckinKind, asked: Invitation
) -> ToAnswer:
    shown = await _shown(platform, transaction, kind, asked)
    language = await language_of(platform, transaction, asked.person_id, asked.guild_id)
    prompt = await prompts.of_day(platform, transaction, asked.guild_id, kind.id, asked.day, language)
    return replace(shown, prompt=prompt)


async def _readers(
    platform: Platform, transaction: Transaction, kind: CheckinKind, guild_id: int, person_id: int
) -> tuple[Visibility, ...]:
    readers = [Visibility.PRIVATE]
    if await companions_of(platform, transaction, Person(person_id, guild_id)):
        readers.append(Visibility.BUDDY)
    if not kind.private:
        readers.append(Visibility.CHANNEL)
    return tuple(readers)


async def _answered(
    platform: Platform,
    transaction: Transaction,
    kind: CheckinKind,
    asked: Invitation,
    readers: tuple[Visibility, ...],
    told: tuple[Told, ...],
) -> Answered:
    guild_id, person_id = asked.guild_id, asked.person_id
    written = await store.answers.find(transaction, guild_id, kind.id, person_id, asked.day)
    assert written is not None
    invitations = await store.invitations_of(transaction, guild_id, person_id, _FIRST_DAY, _LAST_DAY, kind.id)
    streak = streak_of(invitations, transaction.now)
    before = [each for each in invitations if each.day < asked.day and not each.excused]
    back = bool(before) and before[-1].answered_at is None and before[-1].closes_at <= transaction.now
    hard = hard_ones(kind.questions, written.answers)
    line = line_for(
        kind.questions, written.answers, hard, current=streak.current, days=streak.days, back=back
    )
    return Answered(kind, written, streak, line, hard, readers, asked.closes_at, told)
