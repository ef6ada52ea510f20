"""What becomes of an entry whose time has passed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.agenda import RECORD_AS_MISSED, RUN, RunUntil
from bot.agenda.lateness import missed

DUE = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
waits = st.timedeltas(min_value=timedelta(), max_value=timedelta(days=4000))


@given(waits)
def test_what_always_makes_sense_is_never_missed(late: timedelta) -> None:
    assert not missed(RUN, DUE, DUE + late)


@given(waits, waits)
def test_the_rest_is_missed_only_after_its_time(limit: timedelta, late: timedelta) -> None:
    assert missed(RunUntil(limit), DUE, DUE + late) == (late > limit)


def test_the_last_instant_still_counts() -> None:
    limit = RunUntil(timedelta(hours=1))
    assert not missed(limit, DUE, DUE + timedelta(hours=1))
    assert missed(limit, DUE, DUE + timedelta(hours=1, microseconds=1))


def test_what_makes_sense_at_its_own_time_only_survives_the_minutes_sweep() -> None:
    assert not missed(RECORD_AS_MISSED, DUE, DUE + timedelta(seconds=61))
    assert missed(RECORD_AS_MISSED, DUE, DUE + timedelta(minutes=3))
