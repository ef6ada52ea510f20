"""Reading a typed date: by our grammar, else by the library."""

from __future__ import annotations

import asyncio
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from cogs.members.local_days import day_begins, local_day
from cogs.milestones.typed_dates.results import Answer, Future, NotUnderstood, Read, Reason


def read_date(text: str, *, language: str, zone: ZoneInfo, now: datetime) -> Answer:
    """Return what `text` means to a person whose clock is in `zone`; `now` is UTC.

    `language` is the language or Discord locale of the person ("es", "en-US"). Never raises. May take a second
    the first time (the library is loaded then): in the event loop use `read_date_in_thread`.
    """
    try:
        read = day_begins(_day(text, local_day(now, zone)), zone)
    except ValueError:
        return NotUnderstood(Reason.UNREADABLE)
    return Read(read, exact=False) if read <= now else Future(read, exact=False)


async def read_date_in_thread(text: str, *, language: str, zone: ZoneInfo, now: datetime) -> Answer:
    """Return what `read_date` returns, without holding up the event loop."""
    return await asyncio.to_thread(read_date, text, language=language, zone=zone, now=now)


def _day(text: str, today: date) -> date:
    if text in {"today", "hoy"}:
        return today
    if text in {"yesterday", "ayer"}:
        return today - timedelta(days=1)
    return date.fromisoformat(text)
