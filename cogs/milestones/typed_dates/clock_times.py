"""The time of day in the signs of a date: "At 7", "19:30", "8 pm", "Pnight"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from cogs.members.local_days import day_begins, instant_of


@dataclass(frozen=True)
class DayPart:
    """From which hour on one speaks of it, and what time it stands for where none is given."""

    begins: time
    about: time


PARTS = {
    "Psmallhours": DayPart(time(0), time(3)),
    "Pmorning": DayPart(time(5), time(8)),
    "Pafternoon": DayPart(time(12), time(16)),
    "Pevening": DayPart(time(17), time(19)),
    "Pnight": DayPart(time(19), time(22)),
}
_NIGHT_ENDS = time(6)


class NoSuchTime(ValueError):
    """25 o'clock, 13 pm."""


@dataclass(frozen=True)
class ClockTime:
    """What was said of the time of a day: ways to read it, the likeliest first; none: nothing was said.

    Each is a time, and how many days after the named day it lies: "last night at 2" is on the day after.
    """

    readings: tuple[tuple[time, int], ...] = ()
    part: DayPart | None = None
    """Where a part of the day was named and no time."""

    def instants(self, day: date, zone: ZoneInfo) -> tuple[datetime, ...]:
        """Return the instants (UTC) that this may be on a local day."""
        if self.part is not None:
            return (instant_of(day, self.part.about, zone),)
        if not self.readings:
            return (day_begins(day, zone),)
        return tuple(instant_of(day + timedelta(days=later), at, zone) for at, later in self.readings)

    @property
    def exact(self) -> bool:
        """Whether a time was given, and not a part of the day."""
        return bool(self.readings)


_CLOCK = r"(?P<hour>[0-9]{1,2})"
_HALF = r"(?P<half>am|pm)"
_FORMS = tuple(
    re.compile(rf"(?<![\w:./-]){form}(?![\w:/-]|\.[0-9])", re.ASCII)
    for form in (
        rf"(?:At )?{_CLOCK}[:.](?P<minute>[0-9]{{2}})(?::[0-9]{{2}})? ?{_HALF}",
        rf"(?:At )?{_CLOCK} ?{_HALF}",
        rf"(?:At )?{_CLOCK}:(?P<minute>[0-9]{{2}})(?::[0-9]{{2}})?(?: ?h(?:s|rs)?)?",
        rf"At {_CLOCK}\.(?P<minute>[0-9]{{2}})(?: ?h)?",
        rf"(?:At )?{_CLOCK} ?h(?:s|rs)? ?(?P<minute>[0-9]{{2}})?",
        rf"At {_CLOCK}(?: Uhour)?",
    )
)
_PART = re.compile(rf"(?:This )?({'|'.join(PARTS)})")

# "7 in the evening", "yesterday 7 in the evening": but in "March 7 in the evening" the 7 is the day.
_HOUR_OF_PART = re.compile(
    rf"^((?:Today |Yesterday |DayBefore )?)([0-9]{{1,2}}) ((?:This )?(?:{'|'.join(PARTS)}))"
)


def take_time(signs: str, *, half_of_day_known: bool) -> tuple[str, ClockTime]:
    """Return the signs without those of the time, and the time. Raises `NoSuchTime`.

    `half_of_day_known`: where 7 is said on a clock of 24 hours. Otherwise it may be the evening's as well.
    """
    part = None
    signs = _HOUR_OF_PART.sub(r"\1At \2 \3", signs)
    found_part = _PART.search(signs)
    if found_part is not None:
        part = found_part[1]
        # "This" belongs to the part; alone it says today.
        alone = not signs.replace(found_part[0], "").strip() or _only_a_time(signs.replace(found_part[0], ""))
        stand_in = "Today" if alone and found_part[0].startswith("This") else ""
        signs = f"{signs[: found_part.start()]}{stand_in} {signs[found_part.end() :]}"
    if "Midnight" in signs.split():
        return _without(signs, "Midnight"), ClockTime(((time(0), 0), (time(0), 1)))
    for form in _FORMS:
        found = form.search(signs)
        if found is not None:
            rest = f"{signs[: found.start()]} {signs[found.end() :]}"
            return _tidy(rest), ClockTime(_readings(found, part, half_of_day_known=half_of_day_known))
    return _tidy(signs), ClockTime(part=None if part is None else PARTS[part])


def _only_a_time(signs: str) -> bool:
    return any(form.fullmatch(signs.strip()) for form in _FORMS)


def _readings(
    found: re.Match[str], part: str | None, *, half_of_day_known: bool
) -> tuple[tuple[time, int], ...]:
    named = found.groupdict()
    hour, minute, half = int(named["hour"]), int(named.get("minute") or 0), named.get("half")
    if hour > 24 or minute > 59 or (half and not 1 <= hour <= 12) or (hour == 24 and minute):
        raise NoSuchTime(found[0])
    if hour == 24:
        return ((time(0), 1),)
    if half:
        at = time(hour % 12 + (12 if half == "pm" else 0), minute)
        return ((at, _days_after(at, part)),)
    if part is not None and 1 <= hour <= 12:
        return (_in_part(hour, minute, part),)
    if 1 <= hour <= 11 and not half_of_day_known and not named.get("minute") and len(named["hour"]) == 1:
        return ((time(hour, minute), 0), (time(hour + 12, minute), 0))
    return ((time(hour, minute), 0),)


def _in_part(hour: int, minute: int, part: str) -> tuple[time, int]:
    """Return the time that `hour` of 12 is in a part of the day, and how many days after that day."""
    early = time(hour % 12, minute)
    late = time(hour % 12 + 12, minute)
    if part in {"Pmorning", "Psmallhours"}:
        return (late, 0) if hour == 12 and part == "Pmorning" else (early, 0)
    if part == "Pnight" and early < _NIGHT_ENDS:
        return (early, 1)
    return (late, 0)


def _days_after(at: time, part: str | None) -> int:
    return 1 if part == "Pnight" and at < _NIGHT_ENDS else 0


def _without(signs: str, sign: str) -> str:
    return _tidy(" ".join(each for each in signs.split() if each not in {sign, "At"}))


def _tidy(signs: str) -> str:
    return " ".join(signs.split())
