"""What a meeting that sits is, and what each press of its chair does to it. Pure.

Two people may press at once, and a panel may be older than the meeting. So a press that would be wrong twice
says what its person saw (the part, how much the part was extended): where that is over, nothing happens, and
they are told so.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from math import ceil

from cogs.meetings.script import Progress, Script, extended, paused, resumed

MOST_EXTENDED = 60 * 60
"""Seconds by which one part may be extended."""


class Refusal(StrEnum):
    """Why a press does nothing."""

    NOT_BEGUN = "not-begun"
    BEGUN = "begun"
    MOVED_ON = "moved-on"
    LAST_PART = "last-part"
    EXTENDED = "extended"
    LONG_ENOUGH = "long-enough"
    PAUSED = "paused"
    GOES_ON = "goes-on"
    LOCKED = "locked"
    OPEN = "open"
    NO_CO_CHAIR = "no-co-chair"
    CHAIRS = "chairs"


@dataclass(frozen=True)
class Sitting:
    """A meeting whose room is open. Instants are UTC; there is one for each open occurrence.

    `chair_id`: who leads, in the room or expected; out of it since `chair_left_at`. `leaderless`: the bot
    walks through the script. `step` rises with each change. `progress` is None until the meeting has begun.
    `speaker_id` has the word since `speaking_since`, for the share's time and `speaking_paused_seconds` and
    `speaking_extended_seconds` more. `presence_key`: the encrypted key of this meeting's pseudonyms.
    """

    occurrence_id: int
    guild_id: int
    step: int
    presence_key: bytes
    chair_id: int | None = None
    co_chair_id: int | None = None
    chair_left_at: datetime | None = None
    leaderless: bool = False
    progress: Progress | None = None
    locked: bool = False
    slow_mode_seconds: int = 0
    speaker_id: int | None = None
    speaking_since: datetime | None = None
    speaking_paused_seconds: int = 0
    speaking_extended_seconds: int = 0

    @property
    def begun(self) -> bool:
        """Whether it goes through its script."""
        return self.progress is not None

    @property
    def part(self) -> int | None:
        """The index of the part in hand; None before the beginning."""
        return None if self.progress is None else self.progress.part_index

    @property
    def paused_at(self) -> datetime | None:
        """Since when it is paused; None where it goes on."""
        return None if self.progress is None else self.progress.paused_at


def start(sitting: Sitting, script: Script, now: datetime, ends_at: datetime) -> Sitting | Refusal:
    """Return the meeting in its first part, or why not. `ends_at`: when it is planned to end."""
    if sitting.begun:
        return Refusal.BEGUN
    return replace(sitting, progress=script.begun(now, ends_at))


def move_on(
    sitting: Sitting, script: Script, now: datetime, ends_at: datetime, *, seen: int
) -> Sitting | Refusal:
    """Return the meeting in its next part, or why not. `seen`: the part that was in hand as it was asked."""
    if sitting.progress is None:
        return Refusal.NOT_BEGUN
    if sitting.progress.part_index != seen:
        return Refusal.MOVED_ON
    following = script.moved_on(sitting.progress, now, ends_at)
    if following is None:
        return Refusal.LAST_PART
    return replace(_speaking_on(sitting, now), progress=following)


def extend(sitting: Sitting, minutes: int, *, seen: int, seen_extended: int) -> Sitting | Refusal:
    """Return the meeting with so many minutes more for the part in hand, or why not.

    `seen`, `seen_extended`: the part, and by how many seconds it was extended, as it was asked.
    """
    if sitting.progress is None:
        return Refusal.NOT_BEGUN
    if sitting.progress.part_index != seen:
        return Refusal.MOVED_ON
    if sitting.progress.extended_seconds != seen_extended:
        return Refusal.EXTENDED
    longer = extended(sitting.progress, minutes)
    if longer.extended_seconds > MOST_EXTENDED:
        return Refusal.LONG_ENOUGH
    return replace(sitting, progress=longer)


def pause(sitting: Sitting, now: datetime) -> Sitting | Refusal:
    """Return the meeting paused: the time of the part, and of who has the word, stands still."""
    if sitting.progress is None:
        return Refusal.NOT_BEGUN
    if sitting.paused_at is not None:
        return Refusal.PAUSED
    return replace(sitting, progress=paused(sitting.progress, now))


def resume(sitting: Sitting, now: datetime) -> Sitting | Refusal:
    """Return the meeting going on."""
    if sitting.progress is None:
        return Refusal.NOT_BEGUN
    if sitting.paused_at is None:
        return Refusal.GOES_ON
    return replace(_speaking_on(sitting, now), progress=resumed(sitting.progress, now))


def lock(sitting: Sitting, *, locked: bool) -> Sitting | Refusal:
    """Return the meeting with its door closed to who is not in it yet, or open again."""
    if sitting.locked == locked:
        return Refusal.LOCKED if locked else Refusal.OPEN
    return replace(sitting, locked=locked)


def hand_over(sitting: Sitting, to: int) -> Sitting | Refusal:
    """Return the meeting chaired by `to`; who chaired it is its co-chair, where that place becomes free."""
    if sitting.chair_id == to:
        return Refusal.CHAIRS
    beside = sitting.co_chair_id
    co_chair = sitting.chair_id if beside is None or beside == to else beside
    return replace(sitting, chair_id=to, co_chair_id=co_chair, chair_left_at=None, leaderless=False)


def without_chair(sitting: Sitting, leaver: int) -> Sitting:
    """Return the meeting without somebody among its chairs; the co-chair steps in where it was the chair."""
    co_chair = None if sitting.co_chair_id == leaver else sitting.co_chair_id
    if sitting.chair_id != leaver:
        return replace(sitting, co_chair_id=co_chair)
    return replace(sitting, chair_id=co_chair, co_chair_id=None, chair_left_at=None)


def share_ends_at(sitting: Sitting, share_length: timedelta) -> datetime | None:
    """Return when (UTC) the time of who has the word is over; None where nobody has it, and in a pause."""
    if sitting.speaker_id is None or sitting.speaking_since is None or sitting.paused_at is not None:
        return None
    more = sitting.speaking_paused_seconds + sitting.speaking_extended_seconds
    return sitting.speaking_since + share_length + timedelta(seconds=more)


def _speaking_on(sitting: Sitting, now: datetime) -> Sitting:
    """Give who has the word the time back that the pause, which ends now, has taken."""
    paused_at, since = sitting.paused_at, sitting.speaking_since
    if paused_at is None or since is None:
        return sitting
    lasted = max(0, ceil((now - max(paused_at, since)).total_seconds()))
    return replace(sitting, speaking_paused_seconds=sitting.speaking_paused_seconds + lasted)
