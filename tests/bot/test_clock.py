"""The clock that the demo and the tests move."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import MovableClock

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def test_it_refuses_to_go_back() -> None:
    with pytest.raises(ValueError, match="cannot go back"):
        MovableClock(NOON).move_to(NOON - timedelta(microseconds=1))


def test_following_a_word_that_is_late_by_now_leaves_it_where_it_is() -> None:
    clock = MovableClock(NOON, running=True)
    clock.follow_to(NOON - timedelta(microseconds=12))
    assert NOON <= clock.now() < NOON + timedelta(minutes=1)
    clock.follow_to(NOON + timedelta(hours=1))
    assert clock.now() >= NOON + timedelta(hours=1)
