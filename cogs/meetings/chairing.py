"""Who may chair a meeting, and who does where the chair is not there. Pure.

The group says in its settings who may chair. A meeting waits five minutes for its chair; then the co-chair is
asked, then everybody who may, and when nobody comes forward, the bot walks through the script.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from cogs.meetings.settings import ChairSettings

PATIENCE = timedelta(minutes=5)
"""So long a meeting waits for its chair."""
TO_COME_FORWARD = timedelta(minutes=2)
"""So long the co-chair has, and then everybody."""
AWAY = timedelta(minutes=3)
"""A chair who is out of the room for so long does not come back soon."""


class Unfit(StrEnum):
    """Why somebody may not chair. None of it is a judgement: another time they may."""

    ROLE = "role"
    DAYS = "days"
    ROUND = "round"


@dataclass(frozen=True)
class Candidate:
    """Somebody who would chair. Instants are UTC; None: unknown, or never.

    `has_role`: they have the role that the meeting, or else the group, asks for (True where none is asked).
    """

    has_role: bool
    joined_at: datetime | None = None
    last_chaired_at: datetime | None = None


def unfit(rules: ChairSettings, candidate: Candidate, now: datetime, *, by_role_alone: bool) -> Unfit | None:
    """Return why somebody may not chair at `now`, or None where they may.

    `by_role_alone`: the meeting has a role of its own for that, and nothing else counts.
    """
    if not candidate.has_role:
        return Unfit.ROLE
    if by_role_alone:
        return None
    joined, least = candidate.joined_at, timedelta(days=rules.days_in_group)
    if least and (joined is None or now - joined < least):
        return Unfit.DAYS
    last, rest = candidate.last_chaired_at, timedelta(days=rules.not_chaired_for_days)
    if rest and last is not None and now - last < rest:
        return Unfit.ROUND
    return None


class Rung(StrEnum):
    """What the meeting's look for a chair has come to."""

    WAITING = "waiting"
    REMINDED = "reminded"
    """The chair is there, and has been asked to begin."""
    CO_CHAIR = "co-chair"
    ASKED = "asked"


class Move(StrEnum):
    """What is done where nobody chairs."""

    NOTHING = "nothing"
    REMIND = "remind"
    WAIT = "wait"
    CO_CHAIR = "co-chair"
    ASK = "ask"
    LEADERLESS = "leaderless"


@dataclass(frozen=True)
class Next:
    """A move; where `after` is given, a look again after so long, on `rung`."""

    move: Move
    after: timedelta | None = None
    rung: Rung = Rung.WAITING


@dataclass(frozen=True)
class Chairs:
    """Who could lead: whether there is a chair, a co-chair, and whether they are in the room.

    `begun`: the meeting goes through its script already.
    """

    begun: bool
    chair: bool
    chair_there: bool
    co_chair: bool
    co_chair_there: bool


def next_move(rung: Rung, chairs: Chairs) -> Next:
    """Return what is to be done, five minutes after a meeting was to begin and whenever it is looked again.

    A chair who is there is never passed over: they may be waiting for somebody, and are asked once to begin.
    """
    if chairs.chair and (chairs.begun or chairs.chair_there):
        if chairs.begun:
            return Next(Move.NOTHING)
        return Next(Move.WAIT if rung is Rung.REMINDED else Move.REMIND, PATIENCE, Rung.REMINDED)
    if rung is Rung.ASKED:
        return Next(Move.NOTHING if chairs.chair else Move.LEADERLESS)
    if rung is not Rung.CO_CHAIR and chairs.co_chair and chairs.co_chair_there:
        return Next(Move.CO_CHAIR, None if chairs.begun else TO_COME_FORWARD, Rung.CO_CHAIR)
    return Next(Move.ASK, TO_COME_FORWARD, Rung.ASKED)
