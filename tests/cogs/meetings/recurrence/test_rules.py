"""iCalendar rules: what is taken, what is refused, and that none makes the bot walk for ever."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import product
from zoneinfo import ZoneInfo

import pytest

from cogs.meetings.recurrence import NotUnderstood, Reason, Recurrence, counting, occurrences, read_recurrence
from cogs.meetings.recurrence.rules import parsed

MADRID = ZoneInfo("Europe/Madrid")


@pytest.mark.parametrize(
    ("written", "rule"),
    [
        ("FREQ=WEEKLY;BYDAY=TU", "FREQ=WEEKLY;BYDAY=TU"),
        ("rrule: byday=th,mo ; freq=weekly; interval=1;", "FREQ=WEEKLY;BYDAY=MO,TH"),
        ("FREQ=MONTHLY;BYDAY=-1SU,+1MO", "FREQ=MONTHLY;BYDAY=1MO,-1SU"),
        ("FREQ=MONTHLY;BYSETPOS=-1;BYDAY=MO,TU,WE,TH,FR", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"),
        ("FREQ=YEARLY;BYMONTHDAY=29;BYMONTH=2", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"),
        ("FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO", "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO"),
        ("FREQ=WEEKLY;UNTIL=2027-06-01", "FREQ=WEEKLY;UNTIL=20270601"),
        ("FREQ=WEEKLY;UNTIL=20270601T183000Z", "FREQ=WEEKLY;UNTIL=20270601T183000Z"),
        ("FREQ=DAILY;BYHOUR=20,8;BYSECOND=0", "FREQ=DAILY;BYHOUR=8,20"),
        ("FREQ=HOURLY;COUNT=24", "FREQ=HOURLY;COUNT=24"),
        ("FREQ=WEEKLY;WKST=SU;INTERVAL=2", "FREQ=WEEKLY;INTERVAL=2;WKST=SU"),
    ],
)
def test_a_rule_is_kept_in_one_form_that_reads_as_itself(written: str, rule: str) -> None:
    read = read_recurrence(written)
    assert read.rule == rule
    assert read_recurrence(rule) == read


def test_one_time_in_the_rule_is_the_time_of_the_meeting() -> None:
    read = read_recurrence("FREQ=WEEKLY;BYDAY=TU;BYHOUR=19;BYMINUTE=30")
    assert read == Recurrence("FREQ=WEEKLY;BYDAY=TU", time(19, 30))
    with pytest.raises(NotUnderstood) as refused:
        read_recurrence("FREQ=WEEKLY;BYDAY=TU;BYHOUR=19", at=time(20))
    assert refused.value.reason is Reason.TWO_TIMES


@pytest.mark.parametrize(
    ("written", "reason", "suggestion"),
    [
        ("FREQ=SECONDLY;COUNT=3", Reason.TOO_OFTEN, ""),
        ("FREQ=MINUTELY;INTERVAL=59;COUNT=3", Reason.TOO_OFTEN, ""),
        ("FREQ=DAILY;BYMINUTE=0,30", Reason.TOO_OFTEN, ""),
        ("FREQ=HOURLY;BYMINUTE=0,30;COUNT=2", Reason.TOO_OFTEN, ""),
        ("FREQ=DAILY;BYSECOND=0,30", Reason.TOO_OFTEN, ""),
        ("FREQ=HOURLY", Reason.WITHOUT_END, ""),
        ("FREQ=DAILY;BYHOUR=" + ",".join(map(str, range(24))), Reason.WITHOUT_END, ""),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", Reason.NEVER, ""),
        ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", Reason.NEVER, ""),
        ("FREQ=MONTHLY;BYDAY=6MO", Reason.NEVER, ""),
        ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6", Reason.NEVER, ""),
        ("FREQ=YEARLY;BYMONTH=1;BYYEARDAY=366", Reason.NEVER, ""),
        ("FREQ=MONTHLY;BYSETPOS=1", Reason.DOES_NOT_FIT, ""),
        ("FREQ=WEEKLY;COUNT=3;UNTIL=20270601", Reason.DOES_NOT_FIT, ""),
        ("FREQ=WEEKLY;BYDAY=1MO", Reason.DOES_NOT_FIT, ""),
        ("FREQ=WEEKLY;BYMONTHDAY=3", Reason.DOES_NOT_FIT, ""),
        ("FREQ=MONTHLY;BYWEEKNO=3", Reason.DOES_NOT_FIT, ""),
        ("FREQ=MONTHLY;BYYEARDAY=3", Reason.DOES_NOT_FIT, ""),
        ("FREQ=WEEKLY;FREQ=DAILY", Reason.DOES_NOT_FIT, ""),
        ("FREQ=WEEKLI;BYDAY=TU", Reason.BAD_VALUE, "WEEKLY"),
        ("FREQ=WEEKLY;BYDAY=TUE", Reason.BAD_VALUE, "TU"),
        ("FREQ=WEEKLY;INTERVAL=0", Reason.BAD_VALUE, ""),
        ("FREQ=WEEKLY;INTERVAL=99999", Reason.BAD_VALUE, ""),
        ("FREQ=WEEKLY;COUNT=-1", Reason.BAD_VALUE, ""),
        ("FREQ=MONTHLY;BYMONTHDAY=0", Reason.BAD_VALUE, ""),
        ("FREQ=YEARLY;BYMONTH=13", Reason.BAD_VALUE, ""),
        ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0", Reason.BAD_VALUE, ""),
        ("FREQ=WEEKLY;UNTIL=tomorrow", Reason.BAD_VALUE, ""),
        ("FREQ=WEEKLY;BYDAYS=TU", Reason.UNKNOWN_KEY, "BYDAY"),
        ("FREQ=YEARLY;BYEASTER=0", Reason.UNKNOWN_KEY, ""),
        ("DTSTART:20270101\nRRULE:FREQ=DAILY", Reason.UNKNOWN_KEY, ""),
        ("BYDAY=TU", Reason.UNREADABLE, ""),
        ("FREQ=YEARLY;BYYEARDAY=" + ",".join(map(str, range(1, 200))), Reason.TOO_LONG, ""),
    ],
)
def test_a_rule_that_cannot_be_kept_is_refused(written: str, reason: Reason, suggestion: str) -> None:
    with pytest.raises(NotUnderstood) as refused:
        read_recurrence(written)
    assert refused.value.reason is reason
    assert suggestion in refused.value.suggestion


def test_an_end_before_the_beginning_is_refused_where_the_beginning_is_known() -> None:
    ended = "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270104"
    assert read_recurrence(ended).rule == ended
    assert read_recurrence(ended, first=date(2026, 12, 29)).rule == ended
    with pytest.raises(NotUnderstood) as refused:
        read_recurrence(ended, first=date(2026, 12, 30))
    assert refused.value.reason is Reason.NEVER


NASTY = [
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1",
    "FREQ=YEARLY;INTERVAL=1000;BYYEARDAY=-366",
    "FREQ=WEEKLY;BYMONTH=1;BYDAY=MO;BYSETPOS=2",
    "FREQ=HOURLY;INTERVAL=2;BYHOUR=3;COUNT=1000",
    "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30;COUNT=1000",
    "FREQ=HOURLY;INTERVAL=23;BYMONTH=2;BYMONTHDAY=30;COUNT=1000",
    "FREQ=HOURLY;INTERVAL=7;BYHOUR=1;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO;COUNT=1000",
]


@pytest.mark.parametrize("rule", NASTY)
def test_no_rule_walks_farther_than_its_window(rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = 0
    step = counting._CountedInterval._step

    def counted(self: counting._CountedInterval, times: int = 1) -> None:
        nonlocal steps
        steps += 1
        step(self, times)

    monkeypatch.setattr(counting._CountedInterval, "_step", counted)
    start = datetime.combine(date(2027, 1, 1), time(2))
    assert list(counting.wall_times(parsed(rule), start, start + timedelta(days=365))) == []
    assert steps <= 365 * 24 + 2


def test_a_window_of_all_time_gives_no_more_than_its_bound() -> None:
    forever = {"after": datetime(1, 1, 1, tzinfo=UTC), "before": datetime(9999, 12, 31, tzinfo=UTC)}
    daily = read_recurrence("FREQ=DAILY")
    found = occurrences(daily, date(2027, 1, 1), time(12), MADRID, **forever, at_most=3)
    assert [each.starts_at.day for each in found] == [1, 2, 3]
    yearly = read_recurrence("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29")
    found = occurrences(yearly, date(2027, 1, 1), time(12), MADRID, **forever)
    assert len(found) == 25  # followed for a hundred years, of which 2100 is no leap year
    for rule, first in product(("FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO"), (date.min, date.max)):
        assert len(occurrences(read_recurrence(rule), first, time(12), MADRID, **forever, at_most=1)) < 2
