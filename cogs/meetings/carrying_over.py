"""Which planned dates are the same meeting at its new time, when a whole series is put elsewhere. Pure.

A Tuesday meeting that becomes a Wednesday one keeps its events, its announcements and who signed up to chair:
the date of before and the new one nearest to it are one.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

FARTHEST = timedelta(days=4)
"""Half a week and some hours: farther apart they are two meetings."""


def carried_over(gone: Iterable[datetime], fresh: Iterable[datetime]) -> dict[datetime, datetime]:
    """Return for dates that are in the series no more which new date each becomes (all UTC).

    Each new date is taken once, by the nearest; what is farther than `FARTHEST` from all that are free is
    left out, and its meeting is called off.
    """
    free = set(fresh)
    pairs = sorted(
        (abs(new - old), old, new) for old in set(gone) for new in free if abs(new - old) <= FARTHEST
    )
    found: dict[datetime, datetime] = {}
    for _, old, new in pairs:
        if old not in found and new in free:
            found[old] = new
            free.discard(new)
    return found
