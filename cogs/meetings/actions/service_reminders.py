"""What who signed up to serve is told in private: the day before, when it is moved, when it is called off."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot import agenda, outbox
from bot.agenda import AgendaEntry, AgendaKind, RunUntil
from bot.outbox import Call, Delivered, OutboxEntry, OutboxKind, SendMessage, ToPerson, Unreachable
from cogs.crisis.actions import payloads
from cogs.crisis.actions.membership import may_be_member
from cogs.meetings.actions import finding, timing
from cogs.meetings.messages import service as words
from cogs.meetings.positions import Served
from cogs.meetings.store import occurrences, service
from cogs.members.actions import frame_of, language_of, zone_of
from cogs.members.frame import decent_instant

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.platform import Platform
    from cogs.meetings.store.records import Occurrence
    from cogs.meetings.store.service import SignUp

REMIND = "meetings.service-reminder"
WORD = "meetings.service-word"
BEFORE = timedelta(hours=24)


async def plan(platform: Platform, transaction: Transaction, signed: SignUp, occurrence: Occurrence) -> None:
    """Promise a reminder a day before, or at the first decent hour after that on the person's own clock.

    Who signs up later than that knows it still, and gets none.
    """
    earliest = occurrence.starts_at - BEFORE
    if earliest <= transaction.now:
        return
    frame = await frame_of(transaction, signed.person_id)
    zone = await zone_of(platform, transaction, signed.person_id, signed.guild_id)
    due = decent_instant(frame.quiet_hours, zone, earliest)
    if due < occurrence.starts_at:
        await agenda.put(
            transaction,
            kind=REMIND,
            key=f"{signed.id}:{occurrence.plan}",
            guild_id=signed.guild_id,
            due=due,
            payload={"sign_up": signed.id, "occurrence": occurrence.id, "plan": occurrence.plan},
        )


async def moved(platform: Platform, transaction: Transaction, occurrence: Occurrence) -> None:
    """Tell who signed up that the date has moved, and remind them anew. Its row is written already."""
    for each in await _signed_up(transaction, occurrence):
        await _put(transaction, each, occurrence, "moved")
        await plan(platform, transaction, each, occurrence)


async def called_off(platform: Platform, transaction: Transaction, occurrence: Occurrence) -> None:
    """Tell who signed up that the meeting does not take place; nothing where its time is over anyway."""
    if occurrence.starts_at <= transaction.now:
        return
    for each in await _signed_up(transaction, occurrence):
        await _put(transaction, each, occurrence, "called-off")


async def _signed_up(transaction: Transaction, occurrence: Occurrence) -> list[SignUp]:
    there = await service.at(transaction, occurrence.guild_id, occurrence.meeting_id, occurrence.planned_for)
    return [each for each in there if each.state is Served.SIGNED_UP]


async def _put(transaction: Transaction, signed: SignUp, occurrence: Occurrence, said: str) -> None:
    await outbox.put(
        transaction,
        kind=WORD,
        key=f"{signed.id}:{occurrence.plan}:{said}",
        guild_id=signed.guild_id,
        payload={"sign_up": signed.id, "occurrence": occurrence.id, "plan": occurrence.plan, "said": said},
        to=ToPerson(signed.person_id),
    )


async def _due(platform: Platform, transaction: Transaction, entry: AgendaEntry) -> None:
    found = await _found(transaction, entry)
    if found is not None:
        await _put(transaction, *found, "reminder")


async def _found(
    transaction: Transaction, entry: AgendaEntry | OutboxEntry
) -> tuple[SignUp, Occurrence] | None:
    """Return what an entry is about; None where it was taken back or is at another time by now."""
    signed = await service.find(transaction, payloads.number(entry.payload, "sign_up"))
    occurrence = await occurrences.find(transaction, payloads.number(entry.payload, "occurrence"))
    if signed is None or occurrence is None or signed.state is not Served.SIGNED_UP:
        return None
    if occurrence.plan != payloads.number(entry.payload, "plan") or transaction.now >= occurrence.starts_at:
        return None
    return signed, occurrence


async def _prepare(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Call | None:
    found = await _found(transaction, entry)
    guild = platform.client.get_guild(entry.guild_id)
    if found is None or guild is None:
        return None
    signed, occurrence = found
    if not await may_be_member(platform, entry.guild_id, signed.person_id):
        return None
    language = await language_of(platform, transaction, signed.person_id, entry.guild_id)
    meeting = await finding.meeting_of(platform, transaction, entry.guild_id, occurrence.meeting_id)
    held_in = timing.language_of(platform, entry.guild_id, meeting)
    name = occurrence.meeting_id if meeting is None else meeting.name.spoken_in(held_in)
    said = payloads.word(entry.payload, "said")
    if said == "called-off":
        if not occurrence.state.over:
            return None  # it takes place after all
        message = words.called_off(language, guild.name, name, occurrence.starts_at, signed.position)
    elif occurrence.state.over:
        return None
    else:
        message = words.reminder(
            language,
            guild.name,
            name,
            occurrence.starts_at,
            signed.position,
            signed.id,
            moved=said == "moved",
        )
    return SendMessage(ToPerson(signed.person_id), message, entry.mark)


async def _delivered(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, delivered: Delivered
) -> None:
    """Nothing follows from it."""


async def _unreachable(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, unreachable: Unreachable
) -> None:
    """Who takes no private messages finds the same in `/service show`."""


AGENDA = (AgendaKind(name=REMIND, handler=_due, when_late=RunUntil(BEFORE), urgency=6),)
OUTBOX = (OutboxKind(name=WORD, prepare=_prepare, delivered=_delivered, unreachable=_unreachable, urgency=6),)
