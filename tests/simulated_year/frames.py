"""Where somebody is, when they pause, and when nobody can reach them: in stretches of time."""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from tests.simulated_year.happenings import (
    ComesBack,
    Happening,
    LeavesGuild,
    Moves,
    Pauses,
    Resumes,
    Year,
)
from tests.simulated_year.wall_clocks import begins, shown

_EVER = datetime.max.replace(tzinfo=UTC)
_DAYS = {"tomorrow": 1, "three-days": 3, "week": 7, "two-weeks": 14}


@dataclass(frozen=True)
class Stretch:
    """From `begin` until `end` (UTC), without it, nothing of this changes.

    `reachable`: they are in the group and do not pause, and the bot is there.
    """

    begin: datetime
    end: datetime
    zone: str
    reachable: bool


@dataclass(frozen=True)
class Break:
    """A pause, over at `end`."""

    begin: datetime
    end: datetime

    def holds(self, at: datetime) -> bool:
        return self.begin <= at < self.end


@dataclass(frozen=True)
class Known:
    """What is to be known of a year: zones since when, pauses, and when somebody was not in the group."""

    zones: tuple[tuple[datetime, str], ...]
    breaks: tuple[Break, ...]
    gone: tuple[Break, ...]

    def zone(self, at: datetime) -> str:
        return [zone for since, zone in self.zones if since <= at][-1]

    def paused(self, at: datetime) -> bool:
        return any(each.holds(at) for each in self.breaks)

    def absent(self, at: datetime) -> bool:
        return any(each.holds(at) for each in self.gone)


def known(year: Year, happenings: Sequence[Happening]) -> Known:
    """Return what is to be known of one person; a pause until a date stays one until that date elsewhere."""
    zones = [(datetime.min.replace(tzinfo=UTC), year.guild_zone)]
    breaks: list[Break] = []
    gone: list[Break] = []
    for each in happenings:
        zone, held = zones[-1][1], bool(breaks) and breaks[-1].holds(each.at)
        match each.doing:
            case Moves(there):
                zones.append((each.at, there))
                if held and breaks[-1].end != _EVER:
                    end = _same_date(breaks[-1].end, zone, there)
                    breaks[-1] = Break(breaks[-1].begin, max(end, each.at))
            case Pauses(length):
                begin = breaks.pop().begin if held else each.at
                breaks.append(Break(begin, _end(length, zone, each.at)))
            case Resumes():
                if held:
                    breaks[-1] = Break(breaks[-1].begin, each.at)
            case LeavesGuild():
                gone.append(Break(each.at, _EVER))
            case ComesBack():
                gone[-1] = Break(gone[-1].begin, each.at)
    return Known(tuple(zones), tuple(breaks), tuple(gone))


def stretches(year: Year, happenings: Sequence[Happening]) -> Iterator[Stretch]:
    """Yield one person's year, the first stretch first."""
    person = known(year, happenings)
    edges = {year.begins, year.ends, *(at for at, _ in person.zones)}
    edges |= {edge for each in (*person.breaks, *person.gone) for edge in (each.begin, each.end)}
    edges |= {edge for each in year.away for edge in (each.begin, each.end)}
    ordered = sorted(edge for edge in edges if year.begins <= edge <= year.ends)
    for begin, end in pairwise(ordered):
        there = not any(away.begin <= begin < away.end for away in year.away)
        reachable = there and not person.paused(begin) and not person.absent(begin)
        yield Stretch(begin, end, person.zone(begin), reachable)


def _end(length: str, zone: str, now: datetime) -> datetime:
    if length == "until-ended":
        return _EVER
    today = shown(zone, now).date()
    end = _a_month_later(today) if length == "month" else today + timedelta(days=_DAYS[length])
    return begins(zone, end)


def _a_month_later(day: date) -> date:
    year, month = (day.year, day.month + 1) if day.month < 12 else (day.year + 1, 1)
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def _same_date(end: datetime, old: str, new: str) -> datetime:
    """Return where the date that began at `end` begins elsewhere; `end` where none began there."""
    day = shown(old, end).date()
    return begins(new, day) if begins(old, day) == end else end
