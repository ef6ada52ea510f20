"""Days that come back each year, as an admin writes them: `31 December`, `24 December to 2 January`. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_LEAP_YEAR = 2024
"""A year in which every day exists that ever does."""
_ONE_DAY = re.compile(r"(?P<day>[0-9]{1,2})\.? +(?P<month>[A-Za-z]+)\Z")
_TO = re.compile(r" +(?:to|until) +| *[–-] *")


class NoSuchDay(ValueError):
    """What was written names no day of the year. `expected` and `suggestion` say what would."""

    def __init__(self, what: str, expected: str = "a day such as 31 December", suggestion: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.expected = expected
        self.suggestion = suggestion


@dataclass(frozen=True)
class YearlyDays:
    """From one day of the year to another, both included, over the year's end where the last comes first.

    Both are (month, day). 29 February alone is a day that only leap years have.
    """

    first: tuple[int, int]
    last: tuple[int, int]

    def __contains__(self, day: object) -> bool:
        if not isinstance(day, date):
            return False
        here = (day.month, day.day)
        if self.first <= self.last:
            return self.first <= here <= self.last
        return here >= self.first or here <= self.last


def read_yearly_days(written: str) -> YearlyDays:
    """Return the days that `written` names; raises `NoSuchDay` for what is no day or two days."""
    parts = _TO.split(written.strip())
    if len(parts) > 2:
        raise NoSuchDay(f"`{written}` is not a day", "a day, or two with `to` between them")
    days = [_read_day(part) for part in parts]
    return YearlyDays(days[0], days[-1])


def _read_day(written: str) -> tuple[int, int]:
    read = _ONE_DAY.match(written)
    if read is None:
        raise NoSuchDay(f"`{written}` is not a day")
    month = _month(read["month"])
    day = int(read["day"])
    try:
        date(_LEAP_YEAR, month, day)
    except ValueError:
        name = MONTHS[month - 1]
        raise NoSuchDay(f"there is no {day} {name}", f"1 to {_days_in(month)} {name}") from None
    return month, day


def _month(written: str) -> int:
    """Return the month's number; the first three letters of its name are enough."""
    folded = written.casefold()
    for number, name in enumerate(MONTHS, 1):
        if len(folded) >= 3 and name.casefold().startswith(folded):
            return number
    near = [name for name in MONTHS if name.casefold()[:3] == folded[:3]]
    raise NoSuchDay(f"`{written}` is not a month", "a month in English, such as December", "".join(near[:1]))


def _days_in(month: int) -> int:
    following = date(_LEAP_YEAR + month // 12, month % 12 + 1, 1)
    return (following - date(_LEAP_YEAR, month, 1)).days
