"""Discord's ids: 42 bits of milliseconds since 2015, 22 bits to tell apart what one millisecond brings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

EPOCH = datetime(2015, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
_SEQUENCE_BITS = 22


def at(instant: datetime) -> int:
    """Return the smallest id of that instant's millisecond: what `after=<datetime>` compares with."""
    return ((instant - EPOCH) // _MILLISECOND) << _SEQUENCE_BITS


def instant_of(snowflake: int) -> datetime:
    """Return when an id was made, in UTC, to the millisecond."""
    return EPOCH + (snowflake >> _SEQUENCE_BITS) * _MILLISECOND


class Snowflakes:
    """Makes ids by a clock. Each is greater than all before it, even where the clock stands or goes back."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._latest = 0

    @property
    def latest(self) -> int:
        """The greatest id so far."""
        return self._latest

    def go_on_after(self, latest: int) -> None:
        """Make only greater ids than those of an earlier run, however its clock stood."""
        self._latest = max(self._latest, latest)

    def next(self) -> int:
        """Return a new id."""
        self._latest = max(at(self._clock()), self._latest + 1)
        return self._latest

    def next_of_guild(self) -> int:
        """Return a new id in a millisecond of its own.

        A guild's shard is decided by the milliseconds of its id. Under a standing clock all guilds would fall
        on one shard; so neighbours fall on different ones.
        """
        self._latest = max(at(self._clock()), ((self._latest >> _SEQUENCE_BITS) + 1) << _SEQUENCE_BITS)
        return self._latest

    def saw(self, snowflake: int) -> None:
        """Stay above an id that somebody else chose, if it lies in the past or the present."""
        if snowflake >> _SEQUENCE_BITS <= max(at(self._clock()), self._latest) >> _SEQUENCE_BITS:
            self._latest = max(self._latest, snowflake)
