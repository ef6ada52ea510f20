"""When a week ends, and its question."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from cogs.checkins.weeks import end_of_week, next_end_of_week, question_of_week
from cogs.members.local_days import local_day

START = datetime(2026, 1, 1, tzinfo=UTC)
ZONES = st.sampled_from(["UTC", "America/New_York", "Asia/Tokyo", "Pacific/Kiritimati", "Pacific/Apia"])


@given(st.integers(0, 370 * 24 * 60).map(lambda minutes: START + timedelta(minutes=minutes)), ZONES)
@settings(max_examples=60, deadline=None)
def test_the_next_end_is_a_sunday_evening_within_a_week(after: datetime, name: str) -> None:
    zone = ZoneInfo(name)
    sunday, end = next_end_of_week(after, zone)
    assert after < end <= after + timedelta(days=7, hours=1)
    assert sunday.weekday() == 6
    assert local_day(end, zone) == sunday
    assert end == end_of_week(sunday, zone)
    assert end.astimezone(zone).hour == 18


def test_every_question_comes_once_before_one_comes_again_in_an_order_of_ones_own() -> None:
    questions = [f"q{number}" for number in range(9)]
    weeks = [date(2026, 1, 4) + timedelta(days=7 * number) for number in range(18)]
    asked = [question_of_week(questions, 1, week) for week in weeks]
    assert set(asked[:9]) == set(asked[9:]) == set(questions)
    assert asked != [question_of_week(questions, 2, week) for week in weeks]
    assert question_of_week([], 1, weeks[0]) is None
