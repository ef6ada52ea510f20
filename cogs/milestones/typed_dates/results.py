"""What can come of reading a date that somebody typed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Reason(StrEnum):
    """Why a text is not a date. Its value is the end of the key of the sentence that says so."""

    UNREADABLE = "unreadable"
    """Nothing in it looks like a date."""
    NO_SUCH_DAY = "no-such-day"
    """29 February 2023, 31 April, 25 o'clock."""
    TOO_VAGUE = "too-vague"
    """A year alone, "some weeks ago": it would have to be guessed."""
    TOO_LONG_AGO = "too-long-ago"
    """More than a hundred years ago: a slip of the finger."""


@dataclass(frozen=True)
class Read:
    """`at` is UTC and not in the future. `exact`: a time of day was given.

    Without one, `at` is the first instant of the local day; with a rough one ("last night"), about then.
    """

    at: datetime
    exact: bool


@dataclass(frozen=True)
class Ambiguous:
    """It can be read in several ways, the likeliest first: at least 2, at most 7, no two alike. Ask back."""

    choices: tuple[Read, ...]


@dataclass(frozen=True)
class Future:
    """It lies ahead: `at` (UTC) is how it was read."""

    at: datetime
    exact: bool


@dataclass(frozen=True)
class NotUnderstood:
    """No date could be read."""

    reason: Reason


Answer = Read | Ambiguous | Future | NotUnderstood
