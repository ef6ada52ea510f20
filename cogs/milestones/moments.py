"""An instant together with the local day it was on: what a run begins and ends with. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from cogs.members.local_days import local_day


@dataclass(frozen=True)
class Moment:
    """`at` is UTC; `on` is the date it was where the person was, and is never decided anew.

    Who said "1 January" in Madrid and then moves to New York still counts from 1 January, although that
    midnight was still 31 December in New York. So days are counted from dates, and only hours from `at`.
    """

    at: datetime
    on: date


def moment(at: datetime, zone: ZoneInfo) -> Moment:
    """Return the moment `at` (UTC) as a person in `zone` lives it; `ValueError` where `at` has no zone."""
    return Moment(at, local_day(at, zone))
