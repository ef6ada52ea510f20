"""What becomes of an entry whose time passed while the bot was away. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeAlias


@dataclass(frozen=True)
class Run:
    """However late it is, it runs."""


@dataclass(frozen=True)
class RunUntil:
    """It runs up to `after_due` after it was due, that instant included; later it is recorded as missed."""

    after_due: timedelta


WhenLate: TypeAlias = Run | RunUntil

RUN = Run()
RECORD_AS_MISSED = RunUntil(timedelta(minutes=2))
"""For what makes sense at its own time only. A running bot needs milliseconds; its sweep comes every minute.
"""


def missed(when_late: WhenLate, due: datetime, now: datetime) -> bool:
    """Whether an entry due at `due` is too late at `now` (both UTC) to be run."""
    match when_late:
        case Run():
            return False
        case RunUntil(after_due):
            return now - due > after_due
