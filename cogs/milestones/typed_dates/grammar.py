"""Our own grammar of typed dates: signs in, instants out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from cogs.members.local_days import local_day
from cogs.milestones.typed_dates.calendar_days import NotADay, days_meant
from cogs.milestones.typed_dates.clock_times import ClockTime, NoSuchTime, take_time
from cogs.milestones.typed_dates.durations import Duration, counted_back, read_duration
from cogs.milestones.typed_dates.english import ENGLISH
from cogs.milestones.typed_dates.results import Ambiguous, Answer, Future, NotUnderstood, Read, Reason
from cogs.milestones.typed_dates.signs import Tongue, plain
from cogs.milestones.typed_dates.spanish import SPANISH

LONGEST_AGO = timedelta(days=36_525)
MOST_CHOICES = 7

_WITH_OFFSET = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}\S*")
_OF_DISCORD = re.compile(r"<t:(-?[0-9]{1,11})(?::[a-zA-Z])?>")
_BETWEEN_DAY_AND_TIME = re.compile(r"(?<=[0-9])t(?=[0-9]{1,2}:[0-9]{2})")


@dataclass(frozen=True)
class Reader:
    """Who typed: their language and order of day and month, their zone, and the present instant (UTC)."""

    language: str
    zone: ZoneInfo
    now: datetime

    @property
    def today(self) -> date:
        """The person's local date."""
        return local_day(self.now, self.zone)

    @property
    def tongues(self) -> tuple[Tongue, Tongue]:
        """Both languages, the person's own first: who reads Spanish may still type "3 weeks ago"."""
        spanish = self.language.lower().partition("-")[0] == "es"
        return (SPANISH, ENGLISH) if spanish else (ENGLISH, SPANISH)

    @property
    def month_first(self) -> bool:
        """Whether 3/4 is first offered as the 4th of March."""
        return self.language.lower() in {"en-us", "en"}


def read_by_grammar(text: str, reader: Reader) -> Answer | None:
    """Return what `text` means; None where the grammar does not know its form."""
    exact = _instant(text.strip())
    if exact is not None:
        return settled([Read(exact, exact=True)], reader.now)
    written = _BETWEEN_DAY_AND_TIME.sub(" ", plain(text))
    refused: Answer | None = None
    for spelt in (lambda tongue: written, lambda tongue: tongue.corrected(written)):
        for tongue in reader.tongues:
            answer = _read(tongue.signs(spelt(tongue)), tongue, reader)
            if answer is not None and not isinstance(answer, NotUnderstood):
                return answer
            refused = refused or answer
        if refused is not None:
            return refused
    return None


def settled(readings: Iterable[Read], now: datetime) -> Answer:
    """Return one answer for all ways to read a date: those that lie ahead count only if all do."""
    different = list(dict.fromkeys(readings))
    past = [each for each in different if each.at <= now]
    if not past:
        ahead = different[0]
        return Future(ahead.at, ahead.exact)
    recent = [each for each in past if now - each.at <= LONGEST_AGO]
    if not recent:
        return NotUnderstood(Reason.TOO_LONG_AGO)
    return recent[0] if len(recent) == 1 else Ambiguous(tuple(recent[:MOST_CHOICES]))


def _instant(text: str) -> datetime | None:
    """Return the instant that was given with its offset from UTC, or as Discord writes it."""
    of_discord = _OF_DISCORD.fullmatch(text)
    try:
        if of_discord is not None:
            return datetime.fromtimestamp(int(of_discord[1]), UTC)
        if _WITH_OFFSET.fullmatch(text):
            read = datetime.fromisoformat(text)
            return None if read.tzinfo is None else read.astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return None


def _read(signs: str, tongue: Tongue, reader: Reader) -> Answer | None:
    if signs == "Now":
        return Read(reader.now, exact=True)
    try:
        if (duration := read_duration(signs)) is not None and duration.minutes is not None:
            return settled([Read(_so_long_ago(duration, reader), exact=True)], reader.now)
        rest, clock = take_time(signs, half_of_day_known=tongue is SPANISH)
        days = _days(rest, clock, tongue, reader)
        if days is None:
            return None
        readings = [Read(at, clock.exact) for day in days for at in clock.instants(day, reader.zone)]
        return settled((_begun(each, clock, reader) for each in readings), reader.now)
    except NotADay as error:
        return NotUnderstood(error.reason)
    except NoSuchTime:
        return NotUnderstood(Reason.NO_SUCH_DAY)
    except (OverflowError, ValueError):  # before the year 1, or after 9999
        return NotUnderstood(Reason.TOO_LONG_AGO)


def _days(rest: str, clock: ClockTime, tongue: Tongue, reader: Reader) -> tuple[date, ...] | None:
    duration = read_duration(rest)
    if duration is not None:
        return (counted_back(duration, reader.today),)
    if rest == "" and (clock.readings or clock.part is not None):
        # A time alone is the latest such time.
        passed = any(at <= reader.now for at in clock.instants(reader.today, reader.zone))
        return (reader.today if passed else reader.today - timedelta(days=1),)
    return days_meant(rest, reader.today, month_first=reader.month_first, order_known=tongue.day_first)


def _so_long_ago(duration: Duration, reader: Reader) -> datetime:
    """Return the instant so long ago: days and months by the person's calendar, hours as they passed."""
    wall = reader.now.astimezone(reader.zone)
    back = datetime.combine(counted_back(duration, wall.date()), wall.timetz()).astimezone(UTC)
    minutes = timedelta(minutes=duration.minutes or 0)
    return back + minutes if duration.ahead else back - minutes


def _begun(read: Read, clock: ClockTime, reader: Reader) -> Read:
    """Return "this morning", said at 7, as now: its usual time is ahead, but it has begun."""
    part = clock.part
    if part is None or read.at <= reader.now:
        return read
    here = reader.now.astimezone(reader.zone)
    if local_day(read.at, reader.zone) == here.date() and here.time() >= part.begins:
        return Read(reader.now, exact=False)
    return read
