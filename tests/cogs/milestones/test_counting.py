"""What a counter's runs add up to: nothing that was lived is ever taken away."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cogs.milestones.counting import (
    DaysOfDays,
    Run,
    RunsOverlap,
    current_days,
    current_run,
    days_of_days,
    in_order,
    longest_run,
    total_days,
)
from cogs.milestones.moments import Moment, moment

MADRID = ZoneInfo("Europe/Madrid")


def at(text: str) -> Moment:
    return moment(datetime.fromisoformat(text).replace(tzinfo=MADRID).astimezone(UTC), MADRID)


def test_days_are_midnights_and_not_full_turns_of_the_clock() -> None:
    runs = [Run(at("2024-03-05 23:50"))]
    assert current_days(runs, date(2024, 3, 5)) == 0
    assert current_days(runs, date(2024, 3, 6)) == 1
    assert current_days(runs, date(2024, 4, 4)) == 30


def test_a_return_to_use_leaves_what_was_lived() -> None:
    runs = [Run(at("2024-01-01 00:00"), at("2024-03-10 21:00")), Run(at("2024-03-10 22:00"))]
    today = date(2024, 3, 20)

    assert current_days(runs, today) == 10
    assert longest_run(runs, today) == 69
    assert total_days(runs, today) == 79
    assert days_of_days(runs, today) == DaysOfDays(78, 79)


def test_a_counter_that_rests_keeps_its_days_and_has_no_current_ones() -> None:
    runs = [Run(at("2024-01-01 00:00"), at("2024-01-31 12:00"))]

    assert current_run(runs) is None
    for today in (date(2024, 1, 31), date(2025, 1, 1)):
        assert current_days(runs, today) is None
        assert (longest_run(runs, today), total_days(runs, today)) == (30, 30)
    assert days_of_days(runs, date(2024, 2, 10)) == DaysOfDays(30, 40)


def test_no_run_at_all_is_no_days() -> None:
    assert (current_days([], date(2024, 1, 1)), longest_run([], date(2024, 1, 1))) == (None, 0)
    assert days_of_days([], date(2024, 1, 1)) == DaysOfDays(0, 0)


def test_a_journey_west_takes_no_day_from_a_run_that_has_begun() -> None:
    runs = [Run(at("2024-03-05 00:30"))]
    assert current_days(runs, date(2024, 3, 4)) == 0


@pytest.mark.parametrize(
    "runs",
    [
        [Run(at("2024-01-01 00:00")), Run(at("2024-02-01 00:00"))],
        [Run(at("2024-01-01 00:00"), at("2024-03-01 00:00")), Run(at("2024-02-01 00:00"))],
        [Run(at("2024-02-01 00:00"), at("2024-01-01 00:00"))],
        [Run(at("2024-01-01 00:00")), Run(at("2024-01-01 00:00"))],
    ],
)
def test_no_time_is_counted_twice(runs: list[Run]) -> None:
    with pytest.raises(RunsOverlap):
        in_order(runs)


def test_a_run_may_begin_where_another_ends() -> None:
    later, earlier = Run(at("2024-02-01 00:00")), Run(at("2024-01-01 00:00"), at("2024-02-01 00:00"))
    assert in_order([later, earlier]) == (earlier, later)


def test_a_run_that_ended_at_once_comes_before_the_one_that_began_then() -> None:
    at_once = Run(at("2024-01-01 00:00"), at("2024-01-01 00:00"))
    longer = Run(at("2024-01-01 00:00"), at("2024-02-01 00:00"))
    assert in_order([longer, at_once]) == (at_once, longer)


ZONES = [
    ZoneInfo(name) for name in ("Europe/Madrid", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu")
]


@st.composite
def lives(draw: st.DrawFn) -> tuple[list[Run], datetime, ZoneInfo]:
    """Runs one after another, each beginning and ending in whatever zone the person was in, until now."""
    instant = datetime(2020, 1, 1, tzinfo=UTC) + timedelta(minutes=draw(st.integers(0, 500_000)))
    runs: list[Run] = []
    for _ in range(draw(st.integers(1, 5))):
        began = moment(instant, draw(st.sampled_from(ZONES)))
        instant += timedelta(minutes=draw(st.integers(0, 200_000)))
        runs.append(Run(began, moment(instant, draw(st.sampled_from(ZONES)))))
        instant += timedelta(minutes=draw(st.sampled_from([0, 30, 2_000, 90_000])))
    if draw(st.booleans()):
        runs.append(Run(moment(instant, draw(st.sampled_from(ZONES)))))
        instant += timedelta(minutes=draw(st.integers(0, 200_000)))
    return runs, instant, draw(st.sampled_from(ZONES))


def _instants(runs: Sequence[Run]) -> list[tuple[datetime, datetime | None]]:
    return [(run.began.at, run.ended.at if run.ended else None) for run in runs]


@settings(max_examples=200, deadline=None)
@given(lives())
def test_totals_fit_together_wherever_a_person_lived(life: tuple[list[Run], datetime, ZoneInfo]) -> None:
    runs, now, zone = life
    today = now.astimezone(zone).date()
    share, total = days_of_days(runs, today), total_days(runs, today)

    assert _instants(in_order(list(reversed(runs)))) == _instants(runs)
    assert 0 <= (current_days(runs, today) or 0) <= longest_run(runs, today) <= total
    assert 0 <= share.days <= min(share.of, total)
    assert share.of == max(0, (today - min(run.began.on for run in runs)).days)


@settings(max_examples=150, deadline=None)
@given(lives(), st.integers(1, 500))
def test_what_was_counted_never_becomes_less(life: tuple[list[Run], datetime, ZoneInfo], days: int) -> None:
    runs, now, zone = life
    today = now.astimezone(zone).date()
    later = today + timedelta(days=days)

    for count in (longest_run, total_days):
        assert count(runs, today) <= count(runs, later)
    assert days_of_days(runs, today).days <= days_of_days(runs, later).days
    open_run = current_run(runs)
    if open_run is not None:
        reset = [*runs[:-1], Run(open_run.began, moment(now, zone)), Run(moment(now, zone))]
        assert total_days(reset, today) == total_days(runs, today)
        assert longest_run(reset, today) == longest_run(runs, today)
        assert current_days(reset, today) == 0
