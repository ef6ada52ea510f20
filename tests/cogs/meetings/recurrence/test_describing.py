"""What a sentence can say of a rule."""

from datetime import date

import pytest

from cogs.meetings.recurrence import Described, Kind, in_words, read_recurrence


@pytest.mark.parametrize(
    ("text", "described"),
    [
        ("every Tuesday", Described(Kind.WEEKLY, weekdays=(1,))),
        ("every other Friday", Described(Kind.WEEKLY, interval=2, weekdays=(4,))),
        ("FREQ=DAILY;BYDAY=MO,TH", Described(Kind.WEEKLY, weekdays=(0, 3))),
        ("FREQ=WEEKLY", Described(Kind.WEEKLY)),
        ("weekdays", Described(Kind.WORKDAYS, weekdays=(0, 1, 2, 3, 4))),
        ("Monday to Sunday", Described(Kind.DAILY, weekdays=(0, 1, 2, 3, 4, 5, 6))),
        ("every 3 days", Described(Kind.DAILY, interval=3)),
        ("every day 10 times", Described(Kind.DAILY, count=10)),
        ("every day until 2027-06-01", Described(Kind.DAILY, until=date(2027, 6, 1))),
        ("first Monday of the month", Described(Kind.MONTHLY_WEEKDAY, weekdays=(0,), ordinals=(1,))),
        (
            "first and last Monday of the month",
            Described(Kind.MONTHLY_WEEKDAY, weekdays=(0,), ordinals=(1, -1)),
        ),
        ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-1", Described(Kind.MONTHLY_WEEKDAY, weekdays=(0,), ordinals=(-1,))),
        ("FREQ=MONTHLY;BYDAY=1MO,3TU", Described(Kind.OTHER)),
        ("15th of every month", Described(Kind.MONTHLY_DAY, days=(15,))),
        ("every 29 February", Described(Kind.YEARLY, days=(29,), months=(2,))),
        ("FREQ=YEARLY;BYYEARDAY=100;COUNT=3", Described(Kind.OTHER, count=3)),
        ("FREQ=DAILY;BYHOUR=8,20", Described(Kind.OTHER)),
        ("every hour 5 times", Described(Kind.HOURLY, count=5)),
        ("once on 2027-01-05", Described(Kind.ONCE)),
    ],
)
def test_a_rule_is_taken_apart_for_a_sentence(text: str, described: Described) -> None:
    assert in_words(read_recurrence(text)) == described
