"""Reading a typed date: by our grammar, else by the library."""

from __future__ import annotations

import asyncio
from datetime import datetime
from zoneinfo import ZoneInfo

from cogs.milestones.typed_dates.grammar import Reader, read_by_grammar
from cogs.milestones.typed_dates.library import read_by_library
from cogs.milestones.typed_dates.results import Answer, NotUnderstood, Reason

LONGEST = 120
"""Characters. A longer text is no date."""


def read_date(text: str, *, language: str, zone: ZoneInfo, now: datetime) -> Answer:
    """Return what `text` means to a person whose clock is in `zone`; `now` is UTC.

    `language` is the language or Discord locale of the person ("es", "en-US"). Never raises for a text, and
    never returns the future as `Read`. Where the library is asked, the first time takes about 0.2 seconds: in
    the event loop use `read_date_in_thread`.
    """
    reader = Reader(language, zone, now)
    if not text.strip() or len(text) > LONGEST:
        return NotUnderstood(Reason.UNREADABLE)
    return read_by_grammar(text, reader) or read_by_library(text, reader)


async def read_date_in_thread(text: str, *, language: str, zone: ZoneInfo, now: datetime) -> Answer:
    """Return what `read_date` returns, without holding up the event loop."""
    return await asyncio.to_thread(read_date, text, language=language, zone=zone, now=now)
