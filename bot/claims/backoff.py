"""How long a failed entry waits before it is tried again, and when it is given up. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

A_LIFE = 0
"""The urgency of what a life may depend on: tried again without end, never less often than once a minute."""


@dataclass(frozen=True)
class Patience:
    """How an entry is tried again: `first` after the first failure, doubling up to `cap`.

    `attempts` failures in all exhaust it; None means never.
    """

    first: timedelta
    cap: timedelta
    attempts: int | None

    def exhausted(self, failures: int) -> bool:
        """Whether an entry that failed `failures` times is given up."""
        return self.attempts is not None and failures >= self.attempts

    def wait(self, failures: int, jitter: float) -> timedelta:
        """Return how long to wait after the `failures`-th failure (from 1 on), never more than `cap`.

        `jitter` in [0, 1) takes away up to a quarter, so that what failed together does not return together.
        """
        if failures < 1:
            raise ValueError("nothing has failed yet")
        # 2**30 seconds is beyond every cap; a larger power would overflow timedelta.
        whole = min(self.cap, self.first * (1 << min(failures - 1, 30)))
        return whole * (1 - jitter / 4)


def patience_for(urgency: int) -> Patience:
    """Return how entries of this urgency (0 is a life) are tried again: the others for some eight hours."""
    if urgency <= A_LIFE:
        return Patience(first=timedelta(seconds=1), cap=timedelta(seconds=60), attempts=None)
    return Patience(first=timedelta(seconds=2), cap=timedelta(minutes=10), attempts=56)
