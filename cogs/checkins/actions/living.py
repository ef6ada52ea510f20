"""What the demo's people have answered before a visitor comes in, and who takes part from now on."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Annotated

from pydantic import AfterValidator, Field

from bot.configuration import SettingsFile, SettingsModel
from bot.lived import Lived, Past, Resident
from cogs.checkins import store
from cogs.checkins.actions import joining, places
from cogs.checkins.actions.opening import plan
from cogs.checkins.opening import turn_of
from cogs.checkins.settings import CheckinKind
from cogs.checkins.store import AnswerValue, InvitedBy
from cogs.members.frame import Visibility
from cogs.members.local_days import local_day

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.platform import Platform

_MINUTES_LATER = timedelta(minutes=14)


def _days(text: str) -> str:
    for each in text.split():
        if not re.fullmatch(r"-|\d{1,2}(/\d{1,2})*", each):
            raise ValueError(
                f"`{each}` is no day; expected numbers such as 5/6, or - for a day without an answer"
            )
    return text


class Answered(SettingsModel):
    """What one person answered, a day after the other, the last one yesterday."""

    who: str
    kind: str = Field(description="the id of the check-in")
    questions: tuple[str, ...] = Field(description="the ids of the scales, in the order of the numbers")
    days: Annotated[str, AfterValidator(_days)] = Field(description='"5/6 - 7/4": the oldest first')


class TakesPart(SettingsModel):
    """Who takes part, by the ids of the check-ins: which ask today already, and which from tomorrow."""

    who: str
    today: tuple[str, ...] = ()
    from_tomorrow: tuple[str, ...] = ()


class CheckinsLived(SettingsModel):
    """`check-ins.yaml` of a demo group's past."""

    answered: tuple[Answered, ...] = ()
    takes_part: tuple[TakesPart, ...] = ()


async def _live(platform: Platform, past: Past, told: CheckinsLived) -> None:
    days: dict[date, list[tuple[Answered, str]]] = {}
    for each in told.answered:
        written = each.days.split()
        yesterday = local_day(past.ends, past.residents[each.who].zone) - timedelta(days=1)
        for number, numbers in enumerate(reversed(written)):
            days.setdefault(yesterday - timedelta(days=number), []).append((each, numbers))
    for day in sorted(days):
        for each, numbers in days[day]:
            kind = places.kind_of(platform, past.guild_id, each.kind)
            if kind is not None:
                await _lived_day(platform, past, each, kind, day, numbers)
    past.clock.move_to(past.ends)
    for part in told.takes_part:
        resident = past.residents[part.who]
        for kind_id in part.today:
            await joining.join(platform, past.guild_id, resident.person_id, kind_id)
        async with platform.database.transaction(guild_id=past.guild_id) as transaction:
            for kind_id in part.from_tomorrow:
                kind = places.kind_of(platform, past.guild_id, kind_id)
                if kind is not None:
                    await _enrol(transaction, past, kind, resident)
                    await plan(platform, transaction, past.guild_id, kind)


async def _lived_day(
    platform: Platform, past: Past, each: Answered, kind: CheckinKind, day: date, numbers: str
) -> None:
    """Ask somebody on one of their days as the bot would have, and let them answer, or not."""
    resident = past.residents[each.who]
    turn = turn_of(kind.times, day, resident.zone)
    if turn is None:
        return
    past.clock.move_to(max(past.clock.now(), turn.latest + _MINUTES_LATER))
    async with platform.database.transaction(guild_id=past.guild_id) as transaction:
        person_id = resident.person_id
        if await store.enrolments.find(transaction, past.guild_id, kind.id, person_id) is None:
            await _enrol(transaction, past, kind, resident)
        await store.invitations.invite_person(
            transaction, past.guild_id, kind.id, person_id, resident.zone.key, turn, turn.latest
        )
        if numbers == "-":
            return
        values: dict[str, AnswerValue] = dict(zip(each.questions, map(int, numbers.split("/")), strict=False))
        await store.answers.write(
            transaction, past.guild_id, kind.id, person_id, day, values, Visibility.PRIVATE
        )
        await store.invitations.answered(transaction, past.guild_id, kind.id, person_id, day)


async def _enrol(transaction: Transaction, past: Past, kind: CheckinKind, resident: Resident) -> None:
    await store.enrolments.enrol(
        transaction,
        past.guild_id,
        kind.id,
        resident.person_id,
        invited_by=InvitedBy.THEMSELVES,
        zone=resident.zone.key,
    )


LIVED = Lived(live=_live, file=SettingsFile("check-ins.yaml", CheckinsLived))
