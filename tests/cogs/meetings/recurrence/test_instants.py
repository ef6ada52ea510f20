"""A rule's instants, beside `dateutil` and `zoneinfo` used directly."""

from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil import rrule
from dateutil.tz import resolve_imaginary
from hypothesis import given, settings
from hypothesis import strategies as st

from cogs.meetings.recurrence import (
    ANY_DAY,
    Moved,
    NotUnderstood,
    Occurrence,
    Recurrence,
    Skipped,
    changes_of_days,
    first_day,
    needs_first_day,
    next_occurrence,
    occurrences,
    read_recurrence,
)

NEW_YORK = ZoneInfo("America/New_York")
YEAR = {"after": datetime(2027, 1, 1, tzinfo=UTC), "before": datetime(2028, 1, 1, tzinfo=UTC)}
TUESDAYS = read_recurrence("every Tuesday 19:30")
HALF_PAST_SEVEN = time(19, 30)


def starts(
    recurrence: Recurrence, at: time, zone: ZoneInfo, first: date = ANY_DAY, **window: datetime
) -> list[datetime]:
    return [each.starts_at for each in occurrences(recurrence, first, at, zone, **(window or YEAR))]


@pytest.mark.parametrize("reader", ["Asia/Kathmandu", "Pacific/Kiritimati", "Europe/Madrid"])
def test_a_year_of_tuesdays_in_new_york_is_at_the_right_instants_seen_from_elsewhere(reader: str) -> None:
    zone = ZoneInfo(reader)
    tuesdays = rrule.rrule(
        rrule.WEEKLY,
        dtstart=datetime(2027, 1, 5, 19, 30, tzinfo=NEW_YORK),
        until=datetime(2027, 12, 31, 23, tzinfo=NEW_YORK),
    )
    meant = [tuesday.astimezone(zone) for tuesday in tuesdays]
    seen = [start.astimezone(zone) for start in starts(TUESDAYS, HALF_PAST_SEVEN, NEW_YORK)]
    assert seen == meant
    assert len(seen) == 52
    by_wall = {seen_at.time() for seen_at in seen}
    assert (
        by_wall
        == {
            "Asia/Kathmandu": {time(6, 15), time(5, 15)},
            "Pacific/Kiritimati": {time(14, 30), time(13, 30)},
            # Europe changes its clocks two weeks after New York, and back one week before.
            "Europe/Madrid": {time(1, 30), time(0, 30)},
        }[reader]
    )


def test_a_time_that_the_clocks_skip_is_the_first_instant_after_and_one_shown_twice_the_first() -> None:
    nightly = read_recurrence("every Sunday 02:30")
    by_day = {start.astimezone(NEW_YORK).date(): start for start in starts(nightly, time(2, 30), NEW_YORK)}
    assert by_day[date(2027, 3, 7)] == datetime(2027, 3, 7, 7, 30, tzinfo=UTC)
    assert by_day[date(2027, 3, 14)] == datetime(2027, 3, 14, 7, 0, tzinfo=UTC)
    assert by_day[date(2027, 3, 21)] == datetime(2027, 3, 21, 6, 30, tzinfo=UTC)
    twice = [start for start in starts(nightly, time(1, 30), NEW_YORK) if start.date() == date(2027, 11, 7)]
    assert twice == [datetime(2027, 11, 7, 5, 30, tzinfo=UTC)]


def test_hours_that_the_clocks_skip_are_no_meetings_of_their_own() -> None:
    marathon = read_recurrence("every hour 6 times")
    first = date(2027, 3, 14)
    assert [start.hour for start in starts(marathon, time(0), NEW_YORK, first)] == [5, 6, 7, 8, 9, 10]


def test_the_29th_of_february_comes_in_leap_years_alone() -> None:
    leap = read_recurrence("every 29 February 12:00")
    window = {"after": datetime(2027, 1, 1, tzinfo=UTC), "before": datetime(2037, 1, 1, tzinfo=UTC)}
    days = [start.date() for start in starts(leap, time(12), NEW_YORK, date(2027, 1, 1), **window)]
    assert days == [date(2028, 2, 29), date(2032, 2, 29), date(2036, 2, 29)]


def test_every_other_week_counts_from_the_first_day_that_fits() -> None:
    fridays = read_recurrence("every other Friday 20:00")
    saturday = date(2027, 1, 2)
    assert first_day(fridays, saturday, time(20)) == date(2027, 1, 8)
    days = [start.date().day for start in starts(fridays, time(20), ZoneInfo("UTC"), saturday)][:3]
    assert days == [8, 22, 5]
    assert needs_first_day(fridays)
    assert not needs_first_day(TUESDAYS)


def test_an_end_counts_in_the_zone_of_the_meeting() -> None:
    auckland = ZoneInfo("Pacific/Auckland")
    by_day = read_recurrence("every day until 2027-01-03")
    days = starts(by_day, time(8), auckland, date(2027, 1, 2))
    assert [start.astimezone(auckland).day for start in days] == [2, 3]
    by_instant = read_recurrence("FREQ=DAILY;UNTIL=20270102T190000Z")
    assert starts(by_instant, time(8), auckland, date(2027, 1, 2)) == days
    by_count = read_recurrence("every day 2 times")
    assert starts(by_count, time(8), auckland, date(2027, 1, 2)) == days
    assert (
        starts(by_count, time(8), auckland, date(2027, 1, 2), after=days[1], before=YEAR["before"])
        == days[1:]
    )


def test_a_skipped_one_is_left_out_and_a_moved_one_is_found_where_it_was_moved_to() -> None:
    first, second, third, *_ = starts(TUESDAYS, HALF_PAST_SEVEN, NEW_YORK)
    changes = {
        first: Skipped(),
        second: Moved(third + timedelta(days=1)),
        second + timedelta(hours=1): Moved(third),  # of a plan that is no longer
        third + timedelta(days=700): Moved(third + timedelta(days=2)),  # far outside of the window
    }
    found = occurrences(
        TUESDAYS,
        ANY_DAY,
        HALF_PAST_SEVEN,
        NEW_YORK,
        after=third,
        before=third + timedelta(days=3),
        changes=changes,
    )
    assert found == (
        Occurrence(third, third),
        Occurrence(second, third + timedelta(days=1)),
        Occurrence(third + timedelta(days=700), third + timedelta(days=2)),
    )
    before = occurrences(
        TUESDAYS, ANY_DAY, HALF_PAST_SEVEN, NEW_YORK, after=first, before=third, changes=changes
    )
    assert before == ()


def test_days_that_a_file_names_become_changes_of_what_was_planned_for_them() -> None:
    changes = changes_of_days(
        TUESDAYS,
        ANY_DAY,
        HALF_PAST_SEVEN,
        NEW_YORK,
        skipped=[date(2027, 1, 5), date(2027, 1, 6)],
        moved={
            date(2027, 3, 9): (date(2027, 3, 14), time(2, 30)),
            date(2027, 7, 6): (date(2027, 7, 7), None),
        },
    )
    assert changes == {
        datetime(2027, 1, 6, 0, 30, tzinfo=UTC): Skipped(),
        datetime(2027, 3, 10, 0, 30, tzinfo=UTC): Moved(datetime(2027, 3, 14, 7, tzinfo=UTC)),
        datetime(2027, 7, 6, 23, 30, tzinfo=UTC): Moved(datetime(2027, 7, 7, 23, 30, tzinfo=UTC)),
    }


def test_the_next_one_is_found_however_far_it_is() -> None:
    leap = read_recurrence("every 29 February 12:00")
    now = datetime(2096, 3, 1, tzinfo=UTC)
    found = next_occurrence(leap, date(2027, 1, 1), time(12), NEW_YORK, after=now)
    assert found is not None
    assert found.starts_at.date() == date(2104, 2, 29)
    once = read_recurrence("once on 2027-01-05 19:30")
    assert once.first is not None
    assert next_occurrence(once, once.first, time(19, 30), NEW_YORK, after=now) is None


def test_a_window_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        starts(TUESDAYS, HALF_PAST_SEVEN, NEW_YORK, after=datetime(2027, 1, 1), before=datetime(2028, 1, 1))  # noqa: DTZ001


WEEKDAYS = st.lists(
    st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"]), min_size=1, max_size=3, unique=True
)
NUMBERED = st.lists(
    st.builds("{}{}".format, st.sampled_from([1, 2, 4, -1]), st.sampled_from(["MO", "WE", "SU"])),
    min_size=1, max_size=3, unique=True,
)  # fmt: skip
RULES = st.one_of(
    st.just("FREQ=DAILY"),
    WEEKDAYS.map(lambda days: f"FREQ=WEEKLY;BYDAY={','.join(days)}"),
    NUMBERED.map(lambda days: f"FREQ=MONTHLY;BYDAY={','.join(days)}"),
    st.integers(-31, 31).filter(bool).map(lambda day: f"FREQ=MONTHLY;BYMONTHDAY={day}"),
    WEEKDAYS.map(lambda days: f"FREQ=MONTHLY;BYDAY={','.join(days)};BYSETPOS=-1"),
    st.integers(1, 366).map(lambda day: f"FREQ=YEARLY;BYYEARDAY={day}"),
    st.builds("FREQ=YEARLY;BYMONTH={};BYMONTHDAY=1,15".format, st.integers(1, 12)),
)
ZONES = st.sampled_from(
    ["America/New_York", "Europe/Madrid", "Australia/Lord_Howe", "Pacific/Kiritimati", "Asia/Kathmandu"]
).map(ZoneInfo)


@given(RULES, st.integers(1, 3), st.integers(0, 800), st.integers(0, 24 * 4 - 1), ZONES)
@settings(max_examples=60, deadline=None)
def test_any_rule_happens_when_dateutil_and_zoneinfo_say(
    rule: str, interval: int, later: int, quarter: int, zone: ZoneInfo
) -> None:
    first = date(2025, 6, 1) + timedelta(days=later)
    at = time(quarter // 4, quarter % 4 * 15)
    wall = datetime.combine(first, at)
    begins = rrule.rrulestr(rule, dtstart=wall)[0]
    plain = rrule.rrulestr(f"{rule};INTERVAL={interval}", dtstart=begins)
    meant = []
    for each in plain.between(datetime(2026, 12, 25), datetime(2028, 1, 5), inc=True):  # noqa: DTZ001
        local = each.replace(tzinfo=zone)
        if resolve_imaginary(local) != local:
            # What the clock skips is the first instant at which it shows a later time.
            before = local.astimezone(UTC) - timedelta(hours=2)
            minutes = (before + timedelta(minutes=minute) for minute in range(240))
            local = next(now for now in minutes if now.astimezone(zone).replace(tzinfo=None) >= each)
        meant.append(local.astimezone(UTC))
    recurrence = read_recurrence(f"{rule};INTERVAL={interval}")
    assert starts(recurrence, at, zone, first) == [
        instant for instant in meant if YEAR["after"] <= instant < YEAR["before"]
    ]


@given(RULES, st.integers(1, 3), st.integers(0, 350), st.integers(1, 200), ZONES)
@settings(max_examples=40, deadline=None)
def test_windows_side_by_side_lose_nothing_and_double_nothing(
    rule: str, interval: int, day: int, hours: int, zone: ZoneInfo
) -> None:
    recurrence = read_recurrence(f"{rule};INTERVAL={interval}")
    middle = YEAR["after"] + timedelta(days=day, hours=hours)
    at, first = time(2, 30), date(2026, 3, 1)
    assert starts(recurrence, at, zone, first) == [
        *starts(recurrence, at, zone, first, after=YEAR["after"], before=middle),
        *starts(recurrence, at, zone, first, after=middle, before=YEAR["before"]),
    ]


@given(st.text(max_size=60), st.sampled_from(["en", "es"]))
@settings(max_examples=60, deadline=None)
def test_no_text_does_more_than_not_being_understood(text: str, locale: str) -> None:
    with suppress(NotUnderstood):
        read = read_recurrence(text, locale=locale)
        assert read_recurrence(read.rule).rule == read.rule
