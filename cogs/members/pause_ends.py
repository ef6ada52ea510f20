"""How long a pause may be chosen to last, and when that is over on the member's own calendar. Pure."""

from __future__ import annotations

import calendar
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from cogs.members.local_days import day_begins, local_day


class PauseLength(StrEnum):
    """What a member can choose from."""

    TOMORROW = "tomorrow"
    THREE_DAYS = "three-days"
    WEEK = "week"
    TWO_WEEKS = "two-weeks"
    MONTH = "month"
    UNTIL_ENDED = "until-ended"


_DAYS = {
    PauseLength.TOMORROW: 1,
    PauseLength.THREE_DAYS: 3,
    PauseLength.WEEK: 7,
    PauseLength.TWO_WEEKS: 14,
}


def pause_end(length: PauseLength, zone: ZoneInfo, now: datetime) -> datetime | None:
    """Return when (UTC) a pause chosen `now` is over: where a day begins in `zone`; None: when it is ended.

    A month ends on the day of the same number, or on the last one of a shorter month.
    """
    if length is PauseLength.UNTIL_ENDED:
        return None
    today = local_day(now, zone)
    end = _month_later(today) if length is PauseLength.MONTH else today + timedelta(days=_DAYS[length])
    begins = day_begins(end, zone)
    # Where a clock put back brings a day back (Newfoundland once), tomorrow may have begun already.
    return begins if begins > now else day_begins(end + timedelta(days=1), zone)


def moved_end(ends_at: datetime, old: ZoneInfo, new: ZoneInfo) -> datetime:
    """Return when (UTC) a pause until `ends_at` is over for whose days now begin in `new`: on the same date.

    The instant itself where it was not the beginning of a day in `old`.
    """
    day = local_day(ends_at, old)
    return day_begins(day, new) if day_begins(day, old) == ends_at else ends_at


def _month_later(day: date) -> date:
    year, month = (day.year + 1, 1) if day.month == 12 else (day.year, day.month + 1)
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
