"""What the store hands out: frozen, with every instant in UTC and every day a local date."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any, TypeAlias

from sqlalchemy import Row

from bot.database import Transaction, Undecipherable
from cogs.members.frame import Visibility

AnswerValue: TypeAlias = "int | str | bool"
"""A scale's number, a text or a choice's id, a yes or no."""


class State(Enum):
    """Whether somebody takes part in a check-in."""

    ACTIVE = "active"
    LEFT = "left"
    """They chose not to."""
    AWAY = "away"
    """They are not in the guild, or have lost the role; nothing they chose."""


class InvitedBy(Enum):
    """Why somebody takes part."""

    THEMSELVES = "themselves"
    ROLE = "role"


@dataclass(frozen=True)
class Enrolment:
    """Somebody's part in a check-in since `since` (UTC). `zone` None: the guild's."""

    guild_id: int
    kind: str
    person_id: int
    state: State
    invited_by: InvitedBy
    since: datetime
    zone: str | None


@dataclass(frozen=True)
class Preferences:
    """What a member has chosen for a guild's check-ins; nothing of it is on unless they chose it."""

    guild_id: int
    person_id: int
    direct_prompts: bool = False
    companions_hear: bool = False


@dataclass(frozen=True)
class Invitation:
    """One member was asked for one local day, of `zone` as it was then.

    An answer is accepted, and counts, before `closes_at` (UTC). `excused`: the day does not count when it has
    no answer.
    """

    guild_id: int
    kind: str
    person_id: int
    day: date
    zone: str
    opened_at: datetime
    closes_at: datetime
    answered_at: datetime | None
    excused: bool


@dataclass(frozen=True)
class Answer:
    """What a member answered. `answers`: the question's id → the value; empty where no key of ours opens
    it (`legible`).
    """

    guild_id: int
    kind: str
    person_id: int
    day: date
    answers: Mapping[str, AnswerValue]
    visibility: Visibility
    answered_at: datetime
    changed_at: datetime
    legible: bool = True


@dataclass(frozen=True)
class Post:
    """One prompt in a channel, for everybody whose local `day` opened at `opened_at` (UTC).

    The Discord ids are None until it has arrived.
    """

    id: int
    guild_id: int
    kind: str
    day: date
    opened_at: datetime
    channel_id: int | None
    message_id: int | None
    thread_id: int | None


@dataclass(frozen=True)
class Share:
    """A message in which somebody else reads an answer. `reader_id` None: everybody in the channel."""

    reader_id: int | None
    channel_id: int
    message_id: int


@dataclass(frozen=True)
class Nudge:
    """A private word to somebody who was not heard of, planned on their local `day`."""

    guild_id: int
    person_id: int
    day: date
    kind: str
    planned_at: datetime
    outcome: str | None
    ok_at: datetime | None


def enrolment_of(row: Row[Any]) -> Enrolment:
    return Enrolment(
        row.guild_id,
        row.kind,
        row.person_id,
        State(row.state),
        InvitedBy(row.invited_by),
        row.since,
        row.zone,
    )


def answer_of(transaction: Transaction, row: Row[Any]) -> Answer:
    """Return the row's answer, with its words; without them where no key of ours opens them any more."""
    try:
        values, legible = json.loads(transaction.cipher.decrypt(row.answers)), True
    except Undecipherable:
        values, legible = {}, False
    return Answer(
        row.guild_id,
        row.kind,
        row.person_id,
        row.day,
        values,
        Visibility(row.visibility),
        row.answered_at,
        row.changed_at,
        legible,
    )
