"""Dates as people type them: "3 weeks ago", "el martes pasado", "29.02.2024". Pure.

A grammar of our own reads the usual forms, and the `dateparser` library what it does not know. What is read
is always echoed back to the person and confirmed before it is used.
"""

from cogs.milestones.typed_dates.reading import read_date, read_date_in_thread
from cogs.milestones.typed_dates.results import Ambiguous, Answer, Future, NotUnderstood, Read, Reason

__all__ = [
    "Ambiguous",
    "Answer",
    "Future",
    "NotUnderstood",
    "Read",
    "Reason",
    "read_date",
    "read_date_in_thread",
]
