"""How fast people are written to. Pure: the instant is passed in."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

AT_ONCE_TO_PEOPLE = 5
"""Enough for what belongs together: a note here, the moderators of a small group there."""

BETWEEN_PEOPLE = timedelta(seconds=2)
"""Discord quarantines a bot that opens many private conversations in a row: 25 to 40 were enough
(discord/discord-api-docs#5987). At this pace 100 notes of one instant take a little over three minutes.
"""


class Pace:
    """A bucket of `burst` calls that fills again by one in each `every`. One for each process."""

    def __init__(self, burst: int = AT_ONCE_TO_PEOPLE, every: timedelta = BETWEEN_PEOPLE) -> None:
        """Begin with a full bucket. `burst` below 1 and `every` not above zero are a `ValueError`."""
        if burst < 1 or every <= timedelta():
            raise ValueError("nobody could ever be written to")
        self._burst = burst
        self._every = every
        self._full_at = datetime.min.replace(tzinfo=UTC)

    @property
    def burst(self) -> int:
        """How many may be made at once."""
        return self._burst

    def free(self, now: datetime) -> int:
        """Return how many calls may be made at `now` (UTC)."""
        return self._burst + (now - self._when_full(now)) // self._every

    def free_from(self, now: datetime) -> datetime:
        """Return from when on (UTC) the next call may be made: `now`, or at most `every` later."""
        return max(now, self._when_full(now) - (self._burst - 1) * self._every)

    def take(self, now: datetime, calls: int) -> None:
        """Make `calls` calls at `now` (UTC)."""
        self._full_at = self._when_full(now) + calls * self._every

    def give_back(self) -> None:
        """One call was not made after all."""
        self._full_at -= self._every

    def _when_full(self, now: datetime) -> datetime:
        """Return when the bucket is full, if nothing more is taken. A clock that was put back may not make
        that longer than filling takes.
        """
        return min(max(self._full_at, now), now + self._burst * self._every)
