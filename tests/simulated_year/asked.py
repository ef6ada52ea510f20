"""Who is asked for which day, and when: one member after the other, from the words of the task.

Somebody who takes part, does not pause and is in the group is asked for a local day once its prompt's time
has come on their own clock and as long as that day has not ended, by a bot that is there; never for a day
that they were asked for before, nor for one before that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from tests.simulated_year.frames import Stretch, stretches
from tests.simulated_year.happenings import Joins, Leaves, Year
from tests.simulated_year.wall_clocks import begins, first_shown, shown

_A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Kind:
    """A check-in: when its prompt comes, on its day or the one before, on which weekdays (0: Monday)."""

    id: str
    at: time
    day_before: bool = False
    weekdays: frozenset[int] = frozenset(range(7))


KINDS = (
    Kind("morning", time(8)),
    Kind("evening", time(20)),
    Kind("night", time(2, 30)),  # the clock leaves that time out where it is put forward
    Kind("ahead", time(21, 30), day_before=True, weekdays=frozenset({0, 2, 4, 6})),
)


@dataclass(frozen=True, order=True)
class Asked:
    """Somebody is asked for a local day at an instant (UTC).

    `in_turn`: with all of their zone, because the time has come, or as soon as the bot was back.
    """

    person: int
    kind: str
    day: date
    at: datetime
    in_turn: bool = field(default=True, compare=False)


def expected(year: Year) -> set[Asked]:
    """Return everybody's days."""
    found = set[Asked]()
    for person, happenings in year.by_person():
        lived = list(stretches(year, happenings))
        for kind in KINDS:
            taking_part = [
                (each.at, isinstance(each.doing, Joins))
                for each in happenings
                if isinstance(each.doing, Joins | Leaves) and each.doing.kind == kind.id
            ]
            if taking_part:
                last = date.min
                for at, day, opens in _days(kind, _askable(lived, taking_part)):
                    if day > last:
                        last = day
                        found.add(Asked(person, kind.id, day, at, _there_from(year, opens) == at))
    return found


def _askable(lived: Iterable[Stretch], taking_part: list[tuple[datetime, bool]]) -> Iterator[Stretch]:
    """Yield when somebody can be asked at all, and where they are then."""
    for stretch in lived:
        if not stretch.reachable:
            continue
        edges = [stretch.begin, *(at for at, _ in taking_part if stretch.begin < at < stretch.end)]
        for begin, end in zip(edges, [*edges[1:], stretch.end], strict=True):
            latest = [takes_part for at, takes_part in taking_part if at <= begin]
            if latest and latest[-1]:
                yield Stretch(begin, end, stretch.zone, reachable=True)


def _days(kind: Kind, askable: Iterable[Stretch]) -> Iterator[tuple[datetime, date, datetime]]:
    """Yield when somebody is asked for which day, and when its time had come."""
    for stretch in askable:
        day = shown(stretch.zone, stretch.begin).date() - _A_DAY
        last = shown(stretch.zone, stretch.end).date() + _A_DAY
        due = []
        while day <= last:
            if day.weekday() in kind.weekdays:
                opens = first_shown(stretch.zone, day - _A_DAY if kind.day_before else day, kind.at)
                at = max(opens, stretch.begin)
                if at < min(begins(stretch.zone, day + _A_DAY), stretch.end):
                    due.append((at, day, opens))
            day += _A_DAY
        yield from sorted(due)


def _there_from(year: Year, at: datetime) -> datetime:
    return next((away.end for away in year.away if away.begin <= at < away.end), at)
