"""How many in a row: only what was asked counts, in whatever order it was answered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from cogs.checkins.streaks import Streak, streak_of

BEGIN = date(2026, 1, 1)


@dataclass(frozen=True)
class Asked:
    day: date
    closes_at: datetime
    answered_at: datetime | None = None
    excused: bool = False


def asked(number: int, mark: str) -> Asked:
    """`x` answered, `-` not, `p` excused, `w` excused and answered all the same."""
    day = BEGIN + timedelta(days=number)
    closes = datetime.combine(day + timedelta(days=1), time(), UTC)
    answered_at = closes - timedelta(hours=3) if mark in "xw" else None
    return Asked(day, closes, answered_at, mark in "pw")


def of(marks: str, now: datetime | None = None) -> Streak:
    rows = [asked(number, mark) for number, mark in enumerate(marks) if mark != " "]
    return streak_of(rows, now or datetime.combine(BEGIN + timedelta(days=len(marks)), time(), UTC))


marks = st.text("x-pw ", max_size=40)


def test_days_without_an_invitation_and_excused_ones_neither_count_nor_break() -> None:
    assert of("xx  xpx") == Streak(4, 4, 4)


def test_a_day_without_an_answer_begins_anew_once_it_has_closed() -> None:
    assert of("xx-x") == Streak(1, 2, 3)
    still_open = datetime.combine(BEGIN + timedelta(days=2, hours=0), time(22), UTC)
    assert of("xx-", still_open) == Streak(2, 2, 2)


@settings(max_examples=80)
@given(marks, st.randoms(use_true_random=False))
def test_the_order_in_which_answers_came_changes_nothing(written: str, random: object) -> None:
    rows = [asked(number, mark) for number, mark in enumerate(written) if mark != " "]
    shuffled = list(rows)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    late = [
        row if row.answered_at is None else replace(row, answered_at=row.closes_at - timedelta(seconds=1))
        for row in shuffled
    ]
    now = datetime(2027, 1, 1, tzinfo=UTC)
    assert streak_of(rows, now) == streak_of(shuffled, now) == streak_of(late, now)


@settings(max_examples=80)
@given(marks)
def test_it_is_what_counting_back_from_the_end_gives(written: str) -> None:
    counted = [mark for mark in written if mark in "x-w"]
    current = 0
    for mark in reversed(counted):
        if mark == "-":
            break
        current += 1
    runs = "".join("x" if mark in "xw" else "-" for mark in counted).split("-")
    assert of(written) == Streak(current, max(map(len, runs)), sum(map(len, runs)))


@settings(max_examples=80)
@given(marks, st.integers(0, 39))
def test_a_pause_or_a_move_that_asks_nothing_that_day_never_shortens_a_row(written: str, where: int) -> None:
    without = written[:where] + written[where:].replace("-", " ", 1)
    assert of(without).current >= of(written).current
    assert of(without).longest >= of(written).longest


@settings(max_examples=80)
@given(marks, st.lists(st.integers(-26, 26), min_size=40, max_size=40))
def test_in_which_zones_the_days_were_lived_changes_nothing_once_they_have_closed(
    written: str, hours: list[int]
) -> None:
    rows = [asked(number, mark) for number, mark in enumerate(written) if mark != " "]
    moved = [
        replace(row, closes_at=row.closes_at + timedelta(hours=each))
        for row, each in zip(rows, hours, strict=False)
    ]
    assert streak_of(moved, datetime(2027, 1, 1, tzinfo=UTC)) == of(written, datetime(2027, 1, 1, tzinfo=UTC))


@settings(max_examples=80)
@given(marks.filter(lambda written: written.strip()), st.data())
def test_an_answer_more_never_shortens_a_row_and_one_taken_back_costs_itself_alone(
    written: str, data: st.DataObject
) -> None:
    day = data.draw(st.sampled_from([number for number, mark in enumerate(written) if mark != " "]))
    now = datetime.combine(BEGIN + timedelta(days=data.draw(st.integers(0, 41))), time(12), UTC)
    before = of(written, now)
    answered = of(written[:day] + "x" + written[day + 1 :], now)
    assert answered.current >= before.current
    assert answered.longest >= before.longest
    taken_back = of(written[:day] + "p" + written[day + 1 :], now)
    assert taken_back.current >= before.current - 1
    assert taken_back.longest >= before.longest - 1
