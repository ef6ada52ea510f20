"""How long a failed entry waits, and when it is given up."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.claims import Patience, patience_for

failures = st.integers(min_value=1, max_value=100_000)
jitters = st.floats(min_value=0, max_value=1, exclude_max=True)
patiences = st.builds(
    Patience,
    first=st.timedeltas(min_value=timedelta(milliseconds=1), max_value=timedelta(minutes=5)),
    cap=st.timedeltas(min_value=timedelta(seconds=1), max_value=timedelta(days=2)),
    attempts=st.none() | st.integers(min_value=1, max_value=1000),
)


@given(patiences, failures, jitters)
def test_the_wait_is_positive_and_never_above_the_cap(patience: Patience, number: int, jitter: float) -> None:
    assert timedelta() < patience.wait(number, jitter) <= patience.cap


@given(patiences, failures)
def test_without_jitter_the_wait_never_shrinks(patience: Patience, number: int) -> None:
    assert patience.wait(number, 0) <= patience.wait(number + 1, 0)


@given(patiences, failures, jitters)
def test_jitter_takes_away_a_quarter_at_most(patience: Patience, number: int, jitter: float) -> None:
    assert patience.wait(number, jitter) >= patience.wait(number, 0) * 0.75 - timedelta(microseconds=1)


@given(failures)
def test_what_a_life_depends_on_is_never_given_up_and_tried_at_least_once_a_minute(number: int) -> None:
    patience = patience_for(0)
    assert not patience.exhausted(number)
    assert patience.wait(number, 0) <= timedelta(seconds=60)


def test_everything_else_is_given_up_after_some_eight_hours() -> None:
    patience = patience_for(5)
    assert patience.attempts is not None
    assert not patience.exhausted(patience.attempts - 1)
    assert patience.exhausted(patience.attempts)
    whole = sum((patience.wait(number, 0) for number in range(1, patience.attempts)), timedelta())
    assert timedelta(hours=7) < whole < timedelta(hours=9)


def test_a_first_failure_is_tried_again_within_seconds() -> None:
    assert patience_for(0).wait(1, 0) == timedelta(seconds=1)
    assert patience_for(5).wait(1, 0) == timedelta(seconds=2)


def test_what_has_not_failed_has_no_wait() -> None:
    with pytest.raises(ValueError):
        patience_for(5).wait(0, 0)
