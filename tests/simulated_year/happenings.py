"""What can happen in somebody's year, and a year in which it does. Neither the bot nor the calculation is
known here: both are given the same happenings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, time
from typing import TypeAlias


@dataclass(frozen=True)
class Joins:
    """Somebody takes part in a check-in from now on."""

    kind: str


@dataclass(frozen=True)
class Leaves:
    """Somebody takes part in a check-in no more."""

    kind: str


@dataclass(frozen=True)
class Moves:
    """Somebody's days begin in another time zone from now on."""

    zone: str


@dataclass(frozen=True)
class Quiet:
    """Somebody has other quiet hours from now on."""

    begin: time
    end: time


@dataclass(frozen=True)
class Pauses:
    """Somebody takes a break: "tomorrow", "three-days", "week", "two-weeks", "month", "until-ended"."""

    length: str


@dataclass(frozen=True)
class Resumes:
    """Somebody ends a break."""


@dataclass(frozen=True)
class LeavesGuild:
    """Somebody is in the group no more."""


@dataclass(frozen=True)
class ComesBack:
    """Somebody is in the group again."""


@dataclass(frozen=True)
class Starts:
    """Somebody counts from `began` on, by a set of steps; `shared`: the group may know of it."""

    counter: int
    began: datetime
    steps: str
    shared: bool


@dataclass(frozen=True)
class Returns:
    """A return to use at `at` is told of; unless it is `over`, the counter rests."""

    counter: int
    at: datetime
    over: bool


@dataclass(frozen=True)
class BeginsAgain:
    """A resting counter counts again from now on."""

    counter: int


@dataclass(frozen=True)
class Corrects:
    """The date of a counter is corrected."""

    counter: int
    began: datetime


@dataclass(frozen=True)
class Shares:
    """A counter is shared with the group from now on, or is not any more."""

    counter: int
    shared: bool


Doing: TypeAlias = (
    Joins
    | Leaves
    | Moves
    | Quiet
    | Pauses
    | Resumes
    | LeavesGuild
    | ComesBack
    | Starts
    | Returns
    | BeginsAgain
    | Corrects
    | Shares
)


@dataclass(frozen=True)
class Happening:
    """Who does what, when (UTC). `person` is a number from 0 on."""

    at: datetime
    person: int
    doing: Doing


@dataclass(frozen=True)
class Away:
    """The bot is not there from `begin` on; at `end` (both UTC) it starts again."""

    begin: datetime
    end: datetime


@dataclass(frozen=True)
class Year:
    """From when to when (UTC), in the order of time, without two happenings at one instant."""

    begins: datetime
    ends: datetime
    guild_zone: str
    people: int
    happenings: tuple[Happening, ...]
    away: tuple[Away, ...]

    def of(self, person: int) -> Iterator[Happening]:
        """Yield what one person does."""
        return (each for each in self.happenings if each.person == person)

    def by_person(self) -> Iterable[tuple[int, list[Happening]]]:
        """Return what each person does."""
        found: dict[int, list[Happening]] = {person: [] for person in range(self.people)}
        for each in self.happenings:
            found[each.person].append(each)
        return found.items()
