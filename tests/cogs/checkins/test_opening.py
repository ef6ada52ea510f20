"""When a check-in opens: in every zone once a scheduled day, with as few posts as its window allows."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from cogs.checkins.opening import Times, Turn, next_instant, turn_of, turns_begun, turns_due
from cogs.members.local_days import local_day

EVERY_DAY = frozenset(range(7))
ZONES = [
    ZoneInfo(name)
    for name in (
        "UTC",
        "America/New_York",
        "America/St_Johns",
        "Asia/Kolkata",
        "Australia/Lord_Howe",
        "Europe/Berlin",
        "Pacific/Apia",
        "Pacific/Auckland",
        "Pacific/Honolulu",
        "Pacific/Kiritimati",
    )
]
times_of_day = st.times().map(lambda at: at.replace(second=0, microsecond=0))
instants = st.timedeltas(timedelta(), timedelta(days=365)).map(
    lambda gone: datetime(2026, 1, 1, tzinfo=UTC) + gone
)
Opened = list[tuple[datetime, list[Turn]]]


@st.composite
def times(draw: st.DrawFn) -> Times:
    earliest, latest = sorted((draw(times_of_day), draw(times_of_day)))
    if draw(st.booleans()):
        latest = earliest
    weekdays = draw(st.frozensets(st.integers(0, 6), min_size=1))
    return Times(weekdays, earliest, latest, draw(st.booleans()), None, draw(st.integers(0, 2)))


def opened(
    when: Times, zones: list[ZoneInfo], begin: datetime, end: datetime
) -> list[tuple[datetime, list[Turn]]]:
    """Return each instant at which a bot that is never away opens something, with the turns."""
    found = []
    looked_at = begin
    while (instant := next_instant(when, zones, looked_at)) is not None and instant < end:
        found.append(
            (instant, [turn for zone in zones for turn in turns_begun(when, zone, looked_at, instant)])
        )
        looked_at = instant
    return found


@settings(max_examples=40, deadline=None)
@given(times(), st.lists(st.sampled_from(ZONES), min_size=1, max_size=5, unique=True), instants)
def test_every_zone_has_each_of_its_days_opened_once_and_within_its_window(
    when: Times, zones: list[ZoneInfo], begin: datetime
) -> None:
    end = begin + timedelta(days=12)
    posts = opened(when, zones, begin, end)
    turns = [turn for _, several in posts for turn in several]
    for instant, several in posts:
        assert several
        for turn in several:
            assert turn.earliest <= instant <= turn.latest < turn.closes
    expected = []
    for zone in zones:
        first = local_day(begin, zone) - timedelta(days=2)
        for number in range(17):
            turn = turn_of(when, first + timedelta(days=number), zone)
            if turn is not None and begin < turn.earliest and turn.latest < end:
                expected.append(turn)
    assert sorted(map(_key, expected)) == sorted(_key(turn) for turn in turns if turn.latest < end)


@settings(max_examples=40, deadline=None)
@given(times(), st.lists(st.sampled_from(ZONES), min_size=1, max_size=5, unique=True), instants)
def test_there_are_no_more_posts_than_there_are_turns_without_a_common_instant(
    when: Times, zones: list[ZoneInfo], begin: datetime
) -> None:
    end = begin + timedelta(days=4)
    posts = opened(when, zones, begin, end)
    # As many turns of which no two overlap need as many posts, whoever plans them.
    apart: list[Turn] = []
    for turn in sorted((turn for _, turns in posts for turn in turns), key=lambda turn: turn.latest):
        if not apart or turn.earliest > apart[-1].latest:
            apart.append(turn)
    assert len(posts) == len(apart)


@settings(max_examples=60, deadline=None)
@given(times(), st.sampled_from(ZONES), instants, st.timedeltas(timedelta(), timedelta(days=2)))
def test_whoever_comes_to_a_zone_is_asked_for_what_its_people_were_asked_for_and_can_still_be(
    when: Times, zone: ZoneInfo, looked_at: datetime, since: timedelta
) -> None:
    now = looked_at + since
    due = turns_due(when, zone, looked_at, now)
    days = [turn.day for turn in due]
    assert days == sorted(set(days))
    for turn in due:
        assert turn.earliest <= now < turn.closes
        assert turn.latest <= now or turn.earliest <= looked_at


def test_a_time_in_a_gap_of_the_clock_becomes_the_first_instant_after_it() -> None:
    when = Times(EVERY_DAY, time(2, 30), time(2, 30))
    turn = turn_of(when, date(2026, 3, 29), ZoneInfo("Europe/Berlin"))
    assert turn is not None
    assert turn.earliest == datetime(2026, 3, 29, 1, 0, tzinfo=UTC)


def test_a_day_that_a_zone_left_out_is_nobodys_turn() -> None:
    when = Times(EVERY_DAY, time(8), time(8))
    assert turn_of(when, date(2011, 12, 30), ZoneInfo("Pacific/Apia")) is None


def test_the_evening_before_and_days_of_grace() -> None:
    when = Times(frozenset({0}), time(20), time(20), day_before=True, closes=time(12), grace_days=1)
    turn = turn_of(when, date(2026, 3, 2), ZoneInfo("UTC"))
    assert turn is not None
    assert turn.earliest == datetime(2026, 3, 1, 20, tzinfo=UTC)
    assert turn.closes == datetime(2026, 3, 2, 12, tzinfo=UTC)
    assert turn.answer_until == datetime(2026, 3, 4, tzinfo=UTC)
    assert turn_of(when, date(2026, 3, 3), ZoneInfo("UTC")) is None


def test_a_window_gathers_zones_an_hour_apart_into_one_post() -> None:
    when = Times(EVERY_DAY, time(7), time(9))
    zones = [ZoneInfo("Europe/London"), ZoneInfo("Europe/Berlin"), ZoneInfo("Europe/Athens")]
    posts = opened(when, zones, datetime(2026, 3, 2, tzinfo=UTC), datetime(2026, 3, 3, tzinfo=UTC))
    assert [(instant.hour, len(turns)) for instant, turns in posts] == [(7, 3)]


def _key(turn: Turn) -> tuple[datetime, date]:
    return turn.earliest, turn.day
