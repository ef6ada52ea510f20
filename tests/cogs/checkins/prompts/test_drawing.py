"""Which question a group gets next."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from cogs.checkins.prompts import Candidate, Drawn, choose, read_yearly_days

START = date(2026, 11, 1)


def drawn_for(
    candidates: list[Candidate], days: int, *, seed: str = "a", past: dict[str, Drawn] | None = None
) -> list[str | None]:
    """Draw day after day, remembering what was drawn as the store does."""
    remembered = dict(past or {})
    drawn: list[str | None] = []
    for number in range(days):
        day = START + timedelta(days=number)
        choice = choose(candidates, remembered, day, f"{seed}:{day}")
        drawn.append(None if choice is None else choice.id)
        if choice is not None:
            earlier = remembered.get(choice.id, Drawn(0, day)).round
            remembered[choice.id] = Drawn(max(earlier, choice.round), day)
    return drawn


def usual(number: int, themes: int = 0) -> list[Candidate]:
    return [Candidate(f"q{each}", f"t{each % themes}" if themes else None) for each in range(number)]


@given(st.integers(1, 30), st.text("abc", max_size=5), st.integers(0, 5))
@settings(max_examples=40, deadline=None)
def test_none_comes_twice_before_the_set_is_used_up(number: int, seed: str, themes: int) -> None:
    drawn = drawn_for(usual(number, themes), number * 3, seed=seed)
    for round_ in range(3):
        assert len(set(drawn[round_ * number : (round_ + 1) * number])) == number


@given(st.integers(2, 30), st.text("abc", max_size=5))
@settings(max_examples=30, deadline=None)
def test_what_was_drawn_lately_stays_away_for_a_third_of_the_set(number: int, seed: str) -> None:
    drawn = drawn_for(usual(number), number * 3, seed=seed)
    for place, prompt in enumerate(drawn):
        assert prompt not in drawn[max(0, place - number // 3) : place]


def test_the_same_seed_draws_the_same_and_another_another() -> None:
    assert drawn_for(usual(20), 20) == drawn_for(usual(20), 20)
    assert drawn_for(usual(20), 20) != drawn_for(usual(20), 20, seed="b")


def test_two_of_one_theme_do_not_follow_each_other_while_there_are_others() -> None:
    candidates = usual(24, themes=6)
    themes = {each.id: each.theme for each in candidates}
    drawn = drawn_for(candidates, 18)
    assert all(themes[one or ""] != themes[other or ""] for one, other in pairwise(drawn))


def test_a_question_of_a_date_comes_on_its_day_first_and_on_no_other() -> None:
    candidates = [*usual(3), Candidate("new-years-eve", when=read_yearly_days("31 December"))]
    drawn = drawn_for(candidates, 70)
    assert [START + timedelta(days=place) for place, each in enumerate(drawn) if each == "new-years-eve"] == [
        date(2026, 12, 31)
    ]


def test_questions_of_one_stretch_take_turns_and_come_once_a_season() -> None:
    stretch = read_yearly_days("24 December to 28 December")
    candidates = [*usual(9), Candidate("one", when=stretch), Candidate("two", when=stretch)]
    drawn = drawn_for(candidates, 800)
    assert Counter(drawn)["one"] == Counter(drawn)["two"] == 3  # of 2026, 2027 and 2028
    assert {drawn[53], drawn[54]} == {"one", "two"}


def test_what_is_written_in_the_groups_language_goes_first() -> None:
    candidates = [Candidate(f"q{each}", spoken=each < 4) for each in range(8)]
    drawn = drawn_for(candidates, 8)
    assert set(drawn[:4]) == {"q0", "q1", "q2", "q3"}
    assert len(set(drawn)) == 8


def test_a_new_question_takes_part_at_once_and_comes_no_more_often_than_the_others() -> None:
    past = {f"q{each}": Drawn(7, START - timedelta(days=9 - each)) for each in range(5)}
    candidates = [*usual(5), Candidate("new")]
    drawn = drawn_for(candidates, 7, past=past)
    assert drawn[0] == "new"
    assert Counter(drawn)["new"] <= 2


def test_a_question_that_was_taken_out_is_not_drawn_and_disturbs_nothing() -> None:
    past = {"gone": Drawn(40, START - timedelta(days=1))}
    assert set(drawn_for(usual(4), 4, past=past)) == {"q0", "q1", "q2", "q3"}


def test_an_empty_set_gives_nothing() -> None:
    assert choose([], {}, START, "a") is None
    assert choose([Candidate("x", when=read_yearly_days("1 May"))], {}, START, "a") is None
