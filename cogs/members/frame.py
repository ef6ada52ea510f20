"""A member's frame: when and in which language they want to be written to, who sees what they share. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from cogs.members.local_days import instant_of


class Visibility(StrEnum):
    """Who sees what a member answers or counts, unless they say otherwise for one thing."""

    PRIVATE = "private"
    BUDDY = "buddy"
    CHANNEL = "channel"


class Pronouns(StrEnum):
    """What a member may choose to be called by; each is a text in every language."""

    SHE = "she"
    HE = "he"
    THEY = "they"
    SHE_THEY = "she-they"
    HE_THEY = "he-they"
    NAME = "name"
    ANY = "any"
    ASK = "ask"


class PauseReason(StrEnum):
    """Why a member takes a break, if they like to say. It changes nothing of what a pause does."""

    HOLIDAY = "holiday"
    HOSPITAL = "hospital"
    TREATMENT = "treatment"
    TRAVEL = "travel"
    NOT_NOW = "not-now"


@dataclass(frozen=True)
class QuietHours:
    """From when to when, on the member's own clock, nobody is written to unasked; `end` itself is loud again.

    Over midnight where `end` is the earlier one. Two equal times: never quiet.
    """

    begin: time = time(21)
    end: time = time(9)

    def hold(self, at: time) -> bool:
        """Say whether a clock that shows `at` is within them."""
        at = at.replace(tzinfo=None, fold=0)
        if self.begin <= self.end:
            return self.begin <= at < self.end
        return at >= self.begin or at < self.end


@dataclass(frozen=True)
class Pause:
    """A break from check-ins, nudges and buddy rounds at once. Instants in UTC; it is over at `ends_at`.

    `ends_at` is None until its member ends it.
    """

    reason: PauseReason | None
    begins_at: datetime
    ends_at: datetime | None

    def holds(self, instant: datetime) -> bool:
        """Say whether the member is paused at `instant`."""
        return self.begins_at <= instant and (self.ends_at is None or instant < self.ends_at)


@dataclass(frozen=True)
class Frame:
    """What a member chose. None of `zone`, `language` (a shipped one's name) or `pronouns`: nothing chosen.

    `pause` is the one that holds at the instant the frame was read, if any.
    """

    person_id: int
    zone: str | None = None
    language: str | None = None
    pronouns: Pronouns | None = None
    visibility: Visibility = Visibility.PRIVATE
    quiet_hours: QuietHours = field(default_factory=QuietHours)
    pause: Pause | None = None


def decent_instant(quiet: QuietHours, zone: ZoneInfo, earliest: datetime) -> datetime:
    """Return the first instant (UTC) from `earliest` on at which a clock in `zone` is outside of `quiet`.

    Quiet hours that a clock put back leaves for a moment go on until they end: nobody is woken by that.
    """
    instant = earliest.astimezone(UTC)
    # Once as a rule; a zone that skips a day may wake up into the quiet hours of the next.
    while quiet.hold((local := instant.astimezone(zone)).time()):
        over_midnight = quiet.end <= quiet.begin and local.time() >= quiet.begin
        day = local.date() + timedelta(days=1) if over_midnight else local.date()
        end = instant_of(day, quiet.end, zone)
        if end <= instant:  # a clock put back: the hours that were over have begun again
            end = datetime.combine(day, quiet.end, zone).replace(fold=1).astimezone(UTC)
        instant = end
    return instant
