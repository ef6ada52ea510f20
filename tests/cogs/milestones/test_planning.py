"""When which step is celebrated: never twice, never lost, on its own local day, whatever comes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cogs.members.frame import QuietHours
from cogs.members.local_days import local_day
from cogs.milestones.moments import Moment, moment
from cogs.milestones.planning import Habits, due_of, next_plan, plans_due
from cogs.milestones.steps import AA, DAY_COUNTS, Ladder, Unit, day_of_step, parse_ladder, steps_of

MORNING = time(9)
MADRID = ZoneInfo("Europe/Madrid")
ZONES = [
    ZoneInfo(name)
    for name in (
        "Europe/Madrid",
        "America/Los_Angeles",
        "Pacific/Kiritimati",
        "Pacific/Pago_Pago",
        "Australia/Lord_Howe",
        "America/Santiago",  # its clock skips midnight
    )
]
LADDERS = [
    parse_ladder(AA),
    parse_ladder(DAY_COUNTS),
    parse_ladder(["12 hours", "24 hours", "36 hours", "2 days"]),
]


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def habits(zone: ZoneInfo = MADRID, quiet: QuietHours | None = None) -> Habits:
    return Habits(zone, quiet or QuietHours(), MORNING)


@dataclass
class Year:
    """A member's time, played as the agenda plays it. `away`: when the bot cannot do anything."""

    start: Moment
    ladder: Ladder
    habits: Habits
    now: datetime
    away: Sequence[tuple[datetime, datetime]] = ()
    celebrated: list[tuple[str, datetime, ZoneInfo]] = field(default_factory=list)
    silence: Moment | None = None

    def play(self, until: datetime, moves: Sequence[tuple[datetime, ZoneInfo]] = ()) -> None:
        """Let time pass. A move (of zone) plans anew, as the hook for a changed frame does."""
        self.silence = self.silence or moment(self.now, self.habits.zone)
        promised = self._next()
        for instant, zone in [*sorted(moves, key=lambda move: move[0]), (until, self.habits.zone)]:
            while promised is not None and self._awake(promised) <= instant:
                self.now = max(self.now, self._awake(promised))
                due, following = plans_due(
                    self.start,
                    self.ladder,
                    self.habits,
                    silence=self.silence,
                    celebrated=self.given,
                    promised=promised,
                    now=self.now,
                )
                self.celebrated += [(str(plan.step), self.now, self.habits.zone) for plan in due]
                promised = None if following is None else following.due
            self.now = max(self.now, self._awake(instant))
            self.habits = habits(zone, self.habits.quiet)
            promised = self._next()

    @property
    def given(self) -> set[str]:
        return {step for step, _, _ in self.celebrated}

    def _awake(self, instant: datetime) -> datetime:
        for begin, end in self.away:
            if begin <= instant < end:
                return end
        return instant

    def _next(self) -> datetime | None:
        assert self.silence is not None
        plan = next_plan(
            self.start, self.ladder, self.habits, silence=self.silence, celebrated=self.given, now=self.now
        )
        return None if plan is None else plan.due


def played(
    start: str, until: str, *, zone: ZoneInfo = MADRID, ladder: Ladder = LADDERS[0], **rest: object
) -> Year:
    """Return a year in which a counter was started at the instant at which its run began."""
    began = at(start)
    year = Year(moment(began, zone), ladder, habits(zone), began, **rest)  # type: ignore[arg-type]
    year.play(at(until))
    return year


def test_a_day_step_is_celebrated_at_nine_on_its_own_day_also_where_the_clock_was_moved() -> None:
    year = played("2026-03-01T11:00", "2026-04-30T12:00")
    assert [(step, instant.astimezone(MADRID)) for step, instant, _ in year.celebrated] == [
        ("24 hours", datetime(2026, 3, 2, 12, 0, tzinfo=MADRID)),
        ("30 days", datetime(2026, 3, 31, 9, 0, tzinfo=MADRID)),
        ("60 days", datetime(2026, 4, 30, 9, 0, tzinfo=MADRID)),
    ]


def test_an_hour_step_at_night_waits_for_the_morning() -> None:
    year = played("2026-03-01T22:30", "2026-03-05T00:00")
    [(step, instant, _)] = year.celebrated
    assert (step, instant) == ("24 hours", at("2026-03-03T08:00"))


def test_what_lies_before_the_start_is_earned_silently_and_today_is_not() -> None:
    now = at("2026-03-31T12:00")
    year = Year(moment(now - timedelta(days=90), MADRID), LADDERS[0], habits(), now)
    year.play(now + timedelta(days=1))
    assert [(step, instant) for step, instant, _ in year.celebrated] == [("90 days", now)]


@pytest.mark.parametrize(
    ("back", "celebrated"),
    [
        ("2026-03-31T16:00", "2026-03-31T16:00"),  # the same day: at once
        ("2026-03-31T22:30", "2026-04-01T07:00"),  # half an hour after midnight: in the morning
        ("2026-04-01T12:00", "2026-04-02T07:00"),  # the next day, past nine: the morning after
    ],
)
def test_after_downtime_it_comes_the_same_day_or_the_next_morning(back: str, celebrated: str) -> None:
    away = [(at("2026-03-31T06:00"), at(back))]
    year = played("2026-03-01T11:00", "2026-04-10T12:00", away=away)
    assert [(step, instant) for step, instant, _ in year.celebrated][1:] == [("30 days", at(celebrated))]


def test_whatever_fell_due_in_a_long_absence_comes_on_one_morning() -> None:
    away = [(at("2026-03-20T06:00"), at("2026-05-10T01:00"))]
    year = played("2026-03-01T11:00", "2026-05-20T12:00", away=away)
    assert [(step, instant) for step, instant, _ in year.celebrated][1:] == [
        ("30 days", at("2026-05-10T07:00")),
        ("60 days", at("2026-05-10T07:00")),
    ]


def test_a_journey_west_brings_no_second_celebration_of_the_same_day() -> None:
    year = Year(moment(at("2026-03-01T11:00"), MADRID), LADDERS[0], habits(), at("2026-03-01T11:00"))
    year.play(at("2026-04-10T00:00"), [(at("2026-03-31T10:00"), ZoneInfo("Pacific/Pago_Pago"))])
    assert [step for step, _, _ in year.celebrated] == ["24 hours", "30 days"]


def test_a_journey_east_over_the_end_of_the_day_loses_nothing() -> None:
    west, east = ZoneInfo("Pacific/Pago_Pago"), ZoneInfo("Pacific/Kiritimati")
    year = Year(moment(at("2026-03-01T18:00"), west), LADDERS[0], habits(west), at("2026-03-01T18:00"))
    # In the west it is six in the morning of the 31st, in the east seven in the morning of the 1st.
    year.play(at("2026-04-10T00:00"), [(at("2026-03-31T17:00"), east)])
    step, instant, _ = year.celebrated[1]
    assert (step, instant) == ("30 days", at("2026-03-31T19:00"))


instants = st.integers(0, 400 * 24 * 60).map(
    lambda minutes: at("2025-12-01T00:00") + timedelta(minutes=minutes)
)
moves = st.lists(st.tuples(instants, st.sampled_from(ZONES)), max_size=3)
absences = st.lists(st.tuples(instants, st.integers(1, 5 * 24 * 60)), max_size=3).map(
    lambda drawn: [(begin, begin + timedelta(minutes=length)) for begin, length in drawn]
)
quiets = st.sampled_from([QuietHours(), QuietHours(time(0), time(0)), QuietHours(time(2), time(11))])
starts = st.integers(0, 800 * 24 * 60).map(
    lambda minutes: at("2025-12-01T00:00") - timedelta(minutes=minutes)
)


@settings(max_examples=120, deadline=None)
@given(starts, st.sampled_from(ZONES), st.sampled_from(LADDERS), quiets, moves, absences)
def test_never_twice_never_lost_and_never_before_its_day(
    began: datetime,
    zone: ZoneInfo,
    ladder: Ladder,
    quiet: QuietHours,
    moved: list[tuple[datetime, ZoneInfo]],
    away: list[tuple[datetime, datetime]],
) -> None:
    started = at("2025-12-01T00:00")
    end = started + timedelta(days=420)
    year = Year(moment(began, zone), ladder, habits(zone, quiet), started, away)
    year.play(end, moved)
    steps = [step for step, _, _ in year.celebrated]
    assert len(steps) == len(set(steps))
    start = year.start
    by_name = {str(each.step): each for each in steps_of(start, ladder, zone)}
    for name, instant, where in year.celebrated:
        step = by_name[name].step
        if step.unit is Unit.HOURS:
            assert instant >= start.at + timedelta(hours=step.count)
        else:
            assert local_day(instant, where) >= day_of_step(start, step, where)
    assert year.silence is not None
    settled = end - timedelta(days=8)  # more than the longest absence, a journey and a night
    expected = {
        str(each.step)
        for each in steps_of(start, ladder, year.habits.zone)
        if each.at < settled
        and (each.at > year.silence.at if each.step.unit is Unit.HOURS else each.on >= year.silence.on)
    }
    assert expected <= set(steps)
    surely_silent = {name for name, each in by_name.items() if each.at < started - timedelta(days=2)}
    assert not surely_silent & set(steps)


@settings(max_examples=60, deadline=None)
@given(starts, st.sampled_from(ZONES), st.sampled_from(LADDERS), quiets)
def test_without_journeys_and_downtime_every_step_comes_at_its_own_time(
    began: datetime, zone: ZoneInfo, ladder: Ladder, quiet: QuietHours
) -> None:
    year = Year(moment(began, zone), ladder, habits(zone, quiet), began)
    year.play(at("2026-12-01T00:00"))
    expected = {
        str(each.step): due_of(year.start, each, year.habits)
        for each in steps_of(year.start, ladder, zone)
        if due_of(year.start, each, year.habits) <= at("2026-12-01T00:00")
    }
    assert {step: instant for step, instant, _ in year.celebrated} == expected


def test_what_is_caught_up_with_on_a_morning_does_not_depend_on_the_seconds_it_takes() -> None:
    start = moment(at("2026-03-01T11:00"), MADRID)
    promised = at("2026-05-10T07:00")
    due, following = plans_due(
        start,
        LADDERS[0],
        habits(),
        silence=start,
        celebrated={"24 hours"},
        promised=promised,
        now=promised + timedelta(seconds=5),
    )
    assert [str(plan.step) for plan in due] == ["30 days", "60 days"]
    assert following is not None
    assert str(following.step) == "90 days"


@pytest.mark.parametrize(
    ("steps", "began", "spoken"),
    [
        (["30 days", "1 month"], "2026-04-01 10:00", {"30 days": False, "1 month": True}),
        (["30 days", "1 month"], "2026-05-01 10:00", {"30 days": True, "1 month": True}),
        (["36 hours", "2 days"], "2026-04-01 12:00", {"36 hours": False, "2 days": True}),
        (["24 hours", "36 hours"], "2026-04-01 10:00", {"24 hours": True, "36 hours": True}),
        (["2 weeks", "every week"], "2026-04-01 10:00", {"1 week": True, "2 weeks": True, "3 weeks": True}),
    ],
)
def test_of_two_steps_of_one_day_the_greater_is_celebrated(
    steps: list[str], began: str, spoken: dict[str, bool]
) -> None:
    start = moment(at(began), MADRID)
    told: dict[str, bool] = {}
    plan = next_plan(start, parse_ladder(steps), habits(), silence=start, celebrated=(), now=start.at)
    while plan is not None and plan.on < start.on + timedelta(days=33) and len(told) < len(spoken):
        told[str(plan.step)] = plan.aloud
        plan = next_plan(
            start, parse_ladder(steps), habits(), silence=start, celebrated=tuple(told), now=plan.due
        )
    assert told == spoken
