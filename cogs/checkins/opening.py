"""When a check-in opens for whom. Pure.

Each scheduled local day of each time zone is a turn: its prompt is due at some instant between `earliest` and
`latest` (one and the same for a check-in with an exact time), and comes no more from `closes` on. Waiting for
the first `latest` and then taking along every zone whose turn has begun needs the fewest posts that reach
each zone within its window: two turns that a later post separates have no instant in common.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from cogs.members.local_days import day_begins, instant_of, local_day

_ONE_DAY = timedelta(days=1)
_SEARCHED_DAYS = 10
"""More than a week, so that one scheduled weekday is among them even where a zone has left a day out."""


@dataclass(frozen=True)
class Times:
    """What a check-in's settings say of time.

    `weekdays`: 0 is Monday. `day_before`: the prompt for a day comes on the day before it. `closes` None is
    the end of the day. An answer counts for `grace_days` more.
    """

    weekdays: frozenset[int]
    earliest: time
    latest: time
    day_before: bool = False
    closes: time | None = None
    grace_days: int = 0

    def __str__(self) -> str:
        """Return a line that is another one when anything differs."""
        weekdays = "".join(str(number) for number in sorted(self.weekdays))
        return (
            f"{weekdays} {self.earliest}-{self.latest} {int(self.day_before)} {self.closes} {self.grace_days}"
        )


@dataclass(frozen=True)
class Turn:
    """One local day in one time zone. All instants in UTC; `answer_until`: answers count before it."""

    day: date
    earliest: datetime
    latest: datetime
    closes: datetime
    answer_until: datetime


def turn_of(times: Times, day: date, zone: ZoneInfo) -> Turn | None:
    """Return the turn of a local day; None where the day is not scheduled, or has no such time of day."""
    if day.weekday() not in times.weekdays:
        return None
    prompted_on = day - _ONE_DAY if times.day_before else day
    earliest = instant_of(prompted_on, times.earliest, zone)
    latest = instant_of(prompted_on, times.latest, zone)
    ends = day_begins(day + _ONE_DAY, zone)
    closes = ends if times.closes is None else instant_of(day, times.closes, zone)
    if closes <= latest:
        return None  # a night in which the clock jumps over all of it
    answer_until = day_begins(day + _ONE_DAY * (1 + times.grace_days), zone)
    return Turn(day, earliest, latest, closes, answer_until)


def turns_begun(times: Times, zone: ZoneInfo, since: datetime, now: datetime) -> tuple[Turn, ...]:
    """Return the turns, the earliest first, that began after `since` and can still be prompted at `now`."""
    return tuple(turn for turn in _open_turns(times, zone, now) if since < turn.earliest <= now)


def turns_due(times: Times, zone: ZoneInfo, looked_at: datetime, now: datetime) -> tuple[Turn, ...]:
    """Return the turns, the earliest first, for which somebody who comes to this zone at `now` is prompted.

    `looked_at`: when all zones were last looked at. A turn whose window has begun since then is left to the
    post that all of its zone get.
    """
    return tuple(
        turn
        for turn in _open_turns(times, zone, now)
        if turn.earliest <= now and (turn.earliest <= looked_at or turn.latest <= now)
    )


def next_instant(times: Times, zones: Iterable[ZoneInfo], after: datetime) -> datetime | None:
    """Return the next instant at which a prompt is due in one of `zones`, of a turn that begins after
    `after`.
    """
    instants = [turn.latest for zone in zones if (turn := next_turn(times, zone, after)) is not None]
    return min(instants, default=None)


def next_turn(times: Times, zone: ZoneInfo, after: datetime) -> Turn | None:
    """Return the first turn of `zone` that begins after `after`; None if no day is scheduled."""
    first = local_day(after, zone) - _ONE_DAY
    for number in range(_SEARCHED_DAYS + 1):
        turn = turn_of(times, first + _ONE_DAY * number, zone)
        if turn is not None and turn.earliest > after:
            return turn
    return None


def _open_turns(times: Times, zone: ZoneInfo, now: datetime) -> Iterable[Turn]:
    today = local_day(now, zone)
    for day in (today - _ONE_DAY, today, today + _ONE_DAY):
        turn = turn_of(times, day, zone)
        if turn is not None and now < turn.closes:
            yield turn
