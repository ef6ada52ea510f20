"""How fast people are written to. Pure: the instant is passed in."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

AT_ONCE_TO_PEOPLE = 10
"""As many as the moderators who are written to when no channel takes an alert."""

KEPT_FOR_LIVES = 5
"""Of these, what is left for kinds on which a life depends: notes to members never use up all."""

BETWEEN_PEOPLE = timedelta(seconds=2)
"""Discord quarantines a bot that opens many private conversations in a row: 25 to 40 were enough
(discord/discord-api-docs#5987). At this pace 100 notes of one instant take a little over three minutes.
"""


class Pace:
    """A bucket of `burst` calls that fills again by one in each `every`; its last `kept` are for lives.

    One for each process.
    """

    def __init__(
        self,
        burst: int = AT_ONCE_TO_PEOPLE,
        every: timedelta = BETWEEN_PEOPLE,
        kept: int = KEPT_FOR_LIVES,
    ) -> None:
        """Begin with a full bucket. What could never make a call is a `ValueError`."""
        if not 0 <= kept < burst or every <= timedelta():
            raise ValueError("nobody could ever be written to")
        self._burst = burst
        self._every = every
        self._kept = kept
        self._full_at = datetime.min.replace(tzinfo=UTC)

    def free(self, now: datetime, *, life: bool) -> int:
        """Return how many calls may be made at `now` (UTC), for a life or for something else."""
        left = self._burst + (now - self._when_full(now)) // self._every
        return left if life else max(0, left - self._kept)

    def free_from(self, now: datetime, *, life: bool) -> datetime:
        """Return from when on (UTC) the next call may be made: `now`, or later."""
        needed = 1 if life else 1 + self._kept
        return max(now, self._when_full(now) - (self._burst - needed) * self._every)

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
