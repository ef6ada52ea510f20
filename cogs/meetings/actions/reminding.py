"""Private reminders of a meeting, for who asked for them and for nobody else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot import outbox
from bot.outbox import Call, Delivered, OutboxEntry, OutboxKind, SendMessage, ToPerson, Unreachable
from cogs.crisis.actions.membership import may_be_member
from cogs.meetings.actions import finding
from cogs.meetings.messages import reminders
from cogs.meetings.store import occurrences, wishes
from cogs.members.actions import frame_of, language_of, zone_of
from cogs.members.store import pause_of

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.platform import Platform
    from cogs.meetings.store.records import Occurrence

REMIND = "meetings.remind"


async def remind(platform: Platform, transaction: Transaction, occurrence: Occurrence) -> None:
    """Have everybody who asked reminded of an occurrence. The outbox spreads the messages over time."""
    for person_id in await wishes.of_meeting(transaction, occurrence.guild_id, occurrence.meeting_id):
        await outbox.put(
            transaction,
            kind=REMIND,
            key=f"{occurrence.id}:{occurrence.plan}:{person_id}",
            guild_id=occurrence.guild_id,
            payload={"occurrence": occurrence.id, "plan": occurrence.plan, "person": person_id},
            to=ToPerson(person_id),
        )


async def toggle(
    platform: Platform, guild_id: int, person_id: int, meeting_id: str
) -> tuple[bool, int] | None:
    """Let a person be reminded of a meeting from now on, or no more.

    Return whether they are now, and how many minutes before; None where there is no such meeting any more.
    """
    async with platform.database.transaction(guild_id=guild_id) as transaction:
        minutes = finding.settings_of(platform, guild_id).remind_before_minutes
        if await wishes.withdraw(transaction, guild_id, meeting_id, person_id):
            return False, minutes
        if await finding.meeting_of(platform, transaction, guild_id, meeting_id) is None:
            return None
        await wishes.wish(transaction, guild_id, meeting_id, person_id)
        return True, minutes


async def choose(
    platform: Platform, guild_id: int, person_id: int, offered: frozenset[str], chosen: frozenset[str]
) -> frozenset[str]:
    """Let a person be reminded of just the `chosen` meetings of those `offered`; return all they wish now."""
    async with platform.database.transaction(guild_id=guild_id) as transaction:
        for meeting_id in offered:
            change = wishes.wish if meeting_id in chosen else wishes.withdraw
            await change(transaction, guild_id, meeting_id, person_id)
        return await wishes.of_person(transaction, guild_id, person_id)


async def _prepare(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Call | None:
    person_id = int(str(entry.payload["person"]))
    occurrence = await occurrences.find(transaction, int(str(entry.payload["occurrence"])))
    if occurrence is None or occurrence.plan != entry.payload["plan"] or occurrence.state.over:
        return None
    if occurrence.ends_at <= transaction.now:
        return None
    guild_id = occurrence.guild_id
    if not await wishes.is_wished(transaction, guild_id, occurrence.meeting_id, person_id):
        return None
    meeting = await finding.meeting_of(platform, transaction, guild_id, occurrence.meeting_id)
    guild = platform.client.get_guild(guild_id)
    if meeting is None or guild is None or await pause_of(transaction, person_id) is not None:
        return None
    if not await may_be_member(platform, guild_id, person_id):
        return None
    language = await language_of(platform, transaction, person_id, guild_id)
    message = reminders.reminder(language, occurrence, meeting, guild.name)
    frame = await frame_of(transaction, person_id)
    zone = await zone_of(platform, transaction, person_id, guild_id)
    if frame.quiet_hours.hold(transaction.now.astimezone(zone).time()):
        message = replace(message, silent=True)
    return SendMessage(ToPerson(person_id), message, entry.mark)


async def _delivered(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, delivered: Delivered
) -> None:
    """Nothing follows from it."""


async def _unreachable(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, unreachable: Unreachable
) -> None:
    """Who takes no private messages finds the same in the channel and in /meetings."""


OUTBOX = (
    OutboxKind(name=REMIND, prepare=_prepare, delivered=_delivered, unreachable=_unreachable, urgency=6),
)
