"""The calendar file, read again by another way than it was written."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest
from dateutil import rrule

from cogs.meetings.calendar_file import CalendarMeeting, calendar_file
from cogs.meetings.recurrence import Change, Moved, Skipped, occurrences, read_recurrence

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
YEAR = (datetime(2027, 1, 1, tzinfo=UTC), datetime(2028, 1, 1, tzinfo=UTC))
FIRST = date(2026, 12, 1)
NEW_YORK = ZoneInfo("America/New_York")


def meeting(
    text: str,
    zone: ZoneInfo = NEW_YORK,
    at: time = time(19, 30),
    changes: Mapping[datetime, Change] | None = None,
) -> CalendarMeeting:
    recurrence = read_recurrence(text)
    return CalendarMeeting(
        "1-tuesday@mutual-aid",
        "Evening circle",
        recurrence,
        FIRST,
        at,
        zone,
        timedelta(minutes=75),
        changes or {},
    )


def planned(one: CalendarMeeting) -> list[datetime]:
    after, before = YEAR
    found = occurrences(
        one.recurrence, one.first, one.at, one.zone, after=after, before=before, changes=one.changes
    )
    return [each.starts_at for each in found]


def as_a_calendar_shows_it(file: bytes) -> list[datetime]:
    """Return the starts in the year (UTC), as a calendar makes them of rule, exceptions and overrides."""
    first, *moved = icalendar.Calendar.from_ical(file).walk("VEVENT")
    start = first.DTSTART
    walls = {start}
    if "RRULE" in first:
        rule = first["RRULE"].to_ical().decode()
        walls = set(
            rrule.rrulestr(rule, dtstart=start).between(start, start + timedelta(days=4 * 366), inc=True)
        )
    for excluded in _listed(first, "EXDATE"):
        walls.remove(excluded)
    walls.update(_listed(first, "RDATE"))
    for each in moved:
        walls.remove(each["RECURRENCE-ID"].dt)
    starts = [wall.astimezone(UTC) for wall in walls] + [each.DTSTART.astimezone(UTC) for each in moved]
    return sorted(start for start in starts if YEAR[0] <= start < YEAR[1])


def _listed(event: icalendar.Event, key: str) -> list[datetime]:
    return [each.dt for each in event[key].dts] if key in event else []


@pytest.mark.parametrize("zone", ["America/New_York", "Europe/Madrid", "Australia/Lord_Howe"])
@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("every Tuesday", time(19, 30)),
        ("every day", time(2, 15)),  # skipped by the clocks of each once a year, and shown twice once
        ("every other Sunday", time(2, 30)),
        ("last Sunday of the month until 2027-10-31", time(1, 30)),
        ("every Friday 30 times", time(0, 0)),
        ("once on 2027-03-14", time(2, 30)),
        ("every hour 30 times", time(20, 0)),
    ],
)
def test_a_calendar_shows_a_year_of_meetings_when_they_are(text: str, at: time, zone: str) -> None:
    one = meeting(text, ZoneInfo(zone), at)
    if one.recurrence.first is not None:
        one = CalendarMeeting(**{**vars(one), "first": one.recurrence.first})
    shown = as_a_calendar_shows_it(calendar_file([one], now=NOW))
    assert shown == planned(one)


def test_the_clocks_of_the_zone_come_with_the_file() -> None:
    file = icalendar.Calendar.from_ical(calendar_file([meeting("every Tuesday")], now=NOW))
    (clock,) = file.walk("VTIMEZONE")
    zone = clock.to_tz()
    for start in planned(meeting("every Tuesday")):
        wall = start.astimezone(NEW_YORK).replace(tzinfo=None)
        assert zone.utcoffset(wall) == NEW_YORK.utcoffset(wall)


def test_a_skipped_day_is_left_out_and_a_moved_one_shown_where_it_went() -> None:
    first, second, third, *_ = planned(meeting("every Tuesday"))
    moved_to = second + timedelta(days=1)
    changes = {first: Skipped(), second: Moved(moved_to), third + timedelta(hours=1): Skipped()}
    one = meeting("every Tuesday", changes=changes)
    shown = as_a_calendar_shows_it(calendar_file([one], now=NOW))
    assert shown == planned(one)
    assert shown[:2] == [moved_to, third]


def test_the_event_says_what_it_is_and_keeps_it_from_others_who_see_the_calendar() -> None:
    one = CalendarMeeting(
        **{
            **vars(meeting("every Tuesday")),
            "name": "Noche; calma, é 🌱",
            "notes": "Come in\nas you are",
            "url": "https://discord.com/channels/1/2",
        }
    )
    file = calendar_file([one], now=NOW, name="Evening Circle")
    calendar = icalendar.Calendar.from_ical(file)
    (event,) = calendar.walk("VEVENT")
    assert calendar["X-WR-CALNAME"] == "Evening Circle"
    assert (event["SUMMARY"], event["DESCRIPTION"], event["URL"], event["CLASS"]) == (
        "Noche; calma, é 🌱",
        "Come in\nas you are",
        "https://discord.com/channels/1/2",
        "PRIVATE",
    )
    assert (event["UID"], event["DURATION"].dt) == ("1-tuesday@mutual-aid", timedelta(minutes=75))
    assert not calendar.errors
    assert not event.errors
    assert all(len(line) <= 75 for line in file.split(b"\r\n"))


def test_a_meeting_that_is_over_before_it_begins_is_left_out() -> None:
    one = meeting("every Tuesday until 2026-11-01")
    assert b"VEVENT" not in calendar_file([one], now=NOW)
