"""The days that the signs of a date may mean: "3 Uweek Ago", "Last D1", "29 M02 2024", "03/04/2024"."""

from __future__ import annotations

import re
from calendar import isleap, monthrange
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from cogs.milestones.typed_dates.results import Reason


class NotADay(Exception):
    """The signs have the form of a date, and are none: `reason` says why."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


def days_meant(signs: str, today: date, *, month_first: bool, order_known: bool) -> tuple[date, ...] | None:
    """Return the local days that `signs` may mean, the likeliest first; None where they mean no day at all.

    They may lie in the future. `month_first` says which way 3/4 is read first, `order_known` that it is the
    only way. Raises `NotADay`.
    """
    for form, read in _FORMS:
        found = form.fullmatch(signs)
        if found is not None:
            return tuple(dict.fromkeys(read(found, today)))
    return _numeric(signs, today, month_first=month_first, order_known=order_known)


def _relative(found: re.Match[str], today: date) -> Sequence[date]:
    return [today + timedelta(days=_DAYS[found[0]])]


_DAYS = {"Today": 0, "Yesterday": -1, "DayBefore": -2, "Tomorrow": 1}


def _weekday(found: re.Match[str], today: date) -> Sequence[date]:
    """A bare weekday is the latest one; on that very weekday it may be today or a week ago."""
    latest = _latest_weekday(int(found["weekday"]), today)
    return [latest, latest - timedelta(days=7)] if latest == today else [latest]


def _past_weekday(found: re.Match[str], today: date) -> Sequence[date]:
    return [_latest_weekday(int(found["weekday"]), today - timedelta(days=1))]


def _last_weekday(found: re.Match[str], today: date) -> Sequence[date]:
    """ "Last Tuesday" on a Wednesday may be yesterday or the one of last week; on a Monday there is but one.

    It is ambiguous where that weekday lies in the present week, which begins on Monday.
    """
    latest = _latest_weekday(int(found["weekday"]), today - timedelta(days=1))
    if latest >= _monday(today):
        return [latest, latest - timedelta(days=7)]
    return [latest]


def _next_weekday(found: re.Match[str], today: date) -> Sequence[date]:
    return [_latest_weekday(int(found["weekday"]), today) + timedelta(days=7)]


def _weekday_of_week(found: re.Match[str], today: date) -> Sequence[date]:
    """ "Tuesday last week", "Tuesday 2 weeks ago": that day of the week which lies so far back."""
    weeks = int(found["weeks"] or 1)
    return [_monday(today) - timedelta(weeks=weeks) + timedelta(days=int(found["weekday"]))]


def _last_week(_: re.Match[str], today: date) -> Sequence[date]:
    first = _monday(today) - timedelta(days=7)
    return [first + timedelta(days=day) for day in range(7)]


def _weekend(_: re.Match[str], today: date) -> Sequence[date]:
    saturday = _latest_weekday(5, today)
    return [day for day in (saturday, saturday + timedelta(days=1)) if day <= today]


def _last_month(_: re.Match[str], today: date) -> Sequence[date]:
    return _some_days_of(today.replace(day=1) - timedelta(days=1))


def _month(found: re.Match[str], today: date) -> Sequence[date]:
    """A month without a day: its first, its middle, its last are offered."""
    month, year = int(found["month"]), _year(found, today)
    if year is None:
        year = today.year if month <= today.month else today.year - 1
    return [day for day in _some_days_of(date(year, month, 1)) if day <= today] or [date(year, month, 1)]


def _some_days_of(month: date) -> list[date]:
    last = monthrange(month.year, month.month)[1]
    return [month.replace(day=day) for day in (1, 15, last)]


def _day_and_month(found: re.Match[str], today: date) -> Sequence[date]:
    day, month, year = int(found["day"]), int(found["month"]), _year(found, today)
    weekday = found.groupdict().get("weekday")
    meant = _date(year, month, day) if year is not None else _latest(month, day, today)
    if weekday is not None and meant.weekday() != int(weekday):
        if year is not None:
            raise NotADay(Reason.NO_SUCH_DAY)
        meant = _latest_on_weekday(meant, int(weekday))
    return [meant]


def _named(found: re.Match[str], today: date) -> Sequence[date]:
    """A day of the year that has a name: the latest one, or that of a year."""
    month, day, year = int(found["month"]), int(found["day"]), _year(found, today)
    return [_date(year, month, day) if year is not None else _latest(month, day, today)]


def _day_of_month(found: re.Match[str], today: date) -> Sequence[date]:
    """ "The 3rd", "Tuesday the 27th": of this month, or of the latest that has had such a day."""
    day, month, weekday = int(found["day"]), today, found.groupdict().get("weekday")
    for _ in range(_MONTHS_BACK):
        if 1 <= day <= monthrange(month.year, month.month)[1]:
            meant = month.replace(day=day)
            if meant <= today and weekday in {None, str(meant.weekday())}:
                return [meant]
        month = month.replace(day=1) - timedelta(days=1)
    raise NotADay(Reason.NO_SUCH_DAY)


_MONTHS_BACK = 24  # within them each day from 1 to 28 falls on each weekday


def _too_vague(_: re.Match[str], __: date) -> Sequence[date]:
    raise NotADay(Reason.TOO_VAGUE)


def _in_order(found: re.Match[str], today: date) -> Sequence[date]:
    return [_date(int(found["year"]), int(found["month"]), int(found["day"]))]


_WD = r"D(?P<weekday>[0-6])"
_DAY = r"(?P<day>[0-9]{1,2})(?: Nth)?"
_MONTH = r"M(?P<month>[01][0-9])"
_YEAR = r"(?P<year>[0-9]{4}|[0-9]{2}|(?:Last|This) Uyear|[0-9]{1,2} Uyear Ago)"
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], Sequence[date]]], ...] = tuple(
    (re.compile(form, re.ASCII), read)
    for form, read in (
        (r"Today|Yesterday|DayBefore|Tomorrow", _relative),
        (_WD, _weekday),
        (rf"(?:Past|This) {_WD}", _past_weekday),
        (rf"Last {_WD}", _last_weekday),
        (rf"Next {_WD}", _next_weekday),
        (rf"{_WD} (?:(?:Last|Past) Uweek|(?P<weeks>[0-9]{{1,2}}) Uweek Ago)", _weekday_of_week),
        (rf"(?:(?:Last|Past) Uweek|(?P<weeks>[0-9]{{1,2}}) Uweek Ago) {_WD}", _weekday_of_week),
        (r"(?:In )?(?:Last|Past) Uweek", _last_week),
        (r"(?:Last |This |Past )?Weekend", _weekend),
        (r"(?:In )?(?:Last|Past) Umonth", _last_month),
        (rf"(?:Last |In |This )?{_MONTH}(?: (?P<year>[0-9]{{4}}|(?:Last|This) Uyear))?", _month),
        (rf"(?:{_WD} )?{_DAY} {_MONTH}(?: {_YEAR})?", _day_and_month),
        (rf"(?:{_WD} )?{_MONTH} {_DAY}(?: {_YEAR})?", _day_and_month),
        (rf"(?P<year>[0-9]{{4}}) {_MONTH} {_DAY}", _day_and_month),
        (rf"{_DAY}[-/. ]{_MONTH}[-/. ](?P<year>[0-9]{{4}}|[0-9]{{2}})", _day_and_month),
        (rf"(?:Last |This )?H(?P<month>[0-9]{{2}})(?P<day>[0-9]{{2}})(?: {_YEAR})?", _named),
        (rf"(?:{_WD} )?(?P<day>[0-9]{{1,2}}) Nth", _day_of_month),
        (rf"{_WD} (?:NthDay )?(?P<day>[0-9]{{1,2}})", _day_of_month),
        (r"NthDay (?P<day>[0-9]{1,2})", _day_of_month),
        (r"(?P<year>[0-9]{4})[-/.](?P<month>[0-9]{1,2})[-/.](?P<day>[0-9]{1,2})", _in_order),
        (r"(?P<year>[12][0-9]{3})(?P<month>[0-9]{2})(?P<day>[0-9]{2})", _in_order),
        (r"[0-9]{1,4}|(?:Last|This) U(?:year|week|month)|Last|Few U[a-z]+(?: Ago)?|In [0-9]{4}", _too_vague),
    )
)
_NUMERIC = re.compile(
    rf"(?:{_WD} )?(?P<one>[0-9]{{1,2}})(?P<mark>[-/. ])(?P<two>[0-9]{{1,2}})"
    r"(?:(?P=mark)(?P<year>[0-9]{4}|[0-9]{2}))?",
    re.ASCII,
)


def _numeric(signs: str, today: date, *, month_first: bool, order_known: bool) -> tuple[date, ...] | None:
    """Read 29/2/24, 03-04-2024, 3.4. With dots the day comes first wherever people write so."""
    found = _NUMERIC.fullmatch(signs)
    if found is None or (found["mark"] == " " and found["year"] is None):
        return None
    one, two = int(found["one"]), int(found["two"])
    day_then_month, month_then_day = (one, two), (two, one)
    orders = [month_then_day, day_then_month] if month_first else [day_then_month, month_then_day]
    if found["mark"] == ".":
        orders = [day_then_month]
    year = _year(found, today)
    meant: list[date] = []
    for day, month in orders:
        try:
            each = _date(year, month, day) if year is not None else _latest(month, day, today)
        except NotADay:
            continue
        if found["weekday"] is None or each.weekday() == int(found["weekday"]):
            meant.append(each)
    if not meant:
        raise NotADay(Reason.NO_SUCH_DAY)
    return tuple(dict.fromkeys(meant[:1] if order_known else meant))


def _latest_weekday(weekday: int, day: date) -> date:
    """Return the latest day with that weekday that is not after `day`."""
    return day - timedelta(days=(day.weekday() - weekday) % 7)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _latest(month: int, day: int, today: date) -> date:
    """Return the latest such day that is not after `today`; of 29 February that of the latest leap year."""
    _date(2000, month, day)
    year = today.year if (month, day) <= (today.month, today.day) else today.year - 1
    while (month, day) == (2, 29) and not isleap(year):
        year -= 1
    return _date(year, month, day)


def _latest_on_weekday(day: date, weekday: int) -> date:
    """Return the latest year's same day that was that weekday."""
    for years in range(1, 29):
        earlier = day + relativedelta(years=-years)
        if earlier.day == day.day and earlier.weekday() == weekday:
            return earlier
    raise NotADay(Reason.NO_SUCH_DAY)


def _date(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise NotADay(Reason.NO_SUCH_DAY) from None


def _year(found: re.Match[str], today: date) -> int | None:
    """Return the year that was given; of two digits the one that is not in the future."""
    written = found.groupdict().get("year")
    if written is None:
        return None
    if written.endswith("Uyear"):
        return today.year - (1 if written.startswith("Last") else 0)
    if written.endswith("Ago"):
        return today.year - int(written.split()[0])
    if len(written) == 4:
        return int(written)
    century = today.year // 100 * 100
    return century + int(written) - (100 if century + int(written) > today.year else 0)
