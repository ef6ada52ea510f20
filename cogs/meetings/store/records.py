"""What the schedule's tables hold, as frozen records. Every instant is UTC."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum


class OccurrenceState(Enum):
    """How far an occurrence of a meeting is."""

    PLANNED = "planned"
    OPEN = "open"
    """Its room is there, and people come in; it has not begun."""
    RUNNING = "running"
    ENDED = "ended"
    CANCELLED = "cancelled"

    @property
    def over(self) -> bool:
        """Whether nothing follows from it any more."""
        return self in (OccurrenceState.ENDED, OccurrenceState.CANCELLED)

    @property
    def in_progress(self) -> bool:
        """Whether its room is open."""
        return self in (OccurrenceState.OPEN, OccurrenceState.RUNNING)


@dataclass(frozen=True)
class Occurrence:
    """One time that a meeting takes place.

    `planned_for` is the instant its recurrence gave: its name, which stays when it is moved. `plan` rises
    with each change of its time, so that no key of the agenda or the outbox is ever used again. `event_told`:
    a fingerprint of what its event in Discord was last told. `room_made`: whether the room was made for it
    and is to be removed after it. `attended`: how many came, known when it has ended (None: not held).
    """

    id: int
    guild_id: int
    meeting_id: str
    planned_for: datetime
    starts_at: datetime
    ends_at: datetime
    state: OccurrenceState
    plan: int
    event_id: int | None = None
    event_told: str | None = None
    announcement_channel_id: int | None = None
    announcement_id: int | None = None
    room_id: int | None = None
    room_made: bool = False
    room_post_id: int | None = None
    attended: int | None = None

    @property
    def lasting(self) -> timedelta:
        """How long it is planned to last."""
        return self.ends_at - self.starts_at


@dataclass(frozen=True)
class Change:
    """What moderators changed about one date. `starts_at` None: it does not take place."""

    guild_id: int
    meeting_id: str
    planned_for: datetime
    starts_at: datetime | None


@dataclass(frozen=True)
class Series:
    """A meeting that was made by command: its definition is a `Meeting` of the settings as JSON."""

    guild_id: int
    meeting_id: str
    definition: str
    created_at: datetime
    ended_at: datetime | None
