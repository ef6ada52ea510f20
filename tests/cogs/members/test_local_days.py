from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cogs.members.local_days import day_begins, instant_of, local_day

ZONES = [
    "Europe/Madrid",
    "Australia/Lord_Howe",  # half an hour of daylight saving
    "Asia/Kathmandu",  # +05:45
    "Pacific/Kiritimati",  # +14
    "Pacific/Apia",  # skipped 30 December 2011
    "America/Havana",  # its clocks change at midnight
    "America/St_Johns",  # they changed at one minute past midnight until 2011
    "Africa/Casablanca",  # daylight saving backwards, around Ramadan
    "America/Los_Angeles",
    "UTC",
]
zones = st.sampled_from(ZONES).map(ZoneInfo)
days = st.dates(date(2004, 1, 1), date(2032, 12, 31))
times = st.times().map(lambda at: at.replace(microsecond=0))
instants = st.integers(0, 28 * 366 * 24 * 60).map(
    lambda minutes: datetime(2004, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


@given(days, times, zones)
@settings(max_examples=150)
def test_no_time_of_a_day_is_lost_and_none_comes_before_the_one_asked_for(
    day: date, at: time, zone: ZoneInfo
) -> None:
    instant = instant_of(day, at, zone)
    wall = instant.astimezone(zone).replace(tzinfo=None)
    asked = datetime.combine(day, at)
    assert wall >= asked
    if wall != asked:  # then this clock skipped it: a second before, it had not come to it
        assert (instant - timedelta(seconds=1)).astimezone(zone).replace(tzinfo=None) < asked


@given(days, zones)
@settings(max_examples=150)
def test_a_day_begins_at_its_first_instant(day: date, zone: ZoneInfo) -> None:
    begins = day_begins(day, zone)
    assert local_day(begins, zone) >= day
    assert local_day(begins - timedelta(seconds=1), zone) < day


@given(instants, zones)
@settings(max_examples=150)
def test_each_instant_lies_in_the_local_day_that_has_begun(instant: datetime, zone: ZoneInfo) -> None:
    day = local_day(instant, zone)
    assert day_begins(day, zone) <= instant
    # In Newfoundland a day came back for an hour after the next had begun.
    assert instant < day_begins(day + timedelta(days=1), zone) + timedelta(hours=1)


@pytest.mark.parametrize(
    ("zone", "day", "at", "expected"),
    [
        ("Europe/Madrid", date(2026, 3, 29), time(2, 30), "2026-03-29T01:00:00+00:00"),
        ("Europe/Madrid", date(2026, 10, 25), time(2, 30), "2026-10-25T00:30:00+00:00"),
        ("Australia/Lord_Howe", date(2026, 10, 4), time(2, 15), "2026-10-03T15:30:00+00:00"),
        ("Australia/Lord_Howe", date(2026, 4, 5), time(1, 45), "2026-04-04T14:45:00+00:00"),
        ("Asia/Kathmandu", date(2026, 3, 2), time(9), "2026-03-02T03:15:00+00:00"),
        ("Pacific/Kiritimati", date(2026, 3, 2), time(0), "2026-03-01T10:00:00+00:00"),
        ("Pacific/Apia", date(2011, 12, 30), time(8), "2011-12-30T10:00:00+00:00"),
        ("America/Havana", date(2026, 3, 8), time(0), "2026-03-08T05:00:00+00:00"),
        ("Europe/London", date(2024, 2, 29), time(12), "2024-02-29T12:00:00+00:00"),
    ],
)
def test_a_skipped_time_becomes_the_end_of_the_gap_and_a_doubled_one_its_first(
    zone: str, day: date, at: time, expected: str
) -> None:
    assert instant_of(day, at, ZoneInfo(zone)).isoformat() == expected


def test_a_skipped_day_begins_where_the_next_one_does() -> None:
    apia = ZoneInfo("Pacific/Apia")
    assert day_begins(date(2011, 12, 30), apia) == day_begins(date(2011, 12, 31), apia)
    assert local_day(day_begins(date(2011, 12, 30), apia), apia) == date(2011, 12, 31)


def test_an_instant_without_a_zone_is_in_no_day() -> None:
    with pytest.raises(ValueError, match="without a time zone"):
        local_day(datetime.fromisoformat("2026-03-02T09:00"), ZoneInfo("UTC"))
