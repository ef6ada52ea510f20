"""What goes in and out of this package, and why a text is not a recurrence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum


@dataclass(frozen=True)
class Recurrence:
    """How a meeting comes again, as it was read and found to be possible."""

    rule: str
    """The iCalendar RRULE (RFC 5545) without DTSTART, keys in one order: reading it again gives it again."""
    at: time | None = None
    """The time of day that the text named, on the clock of the meeting's zone; None where it named none."""
    first: date | None = None
    """The day that the text named as the first ("once on 2027-01-05"); None where it named none."""


@dataclass(frozen=True)
class Skipped:
    """This occurrence does not take place."""


@dataclass(frozen=True)
class Moved:
    """This occurrence takes place at another time: `to` is UTC."""

    to: datetime


Change = Skipped | Moved


@dataclass(frozen=True, order=True)
class Occurrence:
    """One time a meeting takes place. Both are UTC; they differ where it was moved.

    `planned_for` is what the rule says, and the name of the occurrence: a move does not change it.
    """

    planned_for: datetime
    starts_at: datetime


class Reason(StrEnum):
    """Why a text is not a recurrence. Its value is the end of the key of the sentence that says so."""

    UNREADABLE = "unreadable"
    """It is neither a rule nor words that are known, or it is empty."""
    UNKNOWN_WORD = "unknown-word"
    UNKNOWN_KEY = "unknown-key"
    BAD_VALUE = "bad-value"
    """A value of a rule that the standard does not allow there."""
    DOES_NOT_FIT = "does-not-fit"
    """Two parts of a rule that the standard does not allow together."""
    TOO_LONG = "too-long"
    TOO_OFTEN = "too-often"
    """More than once in an hour."""
    WITHOUT_END = "without-end"
    """Every hour, for ever."""
    NEVER = "never"
    """30 February; an end before the beginning."""
    AMBIGUOUS_TIME = "ambiguous-time"
    """7: in the morning or in the evening?"""
    NO_SUCH_TIME = "no-such-time"
    TWO_TIMES = "two-times"
    """The text and the time given beside it, or two times of the text, say different things."""
    AMBIGUOUS_DAY = "ambiguous-day"
    """ "Second Friday": of the month, or every other one? 3/4: which is the month?"""
    NO_SUCH_DAY = "no-such-day"
    NO_DAY = "no-day"
    """ "Every week", "7 pm": on which day?"""


class NotUnderstood(ValueError):
    """A text that is no recurrence, or one that is refused.

    `reason` is for the sentence in the reader's language, `written` the part of the text that is meant,
    `suggestion` what was probably meant (may be empty; of a choice, joined by " / "). As a string it is
    English, for whoever edits a file: what was wrong, what is expected, did you mean.
    """

    def __init__(
        self, reason: Reason, written: str = "", *, expected: str = "", suggestion: str = ""
    ) -> None:
        self.reason = reason
        self.written = written
        self.expected = expected
        self.suggestion = suggestion
        sentence = _ENGLISH[reason].format(written=written)
        if expected:
            sentence += f"; expected {expected}"
        if suggestion:
            sentence += f"; did you mean {suggestion}?"
        super().__init__(sentence)


_ENGLISH = {
    Reason.UNREADABLE: "“{written}” does not say when it happens",
    Reason.UNKNOWN_WORD: "“{written}” is no word known here",
    Reason.UNKNOWN_KEY: "a rule has no “{written}”",
    Reason.BAD_VALUE: "“{written}” is not possible",
    Reason.DOES_NOT_FIT: "“{written}” does not go together",
    Reason.TOO_LONG: "the text is too long",
    Reason.TOO_OFTEN: "“{written}” is more than once in an hour",
    Reason.WITHOUT_END: "“{written}” comes every hour and never ends",
    Reason.NEVER: "“{written}” never happens",
    Reason.AMBIGUOUS_TIME: "“{written}” may be in the morning or in the evening",
    Reason.NO_SUCH_TIME: "there is no time “{written}”",
    Reason.TWO_TIMES: "“{written}” is another time than the one that was given already",
    Reason.AMBIGUOUS_DAY: "“{written}” can be read in two ways",
    Reason.NO_SUCH_DAY: "there is no day “{written}”",
    Reason.NO_DAY: "“{written}” does not say on which day",
}
