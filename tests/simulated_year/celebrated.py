"""Which steps are celebrated, when and before whom: one counter after the other, from the words of the task.

A step of days or longer is celebrated at nine on its own day, where its member is then; one of hours at its
instant, or at nine where that falls into quiet hours. What is late is celebrated at once on the same local
day, else at nine again. What a counter had reached when it was started or changed is celebrated only if its
day is not over (or its hour has not passed). In a pause nothing is sent, now or later.
After a return to use a counter is private until its member shares it again.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from tests.simulated_year.frames import Known, known
from tests.simulated_year.happenings import (
    BeginsAgain,
    Corrects,
    Doing,
    Moves,
    Pauses,
    Quiet,
    Resumes,
    Returns,
    Shares,
    Starts,
    Year,
)
from tests.simulated_year.wall_clocks import begins, first_shown, next_time, shown

_NINE = time(9)
_AA = (
    *("24 hours", "30 days", "60 days", "90 days", "6 months", "9 months", "1 year", "18 months"),
    *(f"{number} years" for number in range(2, 12)),
)
_DAYS = (
    *("1 day", "3 days", "7 days", "14 days", "30 days", "60 days", "100 days", "200 days", "300 days"),
    *("365 days", "500 days", "750 days", "1000 days", "1500 days", "2000 days", "2500 days"),
)
STEPS = {"aa": _AA, "days": _DAYS}
_NOBODY_SAW = ("paused", "not there")


@dataclass(frozen=True, order=True)
class Celebrated:
    """A step of a run of a counter (numbered from 0 on), at an instant (UTC), "public" or "private"."""

    person: int
    counter: int
    run: int
    step: str
    where: str
    at: datetime


def expected(year: Year) -> set[Celebrated]:
    """Return everybody's celebrations."""
    found = set[Celebrated]()
    for person, happenings in year.by_person():
        frame = known(year, happenings)
        quiet = _Quiet(time(21), _NINE)
        counters: dict[int, _Counter] = {}
        for each in happenings:
            for counter in counters.values():
                counter.live_until(each.at)
            match each.doing:
                case Quiet(begin, end):
                    quiet.begin, quiet.end = begin, end
                case Starts() as starts:
                    counters[starts.counter] = _Counter(year, frame, quiet, starts)
            for counter in counters.values():
                counter.meet(each.doing, each.at)
        for number, counter in counters.items():
            counter.live_until(year.ends)
            found |= {
                Celebrated(person, number, run, step, where, at)
                for run, step, where, at in counter.celebrated
                if where not in _NOBODY_SAW
            }
    return found


@dataclass
class _Quiet:
    begin: time
    end: time

    def hold(self, at: time) -> bool:
        if self.begin <= self.end:
            return self.begin <= at < self.end
        return not self.end <= at < self.begin


@dataclass
class _Counter:
    year: Year
    frame: Known
    quiet: _Quiet
    starts: Starts
    celebrated: list[tuple[int, str, str, datetime]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._shared = self.starts.shared
        self._run = -1
        self._began, self._on = self.starts.began, date.min
        self._resting = True
        self._promised: dict[str, datetime] = {}

    def meet(self, doing: Doing, now: datetime) -> None:
        """Let something happen that may be about this counter."""
        match doing:
            case Starts() if doing is self.starts:
                self._begin(doing.began, now)
            case Moves() | Quiet() | Pauses() | Resumes():
                pass
            case Returns(counter, at, over) if counter == self.starts.counter:
                self._resting = True
                self._shared = False  # until its member says otherwise
                if over:
                    self._begin(max(at, self._began), now)
            case BeginsAgain(counter) if counter == self.starts.counter:
                self._begin(now, now)
            case Corrects(counter, began) if counter == self.starts.counter:
                self._began, self._on = began, shown(self._zone(now), began).date()
                self._silent(now)
                self.celebrated = [
                    each
                    for each in self.celebrated
                    if not (
                        each[0] == self._run and each[2] in _NOBODY_SAW and self._reached(each[1], now) > now
                    )
                ]
            case Shares(counter, shared) if counter == self.starts.counter:
                self._shared = shared
                return
            case _:
                return
        self._plan(now)

    def live_until(self, end: datetime) -> None:
        """Celebrate what comes before `end`."""
        while self._promised:
            step, promised = min(self._promised.items(), key=lambda each: max(each[1], self._planned))
            now = self._there_from(max(promised, self._planned))
            if now >= end:
                return
            zone = self._zone(now)
            if shown(zone, promised).date() < shown(zone, now).date():
                self._promised[step] = next_time(zone, _NINE, now)
                continue
            self.celebrated.append((self._run, step, self._where(step, now), now))
            del self._promised[step]

    def _where(self, step: str, now: datetime) -> str:
        if self.frame.paused(now) or self.frame.paused(self._meant(step, now)):
            return "paused"
        if self.frame.absent(now):
            return "not there"
        return "public" if self._shared else "private"

    def _begin(self, began: datetime, now: datetime) -> None:
        self._run += 1
        self._resting = False
        self._began, self._on = began, shown(self._zone(now), began).date()
        self._silent(now)

    def _silent(self, now: datetime) -> None:
        self._silent_at, self._silent_on = now, shown(self._zone(now), now).date()

    def _plan(self, now: datetime) -> None:
        """Promise each step that is not celebrated: when it is meant to be, or at nine where that is over."""
        self._planned = now
        self._promised = {}
        if self._resting:
            return
        zone = self._zone(now)
        done = {step for run, step, _, _ in self.celebrated if run == self._run}
        for step in self._steps(now):
            if step not in done:
                meant = self._meant(step, now)
                late = shown(zone, meant).date() < shown(zone, now).date()
                self._promised[step] = next_time(zone, _NINE, now) if late else meant

    def _steps(self, now: datetime) -> Iterator[str]:
        """Yield the steps of this year that were not earned silently."""
        for step in STEPS[self.starts.steps]:
            reached = self._reached(step, now)
            loud = reached > self._silent_at if "hour" in step else self._day(step) >= self._silent_on
            if loud and reached < self.year.ends + timedelta(days=2):
                yield step

    def _meant(self, step: str, now: datetime) -> datetime:
        zone, reached = self._zone(now), self._reached(step, now)
        if "hour" not in step:
            return first_shown(zone, self._day(step), _NINE)
        at_night = self.quiet.hold(shown(zone, reached).time())
        return next_time(zone, _NINE, reached) if at_night else reached

    def _reached(self, step: str, now: datetime) -> datetime:
        if "hour" in step:
            return self._began + timedelta(hours=int(step.split()[0]))
        return begins(self._zone(now), self._day(step))

    def _day(self, step: str) -> date:
        number, unit = int(step.split()[0]), step.split()[1].rstrip("s")
        if unit == "day":
            return self._on + timedelta(days=number)
        months = self._on.year * 12 + self._on.month - 1 + number * (12 if unit == "year" else 1)
        year, month = divmod(months, 12)
        return date(year, month + 1, min(self._on.day, calendar.monthrange(year, month + 1)[1]))

    def _zone(self, now: datetime) -> str:
        return self.frame.zone(now)

    def _there_from(self, at: datetime) -> datetime:
        for away in self.year.away:
            if away.begin <= at < away.end:
                return away.end
        return at.astimezone(UTC)
