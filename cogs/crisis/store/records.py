"""What the crisis store hands out: frozen records and the words their columns may hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Row

from bot.database import Transaction
from cogs.crisis.detection import Tier

REQUEST_RULE = "/alert"
REPORT_RULE = "/report"
"""These stand in the place of a lexicon rule, whose name cannot have a slash."""


class State(StrEnum):
    """Where an alert stands. `OPEN` and `ACKNOWLEDGED` are unfinished; nothing leads back from the others."""

    OPEN = "open"
    ACKNOWLEDGED = "acknowledged"
    RESOLVED = "resolved"
    FALSE_ALARM = "false_alarm"

    @property
    def finished(self) -> bool:
        return self in (State.RESOLVED, State.FALSE_ALARM)


class Source(StrEnum):
    """What made the bot notice."""

    MESSAGE = "message"
    EDIT = "edit"
    THREAD = "thread"
    DIRECT_MESSAGE = "direct_message"
    AUTOMOD = "automod"
    REQUEST = "request"
    REPORT = "report"
    FORM = "form"
    """Words typed into a form of the bot."""


class MemberNote(StrEnum):
    """How far the private note to the member has come."""

    NOT_SENT = "not_sent"
    """Somebody else pointed at them, or this tier sends none: a moderator may send it."""
    NOT_NEEDED = "not_needed"
    """They asked themselves and were shown the help lines in the answer."""
    HAD_ONE = "had_one"
    """They got one a short while ago."""
    IN_ANOTHER = "in_another"
    """They wrote one private message that concerns several guilds. The one note about it names this guild
    too; its moderators are not told of the note, since it would tell them of the other guilds.
    """
    ON_ITS_WAY = "on_its_way"
    DELIVERED = "delivered"
    CLOSED = "closed"
    """Their private messages are closed."""

    @property
    def knows_of_alert(self) -> bool:
        """Whether the member has been told, or told us, so that news about it will not surprise them."""
        return self not in (MemberNote.NOT_SENT, MemberNote.CLOSED)


class Happened(StrEnum):
    """One line of an alert's history."""

    OPENED = "opened"
    JOINED = "joined"
    RAISED = "raised"
    POSTED = "posted"
    ESCALATED = "escalated"
    PINGED = "pinged"
    POST_FAILED = "post_failed"
    WRITING_TO_PEOPLE = "writing_to_people"
    PERSON_REACHED = "person_reached"
    PERSON_UNREACHABLE = "person_unreachable"
    NOBODY_REACHED = "nobody_reached"
    NOTE_DELIVERED = "note_delivered"
    NOTE_CLOSED = "note_closed"
    POINTER_POSTED = "pointer_posted"
    POINTER_FAILED = "pointer_failed"
    HELP_LINES_OFFERED = "help_lines_offered"
    ACKNOWLEDGED = "acknowledged"
    MEMBER_TOLD = "member_told"
    MEMBER_NOT_TOLD = "member_not_told"
    RESOLVED = "resolved"
    FALSE_ALARM = "false_alarm"


class Form(StrEnum):
    """What kind of message a post is: the alert itself, a reminder of it, a list that reminds of several, the
    alert as a private message, or the line for everyone. The list and the line show nothing of the alert.
    """

    ALERT = "alert"
    PING = "ping"
    LIST = "list"
    DIRECT = "direct"
    POINTER = "pointer"


@dataclass(frozen=True)
class Alert:
    """One member who may need a person. All instants are UTC."""

    id: int
    guild_id: int
    member_id: int
    state: State
    tier: Tier
    member_note: MemberNote
    opened_at: datetime
    acknowledged_by: int | None
    acknowledged_at: datetime | None
    closed_by: int | None
    closed_at: datetime | None
    closing_note: str | None
    revision: int
    forget_when_closed: bool
    waiting_step: str | None
    closing_note_lost: bool = False
    """There is a note, and the key that it was encrypted with is gone."""


@dataclass(frozen=True)
class Signal:
    """One reason for an alert: a message that matched a rule, or a person who asked or pointed."""

    id: int
    guild_id: int
    alert_id: int
    source: Source
    source_id: int
    rule: str
    tier: Tier
    channel_id: int | None
    message_id: int | None
    reporter_id: int | None
    posted_at: datetime
    noticed_at: datetime
    words: str | None
    words_lost: bool = False
    """There are words, and the key that they were encrypted with is gone."""

    @property
    def late_by(self) -> timedelta:
        """How long after it was written the bot noticed it; never negative (clocks differ)."""
        return max(self.noticed_at - self.posted_at, timedelta(0))


@dataclass(frozen=True)
class Event:
    """Who did what to an alert, and when (UTC). `actor_id` is None where the bot acted or the person is
    forgotten.
    """

    what: Happened
    actor_id: int | None
    figure: int | None
    at: datetime


@dataclass(frozen=True)
class Post:
    """A message that shows an alert and must be edited when the alert changes."""

    id: int
    guild_id: int
    alert_id: int
    form: Form
    channel_id: int
    message_id: int
    mark: str


def alert_of(transaction: Transaction, row: Row[Any]) -> Alert:
    """Return the record of a row of `crisis_alerts`, its note decrypted if that can be."""
    closing_note = transaction.cipher.opened(row.closing_note)
    return Alert(
        id=row.id,
        guild_id=row.guild_id,
        member_id=row.member_id,
        state=State(row.state),
        tier=Tier(row.tier),
        member_note=MemberNote(row.member_note),
        opened_at=row.opened_at,
        acknowledged_by=row.acknowledged_by,
        acknowledged_at=row.acknowledged_at,
        closed_by=row.closed_by,
        closed_at=row.closed_at,
        closing_note=closing_note,
        revision=row.revision,
        forget_when_closed=row.forget_when_closed,
        waiting_step=row.waiting_step,
        closing_note_lost=closing_note is None and row.closing_note is not None,
    )


def signal_of(transaction: Transaction, row: Row[Any]) -> Signal:
    """Return the record of a row of `crisis_signals`, its words decrypted if that can be."""
    words = transaction.cipher.opened(row.words)
    return Signal(
        id=row.id,
        guild_id=row.guild_id,
        alert_id=row.alert_id,
        source=Source(row.source),
        source_id=row.source_id,
        rule=row.rule,
        tier=Tier(row.tier),
        channel_id=row.channel_id,
        message_id=row.message_id,
        reporter_id=row.reporter_id,
        posted_at=row.posted_at,
        noticed_at=row.noticed_at,
        words=words,
        words_lost=words is None and row.words is not None,
    )
