"""How fast people are written to."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.outbox import Pace
from tests.conftest import START

every = st.timedeltas(min_value=timedelta(milliseconds=1), max_value=timedelta(minutes=1))
waits = st.timedeltas(min_value=timedelta(), max_value=timedelta(minutes=2))
bursts = st.integers(min_value=1, max_value=20)


@st.composite
def paces(draw: st.DrawFn) -> tuple[int, timedelta, int]:
    burst = draw(bursts)
    return burst, draw(every), draw(st.integers(min_value=0, max_value=burst - 1))


@given(paces(), st.lists(st.tuples(waits, st.booleans()), max_size=20))
def test_in_no_stretch_of_time_more_is_made_than_the_burst_and_what_fills_again(
    drawn: tuple[int, timedelta, int], wishes: list[tuple[timedelta, bool]]
) -> None:
    burst, between, kept = drawn
    pace, now = Pace(burst, between, kept), START
    made: list[tuple[datetime, int, int]] = []
    for wait, life in wishes:
        now += wait
        free = pace.free(now, life=life)
        pace.take(now, free)
        made.append((now, free, 0 if life else free))
        for begin in range(len(made)):
            filled = (now - made[begin][0]) // between + 1
            assert sum(calls for _, calls, _ in made[begin:]) <= burst + filled
            assert sum(others for _, _, others in made[begin:]) <= burst - kept + filled


@given(paces(), st.integers(min_value=0, max_value=40), waits, st.booleans())
def test_nobody_is_held_longer_than_until_the_next_turn_and_then_it_is_free(
    drawn: tuple[int, timedelta, int], taken: int, wait: timedelta, life: bool
) -> None:
    burst, between, kept = drawn
    pace = Pace(burst, between, kept)
    pace.take(START, min(taken, burst))
    now = START + wait
    free_from = pace.free_from(now, life=life)
    assert (free_from == now) == (pace.free(now, life=life) >= 1)
    assert free_from - now <= between * (1 if life else kept + 1)
    assert pace.free(free_from, life=life) >= 1
    if free_from > now:
        assert pace.free(free_from - timedelta(microseconds=1), life=life) == 0


@given(paces(), st.timedeltas(min_value=timedelta(), max_value=timedelta(days=400)))
def test_a_clock_that_was_put_back_holds_nobody_for_long(
    drawn: tuple[int, timedelta, int], back: timedelta
) -> None:
    burst, between, kept = drawn
    pace = Pace(burst, between, kept)
    pace.take(START, burst)
    assert pace.free_from(START - back, life=True) - (START - back) <= between


@given(paces(), st.integers(min_value=1, max_value=20))
def test_a_call_that_was_not_made_costs_nothing(drawn: tuple[int, timedelta, int], calls: int) -> None:
    burst, between, kept = drawn
    pace = Pace(burst, between, kept)
    calls = min(calls, burst)
    pace.take(START, calls)
    for _ in range(calls):
        pace.give_back()
    assert pace.free(START, life=True) == burst


@pytest.mark.parametrize(
    ("burst", "seconds", "kept"), [(0, 1, 0), (5, 0, 0), (5, -1, 0), (5, 1, 5), (5, 1, -1)]
)
def test_a_pace_at_which_nobody_could_be_written_to_is_refused(burst: int, seconds: int, kept: int) -> None:
    with pytest.raises(ValueError):
        Pace(burst, timedelta(seconds=seconds), kept)
