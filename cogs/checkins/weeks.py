"""When a week ends, and which open question ends it. Pure."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from cogs.members.local_days import instant_of, local_day

ENDS_AT = time(18)
"""On a Sunday, on the member's own clock: there is still an evening to think of it in."""
_ONE_WEEK = timedelta(days=7)
_SUNDAY = 6


def end_of_week(sunday: date, zone: ZoneInfo) -> datetime:
    """Return the instant (UTC) at which the week that ends on `sunday` is looked back on."""
    return instant_of(sunday, ENDS_AT, zone)


def next_end_of_week(after: datetime, zone: ZoneInfo) -> tuple[date, datetime]:
    """Return the next Sunday whose end of the week comes after an instant, and when that is (UTC)."""
    today = local_day(after, zone)
    sunday = today + timedelta(days=_SUNDAY - today.weekday())
    while (end := end_of_week(sunday, zone)) <= after:
        sunday += _ONE_WEEK
    return sunday, end


def question_of_week(questions: Sequence[str], person_id: int, last: date) -> str | None:
    """Return one of the questions: a person's own order, so that none comes again before all were asked."""
    if not questions:
        return None
    order = sorted(questions)
    random.Random(person_id).shuffle(order)  # noqa: S311  (a fair order, not a secret)
    return order[(last.toordinal() // _ONE_WEEK.days) % len(order)]
