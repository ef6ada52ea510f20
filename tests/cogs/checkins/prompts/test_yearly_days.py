"""Days of the year as an admin writes them."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cogs.checkins.prompts import NoSuchDay, YearlyDays, read_yearly_days

DAYS = st.dates(date(2023, 1, 1), date(2024, 12, 31))


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("31 December", YearlyDays((12, 31), (12, 31))),
        ("24 December to 2 January", YearlyDays((12, 24), (1, 2))),
        ("1. Mar – 3 mar", YearlyDays((3, 1), (3, 3))),
        (" 29 february ", YearlyDays((2, 29), (2, 29))),
    ],
)
def test_a_day_and_two_days_are_read(written: str, days: YearlyDays) -> None:
    assert read_yearly_days(written) == days


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("31 June", "there is no 31 June"),
        ("30 February", "there is no 30 February"),
        ("0 May", "there is no 0 May"),
        ("3 Ma", "is not a month"),
        ("3 Decembre", "is not a month"),
        ("12-31", "is not a day"),
        ("2024-12-31", "is not a day"),
        ("1 May to 2 May to 3 May", "is not a day"),
        ("", "is not a day"),
    ],
)
def test_what_is_no_day_is_refused_with_what_is(written: str, told: str) -> None:
    with pytest.raises(NoSuchDay, match=told) as refused:
        read_yearly_days(written)
    assert refused.value.expected


def test_a_month_in_another_language_is_recognised() -> None:
    with pytest.raises(NoSuchDay) as refused:
        read_yearly_days("3 Decembre")
    assert refused.value.suggestion == "December"


@given(DAYS, st.integers(0, 364), DAYS)
@settings(max_examples=60)
def test_a_stretch_holds_its_days_and_no_others_over_the_years_end_too(
    first: date, length: int, day: date
) -> None:
    last = first + timedelta(days=length)
    days = YearlyDays((first.month, first.day), (last.month, last.day))
    around = {first + timedelta(days=number) for number in range(length + 1)}
    leap_day = (2, 29)  # of a stretch in a year without one it is a day all the same
    expected = (day.month, day.day) in {(each.month, each.day) for each in around}
    assert (day in days) is expected or (day.month, day.day) == leap_day
