"""Mood, craving and check-in days of some time, by local day and by week. Pure; nothing here judges."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum
from functools import cached_property
from statistics import fmean
from typing import Protocol

from cogs.checkins.settings import CheckinKind, QuestionRole

_ONE_DAY = timedelta(days=1)
_NOTICEABLE = 0.5
"""Means that differ by less, on a scale of 1 to 10, are called about the same."""
_ENOUGH = 4
"""With fewer days than this in either half nothing is said about a change."""


class Span(Enum):
    """How far back a history goes, in days, today included."""

    MONTH = 30
    QUARTER = 90
    YEAR = 365

    def first_day(self, today: date) -> date:
        """Return the first day of it."""
        return today - _ONE_DAY * (self.value - 1)


class Trend(Enum):
    """How the second half of a time compares with the first. Neither is the better one."""

    HIGHER = "higher"
    LOWER = "lower"
    SAME = "same"
    UNKNOWN = "unknown"


class Answered(Protocol):
    """One check-in, as `store.Answer` is."""

    @property
    def kind(self) -> str: ...
    @property
    def day(self) -> date: ...
    @property
    def answers(self) -> Mapping[str, int | str | bool]: ...


@dataclass(frozen=True)
class Week:
    """Seven days from a Monday on: the means of what was answered, None where nothing was."""

    monday: date
    mood: float | None
    craving: float | None


@dataclass(frozen=True)
class History:
    """Local days from `first` to `last`, both included. A day without an answer is in none of the others.

    `moods` and `cravings`: a day's mean where several check-ins asked. `landmarks`: days to mark, with what
    they are called, the earliest first.
    """

    first: date
    last: date
    checked_in: frozenset[date] = frozenset()
    moods: Mapping[date, float] = field(default_factory=dict)
    cravings: Mapping[date, float] = field(default_factory=dict)
    landmarks: tuple[tuple[date, str], ...] = ()

    @property
    def length(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    @cached_property
    def weeks(self) -> tuple[Week, ...]:
        """The weeks that it touches, the earliest first."""
        monday = self.first - _ONE_DAY * self.first.weekday()
        weeks = []
        while monday <= self.last:
            weeks.append(Week(monday, _mean(self.moods, monday), _mean(self.cravings, monday)))
            monday += _ONE_DAY * 7
        return tuple(weeks)


def history_of(
    answers: Iterable[Answered],
    kinds: Sequence[CheckinKind],
    first: date,
    last: date,
    landmarks: Iterable[tuple[date, str]] = (),
) -> History:
    """Return the history that the answers tell; `kinds` say which question asks for mood or craving.

    Of a check-in or question that an admin has taken out since, those called `mood` and `craving` are taken
    for what they say.
    """
    asked = {(kind.id, question.id): question.role for kind in kinds for question in kind.questions}
    by_name = {role.value: role for role in QuestionRole}
    checked_in: set[date] = set()
    measured: dict[QuestionRole, dict[date, list[int]]] = {role: {} for role in QuestionRole}
    for answer in answers:
        if not first <= answer.day <= last:
            continue
        checked_in.add(answer.day)
        for question_id, value in answer.answers.items():
            role = asked.get((answer.kind, question_id), by_name.get(question_id))
            if role is not None and isinstance(value, int) and not isinstance(value, bool):
                measured[role].setdefault(answer.day, []).append(value)
    return History(
        first,
        last,
        frozenset(checked_in),
        {day: fmean(values) for day, values in measured[QuestionRole.MOOD].items()},
        {day: fmean(values) for day, values in measured[QuestionRole.CRAVING].items()},
        tuple(sorted((day, label) for day, label in landmarks if first <= day <= last)),
    )


def trend_of(values: Mapping[date, float], first: date, last: date) -> Trend:
    """Return how the later half of the days compares with the earlier one."""
    middle = first + (last - first) / 2
    earlier = [value for day, value in values.items() if day <= middle]
    later = [value for day, value in values.items() if day > middle]
    if min(len(earlier), len(later)) < _ENOUGH:
        return Trend.UNKNOWN
    change = fmean(later) - fmean(earlier)
    if abs(change) < _NOTICEABLE:
        return Trend.SAME
    return Trend.HIGHER if change > 0 else Trend.LOWER


def _mean(values: Mapping[date, float], monday: date) -> float | None:
    of_week = [value for day, value in values.items() if monday <= day < monday + _ONE_DAY * 7]
    return fmean(of_week) if of_week else None
