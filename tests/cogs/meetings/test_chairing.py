"""Who may chair is the group's to say, and a meeting without its chair finds a way."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from cogs.meetings.chairing import (
    PATIENCE,
    TO_COME_FORWARD,
    Candidate,
    Chairs,
    Move,
    Next,
    Rung,
    Unfit,
    next_move,
    unfit,
)
from cogs.meetings.settings import ChairSettings

NOW = datetime(2026, 3, 3, 19, 30, tzinfo=UTC)
RULES = ChairSettings(days_in_group=30, not_chaired_for_days=14)
FIT = Candidate(has_role=True, joined_at=NOW - timedelta(days=30), last_chaired_at=NOW - timedelta(days=14))


@pytest.mark.parametrize(
    ("candidate", "why"),
    [
        (FIT, None),
        (replace(FIT, last_chaired_at=None), None),
        (replace(FIT, has_role=False), Unfit.ROLE),
        (replace(FIT, joined_at=NOW - timedelta(days=29, hours=23)), Unfit.DAYS),
        (replace(FIT, joined_at=None), Unfit.DAYS),
        (replace(FIT, last_chaired_at=NOW - timedelta(days=13)), Unfit.ROUND),
    ],
)
def test_all_that_the_group_asks_for_must_hold(candidate: Candidate, why: Unfit | None) -> None:
    assert unfit(RULES, candidate, NOW, by_role_alone=False) is why


def test_a_meetings_own_role_is_all_it_asks_for() -> None:
    fresh = Candidate(has_role=True, joined_at=NOW, last_chaired_at=NOW)
    assert unfit(RULES, fresh, NOW, by_role_alone=True) is None
    assert unfit(RULES, replace(fresh, has_role=False), NOW, by_role_alone=True) is Unfit.ROLE


def test_a_group_that_asks_for_nothing_takes_anybody() -> None:
    anybody = ChairSettings(days_in_group=0)
    assert unfit(anybody, Candidate(has_role=True), NOW, by_role_alone=False) is None


NOBODY = Chairs(begun=False, chair=False, chair_there=False, co_chair=False, co_chair_there=False)
ABSENT = replace(NOBODY, chair=True)


def test_the_ladder_goes_from_the_co_chair_to_everybody_and_to_the_bot() -> None:
    beside = replace(ABSENT, co_chair=True, co_chair_there=True)
    assert next_move(Rung.WAITING, beside) == Next(Move.CO_CHAIR, TO_COME_FORWARD, Rung.CO_CHAIR)
    assert next_move(Rung.CO_CHAIR, beside) == Next(Move.ASK, TO_COME_FORWARD, Rung.ASKED)
    assert next_move(Rung.ASKED, NOBODY).move is Move.LEADERLESS


def test_where_no_co_chair_is_there_everybody_is_asked_at_once() -> None:
    away = replace(ABSENT, co_chair=True)
    for chairs in (NOBODY, ABSENT, away):
        assert next_move(Rung.WAITING, chairs) == Next(Move.ASK, TO_COME_FORWARD, Rung.ASKED)


def test_a_chair_who_is_there_is_asked_once_to_begin_and_never_passed_over() -> None:
    there = replace(ABSENT, chair_there=True)
    for rung in (Rung.WAITING, Rung.CO_CHAIR, Rung.ASKED):
        assert next_move(rung, there) == Next(Move.REMIND, PATIENCE, Rung.REMINDED)
    assert next_move(Rung.REMINDED, there) == Next(Move.WAIT, PATIENCE, Rung.REMINDED)
    assert next_move(Rung.REMINDED, ABSENT).move is Move.ASK


def test_who_came_forward_keeps_the_chair_though_they_are_not_seen_in_the_room() -> None:
    assert next_move(Rung.ASKED, ABSENT).move is Move.NOTHING
    assert next_move(Rung.ASKED, replace(ABSENT, begun=True)).move is Move.NOTHING
