"""When a meeting happens: an iCalendar rule or plain words in, instants out. Pure: no clock, no database.

A rule speaks of the clock on the wall of the meeting's home zone. It says nothing of instants by itself: they
come of a first day, a time of day, a zone and a window, and no window asks for more than its bound.
"""

from cogs.meetings.recurrence.describing import Described, Kind, in_words
from cogs.meetings.recurrence.exceptions import changes_of_days
from cogs.meetings.recurrence.instants import next_occurrence, occurrences
from cogs.meetings.recurrence.reading import read_recurrence
from cogs.meetings.recurrence.results import (
    Change,
    Moved,
    NotUnderstood,
    Occurrence,
    Reason,
    Recurrence,
    Skipped,
)
from cogs.meetings.recurrence.starting import ANY_DAY, first_day, needs_first_day

__all__ = [
    "ANY_DAY",
    "Change",
    "Described",
    "Kind",
    "Moved",
    "NotUnderstood",
    "Occurrence",
    "Reason",
    "Recurrence",
    "Skipped",
    "changes_of_days",
    "first_day",
    "in_words",
    "needs_first_day",
    "next_occurrence",
    "occurrences",
    "read_recurrence",
]
