"""When the steps of a counter are reached: by the calendar of the person, and never backwards."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import islice, pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cogs.members.local_days import day_begins, local_day
from cogs.milestones.moments import Moment, moment
from cogs.milestones.steps import (
    AA,
    DAY_COUNTS,
    MOST,
    NA,
    Ladder,
    NotAStep,
    Step,
    Unit,
    celebrated_at,
    day_of_step,
    instant_of_step,
    parse_ladder,
    parse_step,
    steps_after,
    steps_of,
    steps_passed,
)

MADRID = ZoneInfo("Europe/Madrid")
NINE = time(9)
ZONES = st.sampled_from(
    [
        ZoneInfo(name)
        for name in (
            "Europe/Madrid",
            "Asia/Kathmandu",
            "Pacific/Apia",
            "America/Santiago",
            "Australia/Lord_Howe",
        )
    ]
)
STARTS = st.datetimes(datetime(1970, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
STEPS = st.one_of(
    [st.builds(Step, st.integers(1, min(MOST[unit], 400)), st.just(unit)) for unit in (Unit.HOURS, Unit.DAYS)]
    + [st.builds(Step, st.integers(1, 60), st.just(unit)) for unit in (Unit.WEEKS, Unit.MONTHS, Unit.YEARS)]
)
LADDERS = st.sampled_from([parse_ladder(AA), parse_ladder(NA), parse_ladder(DAY_COUNTS)])


def start(text: str, zone: ZoneInfo = MADRID) -> Moment:
    return moment(datetime.fromisoformat(text).replace(tzinfo=zone).astimezone(UTC), zone)


@pytest.mark.parametrize(
    ("began", "step", "reached"),
    [
        ("2023-01-31", "1 month", "2023-02-28"),
        ("2024-01-31", "1 month", "2024-02-29"),
        ("2023-01-31", "2 months", "2023-03-31"),
        ("2023-08-31", "18 months", "2025-02-28"),
        ("2024-02-29", "1 year", "2025-02-28"),
        ("2024-02-29", "4 years", "2028-02-29"),
        ("2024-02-29", "12 months", "2025-02-28"),
        ("2023-12-07", "90 days", "2024-03-06"),
        ("2024-03-30", "1 day", "2024-03-31"),
        ("2024-03-06", "2 weeks", "2024-03-20"),
        ("2024-12-31", "6 months", "2025-06-30"),
    ],
)
def test_days_and_longer_are_by_the_calendar(began: str, step: str, reached: str) -> None:
    found = day_of_step(start(f"{began} 21:30"), parse_step(step), MADRID)
    assert found == date.fromisoformat(reached)
    assert instant_of_step(start(f"{began} 21:30"), parse_step(step), MADRID) == day_begins(found, MADRID)


def test_hours_are_time_that_passed_also_where_the_clock_is_moved() -> None:
    began = start("2024-03-30 20:00")
    reached = instant_of_step(began, parse_step("24 hours"), MADRID)
    assert reached - began.at == timedelta(hours=24)
    assert reached.astimezone(MADRID).hour == 21


def test_a_celebration_comes_at_its_time_on_the_day_and_not_before_the_step() -> None:
    began = start("2024-03-05 20:00")

    def celebrated(step: str) -> str:
        return f"{celebrated_at(began, parse_step(step), MADRID, NINE).astimezone(MADRID):%m-%d %H:%M}"

    assert celebrated("24 hours") == "03-07 09:00"  # at 20:00 of the 6th they are full
    assert celebrated("12 hours") == "03-06 09:00"
    assert celebrated("30 days") == "04-04 09:00"


def test_who_moves_keeps_the_day_that_they_began_on() -> None:
    began = start("2024-01-01 00:00")
    for zone in (MADRID, ZoneInfo("America/New_York"), ZoneInfo("Pacific/Kiritimati")):
        for step, day in (
            ("1 year", date(2025, 1, 1)),
            ("1 day", date(2024, 1, 2)),
            ("2 weeks", date(2024, 1, 15)),
        ):
            assert day_of_step(began, parse_step(step), zone) == day
        assert local_day(instant_of_step(began, parse_step("1 year"), zone), zone) == date(2025, 1, 1)


def test_the_fellowships_steps_come_in_their_order_and_then_every_year() -> None:
    found = [
        str(each.step) for each in islice(steps_of(start("2024-02-29 12:00"), parse_ladder(AA), MADRID), 11)
    ]
    assert found == [
        *("24 hours", "30 days", "60 days", "90 days", "6 months", "9 months", "1 year", "18 months"),
        *("2 years", "3 years", "4 years"),
    ]


def test_what_is_passed_and_what_comes_next_meet_at_now() -> None:
    began, ladder = start("2024-01-01 00:00"), parse_ladder(AA)
    reached = instant_of_step(began, parse_step("60 days"), MADRID)

    assert [str(each.step) for each in steps_passed(began, ladder, MADRID, reached)] == [
        *("24 hours", "30 days", "60 days"),
    ]
    assert str(next(steps_after(began, ladder, MADRID, reached)).step) == "90 days"
    assert str(next(steps_after(began, ladder, MADRID, reached - timedelta(seconds=1))).step) == "60 days"


def test_a_ladder_may_end() -> None:
    began, ladder = start("2024-01-01 00:00"), parse_ladder(["1 week"])
    assert list(steps_after(began, ladder, MADRID, datetime(2024, 2, 1, tzinfo=UTC))) == []


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("24 hours", Step(24, Unit.HOURS)),
        (" 1 Year ", Step(1, Unit.YEARS)),
        ("90days", Step(90, Unit.DAYS)),
        ("6 month", Step(6, Unit.MONTHS)),
    ],
)
def test_a_step_is_read_as_it_is_written(text: str, step: Step) -> None:
    assert parse_step(text) == step


@pytest.mark.parametrize(
    "text", ["", "90", "days", "0 days", "ninety days", "101 years", "-1 day", "every year"]
)
def test_what_is_no_step_is_refused(text: str) -> None:
    with pytest.raises(NotAStep):
        parse_step(text)


@pytest.mark.parametrize(
    "texts",
    [["1 year", "12 months"], ["every year", "every 12 months"], ["every day"], ["every 25 hours"], ["x"]],
)
def test_a_set_with_a_step_twice_or_too_often_is_refused(texts: list[str]) -> None:
    with pytest.raises(NotAStep):
        parse_ladder(texts)


def test_a_step_that_is_given_and_comes_again_comes_once() -> None:
    ladder = parse_ladder(["12 months", "every year", "every 6 months"])
    found = [str(each.step) for each in islice(steps_of(start("2024-01-31 12:00"), ladder, MADRID), 5)]
    assert found == ["6 months", "12 months", "18 months", "2 years", "30 months"]


@given(STEPS)
def test_a_step_is_kept_and_read_again(step: Step) -> None:
    assert parse_step(str(step)) == step


@settings(max_examples=150, deadline=None)
@given(STARTS, ZONES, ZONES, LADDERS, st.integers(0, 4000))
def test_steps_never_move_backwards_in_time(
    began: datetime, said_in: ZoneInfo, now_in: ZoneInfo, ladder: Ladder, days: int
) -> None:
    begun = moment(began, said_in)
    steps = list(islice(steps_of(begun, ladder, now_in), 30))
    for earlier, later in pairwise(steps):
        assert earlier.at <= later.at
        assert earlier.step != later.step
    now = began + timedelta(days=days)
    passed = list(steps_passed(begun, ladder, now_in, now))
    following = next(steps_after(begun, ladder, now_in, now))
    assert [*passed, following] == list(islice(steps_of(begun, ladder, now_in), len(passed) + 1))
    assert all(each.at <= now for each in passed)
    assert following.at > now


@settings(max_examples=200, deadline=None)
@given(STARTS, st.timedeltas(timedelta(0), timedelta(days=800)), STEPS, ZONES)
def test_who_began_later_reaches_a_step_no_earlier(
    began: datetime, later: timedelta, step: Step, zone: ZoneInfo
) -> None:
    first, second = moment(began, zone), moment(began + later, zone)
    assert instant_of_step(first, step, zone) <= instant_of_step(second, step, zone)
    assert day_of_step(first, step, zone) <= day_of_step(second, step, zone)


@settings(max_examples=200, deadline=None)
@given(STARTS, st.integers(1, 1199), ZONES)
def test_a_month_more_is_later_and_the_same_day_where_there_is_one(
    began: datetime, months: int, zone: ZoneInfo
) -> None:
    begun = moment(began, zone)
    one, more = (day_of_step(begun, Step(count, Unit.MONTHS), zone) for count in (months, months + 1))
    assert one < more
    for found, count in ((one, months), (more, months + 1)):
        assert (found.year * 12 + found.month) - (begun.on.year * 12 + begun.on.month) == count
        assert found.day == begun.on.day or (
            found.day < begun.on.day and (found + timedelta(days=1)).day == 1
        )


@settings(max_examples=150, deadline=None)
@given(STARTS, STEPS, ZONES, ZONES, st.times(time(5), time(22)))
def test_a_celebration_is_within_a_day_of_its_step(
    began: datetime, step: Step, said_in: ZoneInfo, zone: ZoneInfo, at: time
) -> None:
    begun = moment(began, said_in)
    waits = celebrated_at(begun, step, zone, at) - instant_of_step(begun, step, zone)
    assert timedelta(0) <= waits <= timedelta(hours=49)
