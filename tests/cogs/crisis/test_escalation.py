from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs.crisis.escalation import Audience, DueStep, Ladder, Step, next_step

OPENED = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
LADDER = Ladder((Step(5 * MINUTE, Audience.ON_CALL), Step(10 * MINUTE, Audience.EVERYONE)), 10 * MINUTE)

ladders = st.builds(
    lambda minutes, audiences, repeat: Ladder(
        tuple(
            Step(after * MINUTE, audience)
            for after, audience in zip(sorted(minutes), audiences, strict=False)
        ),
        repeat * MINUTE,
    ),
    st.sets(st.integers(1, 300), min_size=1, max_size=6),
    st.lists(st.sampled_from(list(Audience)), min_size=6, max_size=6),
    st.integers(1, 120),
)


def due(taken: int, *, now: datetime = OPENED, acknowledged: bool = False) -> DueStep | None:
    return next_step(LADDER, opened_at=OPENED, taken=taken, now=now, acknowledged=acknowledged)


def test_the_steps_come_in_their_order_and_then_the_last_one_again_and_again() -> None:
    assert due(0) == DueStep(1, OPENED + 5 * MINUTE, Audience.ON_CALL)
    assert due(1) == DueStep(2, OPENED + 10 * MINUTE, Audience.EVERYONE)
    assert due(2) == DueStep(3, OPENED + 20 * MINUTE, Audience.EVERYONE)
    assert due(3) == DueStep(4, OPENED + 30 * MINUTE, Audience.EVERYONE)


def test_a_named_step_that_is_late_is_due_in_the_past() -> None:
    assert due(0, now=OPENED + timedelta(days=1)) == DueStep(1, OPENED + 5 * MINUTE, Audience.ON_CALL)


def test_repetitions_that_were_missed_are_not_caught_up_with() -> None:
    assert due(3, now=OPENED + 61 * MINUTE) == DueStep(8, OPENED + 70 * MINUTE, Audience.EVERYONE)
    assert due(3, now=OPENED + 60 * MINUTE) == DueStep(8, OPENED + 70 * MINUTE, Audience.EVERYONE)


def test_each_audience_holds_the_one_before_it() -> None:
    assert set(Audience.ON_CALL.roles) < set(Audience.MODERATORS.roles) < set(Audience.EVERYONE.roles)


@given(ladders, st.integers(0, 50), st.integers(0, 10_000))
def test_nothing_is_due_once_somebody_has_acknowledged(ladder: Ladder, taken: int, minutes: int) -> None:
    now = OPENED + minutes * MINUTE
    assert next_step(ladder, opened_at=OPENED, taken=taken, now=now, acknowledged=True) is None


@given(ladders, st.lists(st.integers(0, 500), max_size=40))
def test_named_steps_are_never_skipped_times_rise_and_it_never_ends(
    ladder: Ladder, delays: list[int]
) -> None:
    """Each step is taken some minutes after it was due, as after a restart."""
    now, taken, numbers, dues = OPENED, 0, [], []
    for delay in delays:
        step = next_step(ladder, opened_at=OPENED, taken=taken, now=now, acknowledged=False)
        assert step is not None
        if step.number > len(ladder.steps) + 1 and numbers:
            assert step.due > now, "a repetition is put for later, so a late start pings once"
            assert step.due - now <= ladder.repeat_every
        numbers.append(step.number)
        dues.append(step.due)
        now, taken = max(now, step.due) + delay * MINUTE, step.number
    named = [number for number in numbers if number <= len(ladder.steps)]
    assert named == list(range(1, len(named) + 1))
    assert len(named) == min(len(delays), len(ladder.steps))
    assert dues == sorted(set(dues))


@pytest.mark.parametrize(
    ("steps", "repeat"),
    [
        ((), 10),
        ((Step(5 * MINUTE, Audience.ON_CALL), Step(5 * MINUTE, Audience.EVERYONE)), 10),
        ((Step(5 * MINUTE, Audience.ON_CALL), Step(4 * MINUTE, Audience.EVERYONE)), 10),
        ((Step(timedelta(), Audience.ON_CALL),), 10),
        ((Step(5 * MINUTE, Audience.ON_CALL),), 0),
    ],
)
def test_a_ladder_that_does_not_rise_or_does_not_go_on_is_refused(
    steps: tuple[Step, ...], repeat: int
) -> None:
    with pytest.raises(ValueError, match="ladder"):
        Ladder(steps, repeat * MINUTE)


def test_steps_count_from_one() -> None:
    with pytest.raises(ValueError, match="from 1"):
        LADDER.step(0)
