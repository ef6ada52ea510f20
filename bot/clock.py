"""The only source of now.

Everything that decides by time receives a `Clock`; nothing else in the project asks the machine for the time.
The demo and the tests move a `MovableClock`, so that a year passes in seconds.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Tells the time in UTC, and says when it has been moved."""

    @property
    def running(self) -> bool:
        """Whether time passes by itself."""
        ...

    def now(self) -> datetime:
        """Return the present instant, timezone-aware, in UTC."""
        ...

    def subscribe(self, moved: Callable[[], None]) -> None:
        """Call `moved` after each jump of this clock, so that an alarm can be armed again."""
        ...


class SystemClock:
    """The machine's own clock. It is never moved by us, so nobody is told."""

    @property
    def running(self) -> bool:
        return True

    def now(self) -> datetime:
        return datetime.now(UTC)

    def subscribe(self, moved: Callable[[], None]) -> None:
        return None


class MovableClock:
    """A clock that the demo and the tests move forward, standing still or running in between."""

    def __init__(self, start: datetime, *, running: bool = False) -> None:
        """Begin at `start` (timezone-aware); `running` lets it go on at the machine's pace."""
        self._instant = _in_utc(start)
        self._running_since = time.monotonic() if running else None
        self._listeners: list[Callable[[], None]] = []

    @property
    def running(self) -> bool:
        """Whether time passes by itself."""
        return self._running_since is not None

    def now(self) -> datetime:
        if self._running_since is None:
            return self._instant
        return self._instant + timedelta(seconds=time.monotonic() - self._running_since)

    def move_to(self, instant: datetime) -> None:
        """Jump to `instant`. An instant in the past raises `ValueError`: time never goes back."""
        instant = _in_utc(instant)
        if instant < self.now():
            raise ValueError(
                f"the clock stands at {self.now().isoformat()} and cannot go back to {instant.isoformat()}"
            )
        self._set(instant, running=self.running)

    def follow_to(self, instant: datetime) -> None:
        """Jump to `instant`, or stay where this clock is ahead of it by now: time never goes back."""
        self._set(max(_in_utc(instant), self.now()), running=self.running)

    def advance(self, duration: timedelta) -> None:
        """Jump forward by `duration`; a negative one raises `ValueError`."""
        self.move_to(self.now() + duration)

    def run(self) -> None:
        """Let time pass by itself from here on."""
        self._set(self.now(), running=True)

    def pause(self) -> None:
        """Stand still from here on."""
        self._set(self.now(), running=False)

    def subscribe(self, moved: Callable[[], None]) -> None:
        self._listeners.append(moved)

    def _set(self, instant: datetime, *, running: bool) -> None:
        self._instant = instant
        self._running_since = time.monotonic() if running else None
        for listener in self._listeners:
            listener()


def _in_utc(instant: datetime) -> datetime:
    if instant.tzinfo is None:
        raise ValueError("an instant without a time zone could mean 38 different moments")
    return instant.astimezone(UTC)
