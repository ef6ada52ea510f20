"""Lives drawn by chance, with a weakness for bad moments: date lines, midnights, leap days, moved clocks."""

from __future__ import annotations

import random
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from tests.simulated_year.happenings import (
    Away,
    BeginsAgain,
    ComesBack,
    Corrects,
    Doing,
    Happening,
    Joins,
    Leaves,
    LeavesGuild,
    Moves,
    Pauses,
    Quiet,
    Resumes,
    Returns,
    Shares,
    Starts,
    Year,
)

GUILD_ZONE = "Europe/Madrid"
ZONES = (
    *("Pacific/Kiritimati", "Pacific/Apia", "Pacific/Chatham", "Pacific/Auckland", "Pacific/Norfolk"),
    *("Australia/Lord_Howe", "Australia/Sydney", "Australia/Adelaide", "Australia/Eucla", "Asia/Tokyo"),
    *("Asia/Shanghai", "Asia/Yangon", "Asia/Kathmandu", "Asia/Kolkata", "Asia/Karachi", "Asia/Kabul"),
    *("Asia/Tehran", "Asia/Beirut", "Asia/Jerusalem", "Europe/Istanbul", "Africa/Cairo", "Africa/Nairobi"),
    *("Europe/Helsinki", "Europe/Madrid", "Europe/London", "Africa/Casablanca", "Atlantic/Azores"),
    *("America/Nuuk", "America/Sao_Paulo", "America/St_Johns", "America/Halifax", "America/Santiago"),
    *("America/Asuncion", "America/Havana", "America/New_York", "America/Mexico_City", "America/Denver"),
    *("America/Los_Angeles", "Pacific/Marquesas", "Pacific/Honolulu"),
)
"""Forty: both sides of the date line, quarters of an hour, clocks moved by half an hour and at midnight."""

_EAST_OF_THE_DATE_LINE = ("Pacific/Kiritimati", "Pacific/Apia", "Pacific/Chatham")
_WEST_OF_IT = ("Pacific/Honolulu", "Pacific/Marquesas", "America/Los_Angeles")
_KINDS = (("morning", 0.8), ("evening", 0.8), ("night", 0.3), ("ahead", 0.15))
_LENGTHS = ("tomorrow", "three-days", "week", "two-weeks", "month", "until-ended")
_QUIET = ((time(21), time(9)), (time(22, 30), time(7)), (time(13), time(16)), (time(0), time(0)))
_LEAP_DAY = datetime(2024, 2, 29, 7, 30, tzinfo=UTC)

FROM = datetime(2027, 9, 1, 6, 0, tzinfo=UTC)
DAYS = 366

AWAY = (
    # While Madrid's midnight begins another year, the clocks of Madrid are put forward, and half an evening.
    Away(datetime(2027, 12, 31, 22, 57, tzinfo=UTC), datetime(2027, 12, 31, 23, 4, tzinfo=UTC)),
    Away(datetime(2028, 2, 29, 17, 0, tzinfo=UTC), datetime(2028, 3, 1, 0, 0, tzinfo=UTC)),
    Away(datetime(2028, 3, 26, 0, 50, tzinfo=UTC), datetime(2028, 3, 26, 1, 20, tzinfo=UTC)),
)


def year(people: int, seed: int, *, begins: datetime = FROM, days: float = DAYS, calm: float = 1.0) -> Year:
    """Return a year, or so many `days` of one, of so many people.

    `calm`: how much of what people do in a year they do in these days, 1 for all of it.
    """
    ends = begins + timedelta(days=days)
    away = tuple(each for each in AWAY if begins < each.begin and each.end < ends)
    happenings: list[Happening] = []
    taken: set[datetime] = set()
    for person in range(people):
        life = _Life(random.Random(f"{seed}:{person}"), begins, ends, away, taken)
        happenings += [Happening(at, person, doing) for at, doing in life.lived(calm)]
    return Year(begins, ends, GUILD_ZONE, people, tuple(sorted(happenings, key=lambda each: each.at)), away)


class _Life:
    """One person's: what they do is drawn first, and then put in the order of time."""

    def __init__(
        self,
        chance: random.Random,
        begins: datetime,
        ends: datetime,
        away: tuple[Away, ...],
        taken: set[datetime],
    ) -> None:
        self._chance = chance
        self._begins = begins
        self._ends = ends
        self._away = away
        self._taken = taken
        self._done: list[tuple[datetime, Doing]] = []

    def lived(self, calm: float) -> list[tuple[datetime, Doing]]:
        """Return what happens, in the order of time."""
        chance = self._chance
        comes = self._begins + timedelta(hours=chance.random() * 24)
        if chance.random() < 0.1:
            comes = self._some_time(self._begins)
        if chance.random() < 0.9:
            self._do(comes, Moves(chance.choice(ZONES)))
        if chance.random() < 0.4:
            self._do(comes + timedelta(minutes=2), Quiet(*chance.choice(_QUIET)))
        joined = comes + timedelta(minutes=5)
        for kind, part in _KINDS:
            if chance.random() < part:
                self._take_part(kind, joined + timedelta(minutes=chance.randrange(600)))
        for counter in range(chance.choice((0, 1, 1, 2))):
            self._count(counter, joined + timedelta(minutes=chance.randrange(3000)), calm)
        self._move_twice(joined)
        for _ in range(chance.choice((0, 1, 2, 3)) if chance.random() < calm else 0):
            paused = self._do(self._some_time(joined), Pauses(chance.choice(_LENGTHS)))
            if chance.random() < 0.7:
                self._do(paused + timedelta(hours=chance.random() * 24 * 9), Resumes())
        if chance.random() < 0.15 * calm:
            left = self._do(self._some_time(joined), LeavesGuild())
            self._do(left + timedelta(days=chance.random() * 40), ComesBack())
        return _possible(sorted((each for each in self._done if each[0] < self._ends), key=lambda e: e[0]))

    def _take_part(self, kind: str, joins: datetime) -> None:
        self._do(joins, Joins(kind))
        if self._chance.random() < 0.2:
            left = self._do(self._some_time(joins), Leaves(kind))
            if self._chance.random() < 0.7:
                self._do(left + timedelta(days=self._chance.random() * 30), Joins(kind))

    def _count(self, counter: int, starts: datetime, calm: float) -> None:
        chance = self._chance
        began = starts - timedelta(hours=chance.choice((0, 3, 23, 24, 24 * chance.randrange(1, 600))))
        if chance.random() < 0.05:
            began = _LEAP_DAY
        steps, shared = chance.choice(("aa", "days")), chance.random() < 0.5
        at = self._do(starts, Starts(counter, began, steps, shared))
        earliest = began - timedelta(days=60)
        # One after the other, so that nobody tells of a return from a counter that rests.
        while at < self._ends and chance.random() < 0.75 * calm:
            at = self._some_time(at + timedelta(hours=1))
            match chance.randrange(5):
                case 0 | 1:
                    told = self._free(at)
                    back = told - timedelta(hours=chance.choice((0, 2, 30)) * chance.random())
                    earliest = began = max(began, back)
                    over = chance.random() < 0.6
                    at = self._do(told, Returns(counter, began, over))
                    if not over:
                        at = self._do(at + timedelta(days=chance.random() * 20), BeginsAgain(counter))
                        earliest = began = at
                case 2:
                    # Not before the end of the run before it.
                    at = self._free(at)
                    began = max(earliest, at - timedelta(hours=chance.choice((1, 24, 24 * 30, 24 * 89))))
                    at = self._do(at, Corrects(counter, began))
                case _:
                    shared = not shared
                    at = self._do(at, Shares(counter, shared))

    def _move_twice(self, after: datetime) -> None:
        chance = self._chance
        for _ in range(2):
            zone = chance.choice(ZONES)
            at = self._some_time(after)
            match chance.randrange(4):
                case 0:  # across the date line and back
                    self._do(at, Moves(chance.choice(_EAST_OF_THE_DATE_LINE)))
                    self._do(at + timedelta(hours=chance.random() * 60), Moves(chance.choice(_WEST_OF_IT)))
                    return
                case 1:  # near the midnight of where they go
                    local = at.astimezone(ZoneInfo(zone)).replace(hour=0, minute=0, tzinfo=None)
                    midnight = local.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
                    self._do(midnight + timedelta(minutes=chance.randrange(-20, 20)), Moves(zone))
                case _:
                    self._do(at, Moves(zone))

    def _some_time(self, after: datetime) -> datetime:
        return after + (self._ends - after) * self._chance.random()

    def _do(self, at: datetime, doing: Doing) -> datetime:
        at = self._free(max(at, self._begins + timedelta(seconds=1)))
        self._taken.add(at)
        self._done.append((at, doing))
        return at

    def _free(self, at: datetime) -> datetime:
        """Return the next instant at which nobody does anything, nothing is due by the minute, and the bot is
        there.
        """
        for away in self._away:
            if away.begin <= at <= away.end:
                at = away.end + timedelta(minutes=1)
        at = at.replace(microsecond=0)
        while at.second == 0 or at in self._taken:
            at += timedelta(seconds=1)
        return at


def _possible(done: list[tuple[datetime, Doing]]) -> list[tuple[datetime, Doing]]:
    """Leave out what somebody cannot do because they are not in the group, and what builds upon that."""
    possible, there, impossible = [], True, set[object]()
    for at, doing in done:
        about: object = None
        match doing:
            case LeavesGuild():
                there = False
            case ComesBack():
                there = True
            case Joins(kind) | Leaves(kind):
                about = kind
            case Starts() | Returns() | BeginsAgain() | Corrects() | Shares():
                about = doing.counter
        if about is not None and not there:
            impossible.add(about)
        if about not in impossible:
            possible.append((at, doing))
    return possible
