"""A private word to somebody who was not heard of for a while; never a public one.

It is capped, comes at a decent hour, and a companion hears of it only where the member wished so.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from bot import agenda, outbox
from bot.agenda import RUN, AgendaEntry, AgendaKind
from bot.companions import companions_of
from bot.outbox import Call, Delivered, OutboxEntry, OutboxKind, SendMessage, ToPerson, Unreachable
from bot.personal_data import Person
from cogs.checkins import messages, store
from cogs.checkins.actions import payloads, places
from cogs.checkins.settings import CheckinKind
from cogs.crisis.actions.membership import may_be_member
from cogs.members.actions import frame_of, language_of
from cogs.members.frame import decent_instant

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.platform import Platform

NUDGE = "checkins.nudge"
MORE = "checkins.more-nudges"
TELL_COMPANION = "checkins.tell-companion"


COMPANIONS_HEAR_AFTER = timedelta(days=1)
"""How long a nudge can be answered before a companion hears of it."""
MOST_AT_ONCE = 200
"""Nudges planned in one transaction."""


async def plan_nudges(
    platform: Platform,
    transaction: Transaction,
    guild_id: int,
    kind: CheckinKind,
    day: date,
    opened_at: datetime,
) -> None:
    """Put down a nudge for each of those invited for `day` at `opened_at` who were not heard of for long.

    Where they are many, the rest follows at once in another transaction, so that others may write.
    """
    if kind.nudge is None:
        return
    people = await store.nudges.not_heard_of(
        transaction,
        guild_id,
        kind.id,
        day,
        opened_at,
        after_missed=kind.nudge.after_missed,
        at_most=kind.nudge.at_most,
        limit=MOST_AT_ONCE,
    )
    if len(people) == MOST_AT_ONCE:
        await agenda.put(
            transaction,
            kind=MORE,
            key=f"{guild_id}:{kind.id}:{day}:{opened_at:%Y%m%dT%H%M%S}:{people[-1]}",
            guild_id=guild_id,
            due=transaction.now,
            payload={"check_in": kind.id, "day": day.isoformat(), "opened_at": opened_at.isoformat()},
        )
    for person_id in people:
        if not await store.nudges.plan(transaction, guild_id, person_id, day, kind.id):
            continue
        frame = await frame_of(transaction, person_id)
        zone = places.zone_named(platform, guild_id, frame.zone)
        await outbox.put(
            transaction,
            kind=NUDGE,
            key=f"{guild_id}:{person_id}:{day}",
            guild_id=guild_id,
            payload={"person": person_id, "day": day.isoformat()},
            due=decent_instant(frame.quiet_hours, zone, transaction.now),
            to=ToPerson(person_id),
        )


async def more_due(platform: Platform, transaction: Transaction, entry: AgendaEntry) -> None:
    """Go on with the nudges of one opening."""
    kind = places.kind_of(platform, entry.guild_id, payloads.word(entry.payload, "check_in"))
    opened_at = payloads.instant(entry.payload, "opened_at")
    if kind is not None and opened_at is not None:
        day = payloads.day(entry.payload)
        await plan_nudges(platform, transaction, entry.guild_id, kind, day, opened_at)


async def say_ok(platform: Platform, guild_id: int, person_id: int, day: date) -> None:
    """Remember that somebody said they are OK, so that nobody is told any more."""
    async with platform.database.transaction(guild_id=guild_id) as transaction:
        await store.nudges.said_ok(transaction, guild_id, person_id, day)


async def prepare_nudge(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Call | None:
    """Render the nudge, unless they were heard of meanwhile, pause, or take part no more."""
    guild_id, person_id = entry.guild_id, payloads.number(entry.payload, "person")
    day = payloads.day(entry.payload)
    if not await _still_wanted(platform, transaction, guild_id, person_id, day):
        return None
    wish = await store.enrolments.preferences_of(transaction, guild_id, person_id)
    companions = await companions_of(platform, transaction, Person(person_id, guild_id))
    language = await language_of(platform, transaction, person_id, guild_id)
    message = messages.wondering.nudge(
        language,
        guild_id=guild_id,
        guild_name=places.guild_name(platform, guild_id),
        day=day,
        companions_hear=wish.companions_hear and bool(companions),
        mark=entry.mark,
    )
    return SendMessage(ToPerson(person_id), message, entry.mark)


async def nudge_delivered(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, delivered: Delivered
) -> None:
    """Remember it, and let their companions know a day later where the member wished so."""
    await _ended(platform, transaction, entry, "delivered")


async def nudge_unreachable(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, unreachable: Unreachable
) -> None:
    """Their private messages are closed. Nothing public, ever; a companion may know if they wished so."""
    await _ended(platform, transaction, entry, "unreachable")


async def prepare_telling(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Call | None:
    """Render what a companion hears, unless the member has been heard of or does not wish it any more."""
    guild_id, person_id = entry.guild_id, payloads.number(entry.payload, "person")
    companion_id = payloads.number(entry.payload, "companion")
    if not await _still_wanted(platform, transaction, guild_id, person_id, payloads.day(entry.payload)):
        return None
    wish = await store.enrolments.preferences_of(transaction, guild_id, person_id)
    companions = await companions_of(platform, transaction, Person(person_id, guild_id))
    if not wish.companions_hear or companion_id not in companions:
        return None
    message = messages.wondering.to_companion(
        await language_of(platform, transaction, companion_id, guild_id),
        person_id=person_id,
        guild_name=places.guild_name(platform, guild_id),
    )
    return SendMessage(ToPerson(companion_id), message, entry.mark)


async def nothing_more(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, outcome: Delivered | Unreachable
) -> None:
    """The companion knows, or cannot be reached: nobody else is told."""


async def _ended(platform: Platform, transaction: Transaction, entry: OutboxEntry, outcome: str) -> None:
    guild_id, person_id = entry.guild_id, payloads.number(entry.payload, "person")
    day = payloads.day(entry.payload)
    await store.nudges.ended(transaction, guild_id, person_id, day, outcome)
    wish = await store.enrolments.preferences_of(transaction, guild_id, person_id)
    if not wish.companions_hear:
        return
    for companion_id in await companions_of(platform, transaction, Person(person_id, guild_id)):
        frame = await frame_of(transaction, companion_id)
        zone = places.zone_named(platform, guild_id, frame.zone)
        await outbox.put(
            transaction,
            kind=TELL_COMPANION,
            key=f"{guild_id}:{person_id}:{day}:{companion_id}",
            guild_id=guild_id,
            payload={"person": person_id, "day": day.isoformat(), "companion": companion_id},
            due=decent_instant(frame.quiet_hours, zone, transaction.now + COMPANIONS_HEAR_AFTER),
            to=ToPerson(companion_id),
        )


async def _still_wanted(
    platform: Platform, transaction: Transaction, guild_id: int, person_id: int, day: date
) -> bool:
    nudge = await store.nudges.find(transaction, guild_id, person_id, day)
    if nudge is None or nudge.ok_at is not None:
        return False
    if (await frame_of(transaction, person_id)).pause is not None:
        return False
    if await store.invitations.answered_since(transaction, guild_id, person_id, nudge.planned_at):
        return False
    parts = await store.enrolments.of_person(transaction, person_id, guild_id)
    takes_part = any(part.kind == nudge.kind and part.state is store.State.ACTIVE for part in parts)
    return takes_part and await may_be_member(platform, guild_id, person_id)


AGENDA = (AgendaKind(name=MORE, handler=more_due, when_late=RUN, urgency=7),)
OUTBOX = (
    OutboxKind(
        name=NUDGE,
        prepare=prepare_nudge,
        delivered=nudge_delivered,
        unreachable=nudge_unreachable,
        urgency=7,
    ),
    OutboxKind(
        name=TELL_COMPANION,
        prepare=prepare_telling,
        delivered=nothing_more,
        unreachable=nothing_more,
        urgency=7,
    ),
)
