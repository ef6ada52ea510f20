"""The announcement of an occurrence in the group's channel: posted once, some while before it begins.

It is one message from then on: with the way in once the room is open, moved, called off, and over at last.
Nobody is pinged; who asked to be reminded gets a private message.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot import agenda, outbox
from bot.agenda import RUN, AgendaEntry, AgendaKind
from bot.outbox import (
    Call,
    Delivered,
    EditMessage,
    OutboxEntry,
    OutboxKind,
    SendMessage,
    ToChannel,
    Unreachable,
)
from cogs.meetings.actions import events, finding, places, reminding, telling, timing
from cogs.meetings.messages import announcements
from cogs.meetings.messages.hindrances import Hindrance
from cogs.meetings.settings import MeetingFormats
from cogs.meetings.store import occurrences
from cogs.meetings.store.records import Occurrence, OccurrenceState

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.message import Message
    from bot.platform import Platform

ANNOUNCE = "meetings.announce"
POST = "meetings.announcement"
SHOW = "meetings.show-announcement"


async def plan(platform: Platform, transaction: Transaction, occurrence: Occurrence) -> None:
    """Promise that a planned occurrence is announced, and that who asked is reminded."""
    before = timedelta(minutes=finding.settings_of(platform, occurrence.guild_id).remind_before_minutes)
    await agenda.put(
        transaction,
        kind=ANNOUNCE,
        key=_key(occurrence),
        guild_id=occurrence.guild_id,
        due=max(occurrence.starts_at - before, transaction.now),
        payload={"occurrence": occurrence.id, "plan": occurrence.plan},
    )


async def withdraw(transaction: Transaction, occurrence: Occurrence) -> None:
    """Take back what is promised of an occurrence that is moved or does not take place."""
    await agenda.withdraw(transaction, kind=ANNOUNCE, key=_key(occurrence))


async def moved(platform: Platform, transaction: Transaction, occurrence: Occurrence) -> None:
    """Let an announcement that is there say the new time; nearer to it, there will be another one."""
    await refresh(platform, transaction, occurrence)
    await occurrences.change(transaction, occurrence.id, announcement_channel_id=None, announcement_id=None)


async def room_open(platform: Platform, transaction: Transaction, occurrence: Occurrence) -> None:
    """Say that the room of an occurrence is open, with the way in: its state is written already."""
    await events.keep(platform, transaction, occurrence)
    if occurrence.announcement_id is None:
        await _post(platform, transaction, occurrence)
    else:
        await refresh(platform, transaction, occurrence)


async def closed(platform: Platform, transaction: Transaction, occurrence: Occurrence) -> None:
    """Say that an occurrence is over: its state is written already."""
    await events.keep(platform, transaction, occurrence)
    await refresh(platform, transaction, occurrence)


async def refresh(platform: Platform, transaction: Transaction, occurrence: Occurrence) -> None:
    """Have an announcement shown anew; nothing where there is none yet."""
    if occurrence.announcement_channel_id is not None and occurrence.announcement_id is not None:
        await _show(transaction, occurrence, occurrence.announcement_channel_id, occurrence.announcement_id)


async def _show(transaction: Transaction, occurrence: Occurrence, channel_id: int, message_id: int) -> None:
    state = occurrence.state.value
    await outbox.put(
        transaction,
        kind=SHOW,
        key=f"{message_id}:{occurrence.plan}:{state}:{transaction.now:%Y%m%dT%H%M%S.%f}",
        guild_id=occurrence.guild_id,
        payload={"occurrence": occurrence.id, "channel": channel_id, "message": message_id},
        to=ToChannel(channel_id),
    )


async def _announce_due(platform: Platform, transaction: Transaction, entry: AgendaEntry) -> None:
    occurrence = await occurrences.find(transaction, int(str(entry.payload["occurrence"])))
    if occurrence is None or occurrence.plan != entry.payload["plan"] or occurrence.state.over:
        return
    if occurrence.ends_at <= transaction.now:
        return
    if occurrence.announcement_id is None:
        await _post(platform, transaction, occurrence)
    await reminding.remind(platform, transaction, occurrence)


async def _post(platform: Platform, transaction: Transaction, occurrence: Occurrence) -> None:
    settings = finding.settings_of(platform, occurrence.guild_id)
    if settings.channel is None:
        return
    channel = places.announcement_channel(platform, occurrence.guild_id)
    if channel is None:
        await telling.tell(transaction, occurrence.guild_id, Hindrance.NO_CHANNEL, str(settings.channel))
        return
    await outbox.put(
        transaction,
        kind=POST,
        key=_key(occurrence),
        guild_id=occurrence.guild_id,
        payload={"occurrence": occurrence.id, "plan": occurrence.plan},
        to=ToChannel(channel.id),
    )


async def _message(platform: Platform, transaction: Transaction, occurrence: Occurrence) -> Message:
    """Return an announcement as it is now."""
    meeting = await finding.meeting_of(platform, transaction, occurrence.guild_id, occurrence.meeting_id)
    language = timing.language_of(platform, occurrence.guild_id, meeting)
    if meeting is None:
        return announcements.series_ended(language)
    formats = platform.configuration.current.section(occurrence.guild_id, MeetingFormats)
    following = None
    if occurrence.state is OccurrenceState.CANCELLED:
        following = await following_start(platform, transaction, occurrence)
    held_as = formats.format(meeting.format)
    return announcements.announcement(language, occurrence, meeting, held_as, following=following)


async def following_start(
    platform: Platform, transaction: Transaction, occurrence: Occurrence
) -> datetime | None:
    """Return when the same meeting takes place next (UTC), or None."""
    live = await occurrences.live(transaction, occurrence.guild_id, meeting_id=occurrence.meeting_id)
    return next((each.starts_at for each in live if each.starts_at > transaction.now), None)


async def _prepare_post(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Call | None:
    occurrence = await occurrences.find(transaction, int(str(entry.payload["occurrence"])))
    if occurrence is None or occurrence.plan != entry.payload["plan"] or occurrence.state.over:
        return None
    if occurrence.ends_at <= transaction.now:
        return None  # nobody is told of what is over
    channel = places.announcement_channel(platform, occurrence.guild_id)
    if channel is None:
        return None
    return SendMessage(ToChannel(channel.id), await _message(platform, transaction, occurrence), entry.mark)


async def _posted(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, delivered: Delivered
) -> None:
    """Write down where it is; what has changed since it was rendered is shown at once."""
    occurrence = await occurrences.find(transaction, int(str(entry.payload["occurrence"])))
    if occurrence is None:
        return
    where = delivered.channel_id, delivered.message_id
    if occurrence.plan != entry.payload["plan"]:
        await _show(transaction, occurrence, *where)  # it is at another time by now, with a post of its own
        return
    await occurrences.change(
        transaction, occurrence.id, announcement_channel_id=where[0], announcement_id=where[1]
    )
    if occurrence.state is not OccurrenceState.PLANNED:
        await _show(transaction, occurrence, *where)


async def _not_posted(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, unreachable: Unreachable
) -> None:
    """The channel is closed to the bot: said to who can mend it. /meetings leads in as well."""
    channel = finding.settings_of(platform, entry.guild_id).channel
    await telling.tell(transaction, entry.guild_id, Hindrance.CHANNEL_CLOSED, str(channel))


async def _prepare_show(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Call | None:
    occurrence = await occurrences.find(transaction, int(str(entry.payload["occurrence"])))
    if occurrence is None:
        return None
    where = int(str(entry.payload["channel"])), int(str(entry.payload["message"]))
    return EditMessage(*where, await _message(platform, transaction, occurrence))


async def _shown(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, delivered: Delivered
) -> None:
    """Nothing follows from it."""


async def _not_shown(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, unreachable: Unreachable
) -> None:
    """Somebody has taken the announcement away: it is not put back."""


def _key(occurrence: Occurrence) -> str:
    return f"{occurrence.id}:{occurrence.plan}"


AGENDA = (AgendaKind(name=ANNOUNCE, handler=_announce_due, when_late=RUN),)
OUTBOX = (
    OutboxKind(name=POST, prepare=_prepare_post, delivered=_posted, unreachable=_not_posted),
    OutboxKind(name=SHOW, prepare=_prepare_show, delivered=_shown, unreachable=_not_shown),
)
