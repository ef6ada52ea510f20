"""How many check-ins in a row somebody has answered. Pure.

Only invitations count: a day on which nobody asked (a pause, another weekday, the bot away) neither adds to a
streak nor ends it, and the same holds for an excused day without an answer and for one that is still open.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol


class Asked(Protocol):
    """One invitation, as `store.Invitation` is."""

    @property
    def day(self) -> date: ...
    @property
    def closes_at(self) -> datetime: ...
    @property
    def answered_at(self) -> datetime | None: ...
    @property
    def excused(self) -> bool: ...


@dataclass(frozen=True)
class Streak:
    """Check-ins answered in a row up to now, at best, and in all."""

    current: int
    longest: int
    days: int


def streak_of(invitations: Iterable[Asked], now: datetime) -> Streak:
    """Return the streak at `now` (UTC) of one member in one check-in, from all of their invitations."""
    current = longest = days = 0
    for asked in sorted(invitations, key=lambda asked: asked.day):
        if asked.answered_at is not None:
            current, days = current + 1, days + 1
            longest = max(longest, current)
        elif not asked.excused and asked.closes_at <= now:
            current = 0
    return Streak(current, longest, days)
