"""How long ago: "3 Uweek", "1 Uyear And 2 Umonth Ago", "1 Half Uyear"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta


@dataclass(frozen=True)
class Duration:
    """Whole months and days, and minutes where the time of day matters."""

    months: int = 0
    days: int = 0
    minutes: int | None = None
    ahead: bool = False


_PART = r"(?:[0-9]{1,4}(?:[.,]5)?(?: Half)?|Half) U[a-z]+(?: Half)?"
# "24 h", "3 h Ago": hours that passed, and not a time of the day.
_HOURS = re.compile(r"(?:2[4-9]|[3-9][0-9]|[1-9][0-9]{2,3}) ?hr?s?(?: Ago)?|[0-9]{1,4} ?hr?s? Ago", re.ASCII)
_WHOLE = re.compile(
    rf"(?:(?P<ahead>In )|(?:In )?(?:Last|Past) )?(?P<parts>{_PART}(?:(?: And)? {_PART})*)"
    r"(?P<side> Ago| Ahead)?(?: Today)?",
    re.ASCII,
)
_ONE = re.compile(
    r"(?:(?P<count>[0-9]{1,4})(?P<five>[.,]5)?(?P<before> Half)?|(?P<alone>Half))"
    r" U(?P<unit>[a-z]+)(?P<after> Half)?",
    re.ASCII,
)
_DAYS = {"day": 1, "week": 7}
_MINUTES = {"minute": 1, "hour": 60}


def read_duration(signs: str) -> Duration | None:
    """Return the duration that `signs` are; None where they are none, or half of what has no half."""
    if _HOURS.fullmatch(signs):
        signs = re.sub(r" ?hr?s?", " Uhour", signs, count=1)
    whole = _WHOLE.fullmatch(signs)
    if whole is None:
        return None
    read: Duration | None = Duration(ahead=bool(whole["ahead"]) or whole["side"] == " Ahead")
    for part in _ONE.finditer(whole["parts"]):
        read = None if read is None else _with(read, part)
    return read


def counted_back(duration: Duration, today: date) -> date:
    """Return the day so long before `today`, months by calendar. Raises `OverflowError`, `ValueError`."""
    sign = 1 if duration.ahead else -1
    return today + sign * relativedelta(months=duration.months) + timedelta(days=sign * duration.days)


def _with(read: Duration, part: re.Match[str]) -> Duration | None:
    doubled = 2 * int(part["count"] or 0) + bool(
        part["five"] or part["before"] or part["alone"] or part["after"]
    )
    unit = part["unit"]
    if unit in _MINUTES:
        if doubled % 2 and unit == "minute":
            return None
        return replace(read, minutes=(read.minutes or 0) + doubled * _MINUTES[unit] // 2)
    if unit == "year":
        return replace(read, months=read.months + doubled * 6)
    if unit == "month":
        return replace(read, months=read.months + doubled // 2, days=read.days + doubled % 2 * 15)
    if doubled % 2:
        return None
    return replace(read, days=read.days + doubled // 2 * _DAYS[unit]) if unit in _DAYS else None
