"""Figures of a history: by day, by week, and how the halves compare."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cogs.checkins.history import History, Span, Trend, history_of, trend_of
from cogs.checkins.settings import CheckinKind

LAST = date(2026, 11, 25)
FIRST = Span.MONTH.first_day(LAST)
VALUES = st.dictionaries(st.dates(FIRST, LAST), st.integers(1, 10).map(float))


@dataclass(frozen=True)
class Said:
    kind: str
    day: date
    answers: dict[str, int | str | bool] = field(default_factory=dict)


EVENING = CheckinKind.model_validate_json(
    """{"id": "evening", "name": "Evening", "at": "20:00", "questions": [
    {"id": "how", "ask": "How?", "kind": "scale", "role": "mood"},
    {"id": "craving", "ask": "How strong?", "kind": "scale", "role": "craving"},
    {"id": "mood", "ask": "In words", "kind": "text"}]}"""
)


def test_the_roles_of_the_questions_say_what_was_measured() -> None:
    said = Said("evening", LAST, {"how": 7, "craving": 2, "mood": "fine"})
    history = history_of([said], [EVENING], FIRST, LAST)
    assert history.moods == {LAST: 7}
    assert history.cravings == {LAST: 2}


def test_several_check_ins_of_one_day_give_its_mean_and_one_day() -> None:
    said = [Said("evening", LAST, {"how": 4}), Said("evening", LAST, {"how": 7})]
    history = history_of(said, [EVENING], FIRST, LAST)
    assert history.moods == {LAST: 5.5}
    assert history.checked_in == {LAST}


def test_what_was_asked_before_an_admin_took_it_out_is_still_drawn() -> None:
    history = history_of([Said("gone", LAST, {"mood": 3, "other": 9})], [EVENING], FIRST, LAST)
    assert history.moods == {LAST: 3}
    assert history.cravings == {}


def test_a_yes_is_no_number_and_days_outside_are_left_out() -> None:
    said = [Said("gone", LAST, {"mood": True}), Said("gone", FIRST - timedelta(days=1), {"mood": 3})]
    history = history_of(said, [], FIRST, LAST, [(LAST + timedelta(days=1), "later"), (FIRST, "first")])
    assert history.moods == {}
    assert history.checked_in == {LAST}
    assert history.landmarks == ((FIRST, "first"),)


@given(VALUES, st.sampled_from(Span))
@settings(max_examples=50)
def test_the_weeks_cover_every_day_and_their_means_lie_among_their_values(
    moods: dict[date, float], span: Span
) -> None:
    history = History(span.first_day(LAST), LAST, frozenset(moods), moods)
    assert history.length == span.value
    assert history.weeks[0].monday <= history.first < history.weeks[0].monday + timedelta(days=7)
    assert history.weeks[-1].monday <= LAST < history.weeks[-1].monday + timedelta(days=7)
    for week in history.weeks:
        assert week.monday.weekday() == 0
        of_week = [value for day, value in moods.items() if 0 <= (day - week.monday).days < 7]
        assert (week.mood is None) is (not of_week)
        if week.mood is not None:
            assert min(of_week) - 1e-9 <= week.mood <= max(of_week) + 1e-9


@given(VALUES)
@settings(max_examples=50)
def test_turning_the_scale_over_turns_the_trend_over(values: dict[date, float]) -> None:
    over = {Trend.HIGHER: Trend.LOWER, Trend.LOWER: Trend.HIGHER}
    trend = trend_of(values, FIRST, LAST)
    turned = trend_of({day: 11 - value for day, value in values.items()}, FIRST, LAST)
    assert turned is over.get(trend, trend)


@pytest.mark.parametrize(("later", "trend"), [(8.0, Trend.HIGHER), (2.0, Trend.LOWER), (5.4, Trend.SAME)])
def test_the_later_half_is_compared_with_the_earlier_one(later: float, trend: Trend) -> None:
    values = {FIRST + timedelta(days=number): 5.0 for number in range(4)}
    assert trend_of(values, FIRST, LAST) is Trend.UNKNOWN
    values |= {LAST - timedelta(days=number): later for number in range(4)}
    assert trend_of(values, FIRST, LAST) is trend
