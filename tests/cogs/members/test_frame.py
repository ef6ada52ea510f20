from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cogs.members.frame import Pause, QuietHours, decent_instant

quarters = st.integers(0, 95).map(lambda number: time(number // 4, number % 4 * 15))
DAYS_OF_CHANGE = {
    "Europe/Madrid": ("2026-03-28", "2026-10-24"),
    "Australia/Lord_Howe": ("2026-04-04", "2026-10-03"),
    "America/Havana": ("2026-03-07", "2026-10-31"),
    "Pacific/Apia": ("2011-12-29", "2011-12-30"),
    "Asia/Kathmandu": ("2026-03-02", "2028-02-28"),
}


@given(
    st.sampled_from([(zone, day) for zone, days in DAYS_OF_CHANGE.items() for day in days]),
    st.integers(0, 48 * 4),
    quarters,
    quarters,
)
@settings(max_examples=120)
def test_a_decent_instant_is_the_first_quarter_of_an_hour_outside_of_quiet_hours(
    where: tuple[str, str], quarter: int, begin: time, end: time
) -> None:
    zone, quiet = ZoneInfo(where[0]), QuietHours(begin, end)
    earliest = datetime.fromisoformat(where[1]).replace(tzinfo=UTC) + timedelta(minutes=15 * quarter)
    walked = earliest
    while quiet.hold(walked.astimezone(zone).time()):
        walked += timedelta(minutes=15)
    found = decent_instant(quiet, zone, earliest)
    assert not quiet.hold(found.astimezone(zone).time())
    # A clock put back may leave the quiet hours for a moment, which does not interrupt them.
    assert found == walked or (found > walked and walked.astimezone(zone).fold)


@pytest.mark.parametrize(
    ("earliest", "expected"),
    [
        ("2026-03-02T20:59:00+01:00", "2026-03-02T20:59:00+01:00"),
        ("2026-03-02T21:00:00+01:00", "2026-03-03T09:00:00+01:00"),
        ("2026-03-03T08:59:59+01:00", "2026-03-03T09:00:00+01:00"),
        ("2026-03-28T23:30:00+01:00", "2026-03-29T09:00:00+02:00"),
    ],
)
def test_nobody_is_woken_who_did_not_change_their_quiet_hours(earliest: str, expected: str) -> None:
    found = decent_instant(QuietHours(), ZoneInfo("Europe/Madrid"), datetime.fromisoformat(earliest))
    assert found == datetime.fromisoformat(expected)
    assert found.tzinfo is UTC


@pytest.mark.parametrize(
    ("zone", "end", "earliest", "expected"),
    [
        # The hour in which they end comes twice: who asks in the second waits for its end.
        ("Europe/Madrid", time(2, 30), "2026-10-25T01:10+00:00", "2026-10-25T01:30+00:00"),
        # The morning in which they end is skipped with its whole day: the next one counts.
        ("Pacific/Apia", time(9), "2011-12-30T08:00+00:00", "2011-12-30T19:00+00:00"),
    ],
)
def test_quiet_hours_end_once_whatever_the_clock_does_in_them(
    zone: str, end: time, earliest: str, expected: str
) -> None:
    found = decent_instant(QuietHours(time(21), end), ZoneInfo(zone), datetime.fromisoformat(earliest))
    assert found == datetime.fromisoformat(expected)


def test_equal_hours_are_never_quiet() -> None:
    assert not any(QuietHours(time(7), time(7)).hold(time(hour)) for hour in range(24))


def test_a_pause_holds_from_its_beginning_until_just_before_its_end() -> None:
    begins, ends = datetime(2026, 3, 2, tzinfo=UTC), datetime(2026, 3, 9, tzinfo=UTC)
    moment = timedelta(microseconds=1)
    limited, open_ended = Pause(None, begins, ends), Pause(None, begins, None)
    assert [limited.holds(at) for at in (begins - moment, begins, ends - moment, ends)] == [
        False,
        True,
        True,
        False,
    ]
    assert open_ended.holds(ends + timedelta(days=3650))
