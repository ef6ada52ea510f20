"""Each occurrence's event in Discord's own list: made, changed, begun and ended in step with it.

What an event was last told stands in the occurrence's row, and each entry of the outbox carries what it is to
be told next: an entry that is no longer the next step is not sent. The entry that makes an event always comes
to an end that is written down, whatever was decided meanwhile, since nobody else may make one before.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot import outbox
from bot.outbox import (
    Call,
    CancelScheduledEvent,
    CreateScheduledEvent,
    Delivered,
    EditScheduledEvent,
    Elsewhere,
    EndScheduledEvent,
    OutboxEntry,
    OutboxKind,
    StartScheduledEvent,
    Unreachable,
)
from cogs.meetings.actions import finding, telling
from cogs.meetings.actions.event_contents import Contents, contents_of, may_make_events
from cogs.meetings.event_steps import Stage, Told, next_step, told
from cogs.meetings.messages.hindrances import Hindrance
from cogs.meetings.store import occurrences
from cogs.meetings.store.records import Occurrence, OccurrenceState

if TYPE_CHECKING:
    import discord

    from bot.database import Transaction
    from bot.platform import Platform

MAKE = "meetings.make-event"
CHANGE = "meetings.change-event"

_SOON = timedelta(minutes=1)
"""What begins within it is not announced any more: Discord refuses a start in the past."""
_LIMIT = 30038
_NOWHERE = Elsewhere("-")
_NOT_ALLOWED = frozenset({50001, 50013})


async def keep(
    platform: Platform, transaction: Transaction, occurrence: Occurrence, *, again: bool = False
) -> None:
    """Put down the next call that brings an occurrence's event into step, if one is needed.

    `again`: what Discord refused before is asked for once more.
    """
    await _keep(platform, transaction, occurrence, "", again=again)


async def _keep(
    platform: Platform, transaction: Transaction, occurrence: Occurrence, after: str, *, again: bool = False
) -> None:
    """`after`: the entry from which this follows; two of one instant have different keys by it."""
    wanted = await _wanted(platform, transaction, occurrence)
    step = None if wanted is None else next_step(told(occurrence.event_told), wanted[0], again=again)
    if step is None:
        return
    if step.stage is Stage.CREATING:
        if occurrence.starts_at <= transaction.now + _SOON:
            return
        if not may_make_events(platform, occurrence.guild_id):
            await telling.tell(transaction, occurrence.guild_id, Hindrance.EVENT_PERMISSION)
            return
        await occurrences.change(transaction, occurrence.id, event_told=str(step), event_id=None)
    await outbox.put(
        transaction,
        kind=MAKE if step.stage is Stage.CREATING else CHANGE,
        key=f"{occurrence.id}:{occurrence.plan}:{step}:{transaction.now:%Y%m%dT%H%M%S.%f}{after}",
        guild_id=occurrence.guild_id,
        payload={"occurrence": occurrence.id, "to": str(step)},
        lane=f"meetings.event:{occurrence.id}",
    )


async def _wanted(
    platform: Platform, transaction: Transaction, occurrence: Occurrence
) -> tuple[Told, Contents | None] | None:
    """Return what an occurrence's event should say by now; None where it is to stay as it is."""
    if occurrence.state is OccurrenceState.ENDED:
        return Told(Stage.ENDED), None
    if occurrence.state is OccurrenceState.CANCELLED:
        return Told(Stage.CANCELLED), None
    meeting = await finding.meeting_of(platform, transaction, occurrence.guild_id, occurrence.meeting_id)
    contents = None if meeting is None else contents_of(platform, occurrence, meeting)
    if contents is None:
        return None
    if occurrence.state.in_progress:
        return Told(Stage.ACTIVE, contents.fingerprint), contents
    if not finding.settings_of(platform, occurrence.guild_id).scheduled_events:
        return Told(Stage.CANCELLED), None
    return Told(Stage.PLANNED, contents.fingerprint), contents


# Making one


@dataclass(frozen=True)
class _NoMore:
    """An event that is not wanted any more: if an earlier attempt made it, that must be known."""

    lost: CreateScheduledEvent

    async def perform(self, client: discord.Client) -> Delivered:
        return Delivered()

    async def find(self, client: discord.Client, since: datetime) -> Delivered | None:
        return await self.lost.find(client, since)


async def _prepare_make(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Call | None:
    occurrence, to = await _meant(transaction, entry)
    if occurrence is None:
        return None
    wanted = await _wanted(platform, transaction, occurrence)
    contents = None if wanted is None else wanted[1]
    create = CreateScheduledEvent(
        occurrence.guild_id,
        "" if contents is None else contents.name,
        "" if contents is None else contents.description,
        occurrence.starts_at,
        occurrence.ends_at,
        contents.where if contents is not None else _NOWHERE,
        entry.mark,
    )
    still = (
        wanted is not None
        and wanted[0] == Told(Stage.PLANNED, to.fingerprint)
        and told(occurrence.event_told) == to
        and occurrence.starts_at > transaction.now
    )
    return create if still else _NoMore(create)


async def _made(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, delivered: Delivered
) -> None:
    occurrence, to = await _meant(transaction, entry)
    if occurrence is None or told(occurrence.event_told) != to:
        return
    found = delivered.event_id or None
    now_told = None if found is None else str(Told(Stage.PLANNED, to.fingerprint))
    changed = await occurrences.change(transaction, occurrence.id, event_id=found, event_told=now_told)
    if changed is not None:
        await _keep(platform, transaction, changed, f":{entry.id}")


async def _not_made(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, unreachable: Unreachable
) -> None:
    """Discord refuses: said once to who can mend it. The meeting takes place without an event."""
    occurrence, to = await _meant(transaction, entry)
    if occurrence is None or told(occurrence.event_told) != to:
        return
    await occurrences.change(transaction, occurrence.id, event_told=str(Told(Stage.REFUSED)))
    await telling.tell(transaction, entry.guild_id, *_hindrance(unreachable, occurrence))


def _hindrance(unreachable: Unreachable, occurrence: Occurrence) -> tuple[Hindrance, str]:
    if unreachable.code == _LIMIT:
        return Hindrance.EVENT_LIMIT, ""
    if unreachable.code in _NOT_ALLOWED:
        return Hindrance.EVENT_PERMISSION, ""
    return Hindrance.EVENT_REFUSED, occurrence.meeting_id


# Changing one


async def _prepare_change(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Call | None:
    occurrence, to = await _meant(transaction, entry)
    if occurrence is None or occurrence.event_id is None:
        return None
    wanted = await _wanted(platform, transaction, occurrence)
    known = told(occurrence.event_told)
    if wanted is None or known is None or next_step(known, wanted[0]) != to:
        return None
    which = occurrence.guild_id, occurrence.event_id
    match to.stage:
        case Stage.ENDED:
            return EndScheduledEvent(*which)
        case Stage.CANCELLED:
            return CancelScheduledEvent(*which)
        case Stage.ACTIVE if known.stage is Stage.PLANNED:
            return StartScheduledEvent(*which)
    contents = wanted[1]
    if contents is None:
        return None
    return EditScheduledEvent(
        *which,
        name=contents.name,
        description=contents.description,
        starts_at=occurrence.starts_at if to.stage is Stage.PLANNED else None,
        ends_at=occurrence.ends_at,
        where=contents.where if to.stage is Stage.PLANNED else None,
    )


async def _changed(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, delivered: Delivered
) -> None:
    occurrence, to = await _meant(transaction, entry)
    if occurrence is None or occurrence.event_id is None:
        return
    changed = await occurrences.change(transaction, occurrence.id, event_told=str(to))
    if changed is not None:
        await _keep(platform, transaction, changed, f":{entry.id}")


async def _not_changed(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, unreachable: Unreachable
) -> None:
    """Moderators have taken it away or ended it by hand: it stays so. Or the bot may not, which is said."""
    occurrence, _ = await _meant(transaction, entry)
    if occurrence is None:
        return
    if unreachable.expected and unreachable.code not in _NOT_ALLOWED:
        gone = str(Told(Stage.GONE))
        await occurrences.change(transaction, occurrence.id, event_id=None, event_told=gone)
    else:
        await telling.tell(transaction, entry.guild_id, *_hindrance(unreachable, occurrence))


async def _meant(transaction: Transaction, entry: OutboxEntry) -> tuple[Occurrence | None, Told]:
    to = told(str(entry.payload["to"]))
    assert to is not None
    return await occurrences.find(transaction, int(str(entry.payload["occurrence"]))), to


OUTBOX = (
    OutboxKind(name=MAKE, prepare=_prepare_make, delivered=_made, unreachable=_not_made, urgency=6),
    OutboxKind(name=CHANGE, prepare=_prepare_change, delivered=_changed, unreachable=_not_changed, urgency=6),
)
