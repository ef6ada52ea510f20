"""What a clock on somebody's wall shows, found out by looking at it again and again."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

_A_DAY = timedelta(days=1)
_LOOK_EVERY = timedelta(minutes=15)
"""No zone of these years has an offset, or moves its clock, by anything else than quarters of an hour."""


def shown(zone: str, at: datetime) -> datetime:
    """Return what a clock in `zone` shows at an instant: date and time, without a zone."""
    return at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


@cache
def first_shown(zone: str, day: date, at: time) -> datetime:
    """Return the first instant (UTC) at which a clock in `zone` shows this date and time, or a later one."""
    wall = datetime.combine(day, at)
    roughly = wall.replace(tzinfo=UTC) - (shown(zone, wall.replace(tzinfo=UTC)) - wall)
    looked = roughly - timedelta(hours=5)
    while shown(zone, looked) < wall:
        looked += _LOOK_EVERY
    return looked


def begins(zone: str, day: date) -> datetime:
    """Return the first instant (UTC) of a local day."""
    return first_shown(zone, day, time(0))


def next_time(zone: str, at: time, earliest: datetime) -> datetime:
    """Return the first instant (UTC) from `earliest` on at which a day's clock comes to `at`."""
    day = shown(zone, earliest).date()
    today = first_shown(zone, day, at)
    return today if today >= earliest else first_shown(zone, day + _A_DAY, at)
