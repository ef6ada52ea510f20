from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cogs.members.local_days import day_begins, local_day
from cogs.members.pause_ends import PauseLength, moved_end, pause_end

MADRID, AUCKLAND = ZoneInfo("Europe/Madrid"), ZoneInfo("Pacific/Auckland")


@pytest.mark.parametrize(
    ("length", "now", "expected"),
    [
        (PauseLength.TOMORROW, "2026-03-02T23:59:00+01:00", "2026-03-03T00:00:00+01:00"),
        (PauseLength.THREE_DAYS, "2026-03-27T12:00:00+01:00", "2026-03-30T00:00:00+02:00"),
        (PauseLength.WEEK, "2026-03-02T08:00:00+01:00", "2026-03-09T00:00:00+01:00"),
        (PauseLength.TWO_WEEKS, "2026-03-02T08:00:00+01:00", "2026-03-16T00:00:00+01:00"),
        (PauseLength.MONTH, "2026-01-31T08:00:00+01:00", "2026-02-28T00:00:00+01:00"),
        (PauseLength.MONTH, "2028-01-31T08:00:00+01:00", "2028-02-29T00:00:00+01:00"),
        (PauseLength.MONTH, "2026-12-15T08:00:00+01:00", "2027-01-15T00:00:00+01:00"),
    ],
)
def test_a_pause_is_over_where_a_day_of_its_members_calendar_begins(
    length: PauseLength, now: str, expected: str
) -> None:
    assert pause_end(length, MADRID, datetime.fromisoformat(now)) == datetime.fromisoformat(expected)


def test_a_pause_until_it_is_ended_has_no_end() -> None:
    assert pause_end(PauseLength.UNTIL_ENDED, MADRID, datetime(2026, 3, 2, tzinfo=UTC)) is None


def test_a_pause_until_tomorrow_lasts_also_where_a_clock_put_back_has_begun_tomorrow_before() -> None:
    # In Newfoundland the clocks went from 00:01 of the 7th back to 23:01 of the 6th.
    again_the_sixth = datetime(2010, 11, 7, 3, tzinfo=UTC)
    end = pause_end(PauseLength.TOMORROW, ZoneInfo("America/St_Johns"), again_the_sixth)
    assert end == datetime(2010, 11, 8, 3, 30, tzinfo=UTC)


@given(
    st.sampled_from([each for each in PauseLength if each is not PauseLength.UNTIL_ENDED]),
    st.sampled_from(["Pacific/Apia", "America/St_Johns", "America/Havana", "Australia/Lord_Howe"]),
    st.integers(0, 25 * 366 * 24 * 4),
)
@settings(max_examples=100)
def test_a_pause_is_never_over_when_it_begins(length: PauseLength, zone: str, quarters: int) -> None:
    now = datetime(2005, 1, 1, tzinfo=UTC) + timedelta(minutes=15 * quarters)
    end = pause_end(length, ZoneInfo(zone), now)
    assert end is not None
    assert end > now


def test_a_pause_until_a_date_stays_one_until_that_date_in_another_zone() -> None:
    day = datetime(2026, 3, 9, tzinfo=MADRID).date()
    end = day_begins(day, MADRID)
    moved = moved_end(end, MADRID, AUCKLAND)
    assert moved == day_begins(day, AUCKLAND)
    assert local_day(moved, AUCKLAND) == day
    assert moved_end(moved, AUCKLAND, MADRID) == end


def test_a_pause_that_did_not_end_with_a_day_is_over_at_the_same_instant_everywhere() -> None:
    noon = datetime(2026, 3, 9, 12, tzinfo=UTC)
    assert moved_end(noon, MADRID, AUCKLAND) == noon
