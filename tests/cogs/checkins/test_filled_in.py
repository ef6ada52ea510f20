"""What a member filled in, what is hard about it, and the line that follows."""

from __future__ import annotations

import pytest

from cogs.checkins.filled_in import typed_in, values_of
from cogs.checkins.hard_answers import hard_ones
from cogs.checkins.settings import Choice, Question, QuestionKind, QuestionRole, Wording
from cogs.checkins.tailoring import Line, line_for

MOOD = Question(id="mood", ask=Wording("Mood?"), kind=QuestionKind.SCALE, role=QuestionRole.MOOD, hard_at=3)
CRAVING = Question(
    id="craving", ask=Wording("Craving?"), kind=QuestionKind.SCALE, role=QuestionRole.CRAVING, hard_at=7
)
LINE = Question(id="line", ask=Wording("One line"), kind=QuestionKind.TEXT, required=False, longest=20)
SLEPT = Question(id="slept", ask=Wording("Slept?"), kind=QuestionKind.YES_NO)
PLACE = Question(
    id="place",
    ask=Wording("Where?"),
    kind=QuestionKind.CHOICE,
    choices=(Choice(id="home", text=Wording("Home")), Choice(id="out", text=Wording("Out"))),
)
EVERYTHING = (MOOD, CRAVING, LINE, SLEPT, PLACE)


def test_each_question_reads_its_own_field() -> None:
    fields = {
        "q-mood": ["10"],
        "q-craving": ["1"],
        "q-line": "  a walk ",
        "q-slept": ["no"],
        "q-place": ["out"],
    }
    assert values_of(EVERYTHING, fields) == {
        "mood": 10,
        "craving": 1,
        "line": "a walk",
        "slept": False,
        "place": "out",
    }


@pytest.mark.parametrize("forged", ["0", "11", "-3", "٣x", "1e1", "", "9" * 400])
def test_what_is_no_answer_is_left_out(forged: str) -> None:
    assert values_of((MOOD, PLACE, SLEPT), {"q-mood": [forged], "q-place": [forged], "q-slept": []}) == {}


def test_a_text_is_never_longer_than_the_settings_allow() -> None:
    assert values_of((LINE,), {"q-line": "x" * 4000}) == {"line": "x" * 20}


def test_only_new_words_have_to_be_looked_at() -> None:
    assert typed_in({"q-mood": ["3"], "q-line": "same "}, {"line": "same"}) == ""
    assert typed_in({"q-line": "other"}, {"line": "same"}) == "other"
    assert typed_in(
        {"q-gone": "words of a question that is not asked any more", "q-mood": ["3"]}, {"mood": 3}
    ) == ("words of a question that is not asked any more")


@pytest.mark.parametrize(
    ("values", "hard"),
    [
        ({"mood": 3, "craving": 6}, {QuestionRole.MOOD}),
        ({"mood": 4, "craving": 7}, {QuestionRole.CRAVING}),
        ({"mood": 1, "craving": 10}, {QuestionRole.MOOD, QuestionRole.CRAVING}),
        ({"mood": 10, "craving": 1}, set()),
        ({}, set()),
    ],
)
def test_a_low_mood_and_a_strong_craving_are_hard(values: dict[str, int], hard: set[QuestionRole]) -> None:
    assert hard_ones((MOOD, CRAVING, LINE), values) == hard


def test_a_hard_hour_is_spoken_to_before_a_first_day_or_a_long_row() -> None:
    hard = frozenset({QuestionRole.CRAVING})
    assert line_for(EVERYTHING, {"craving": 9}, hard, current=1, days=1, back=False) is Line.CRAVING_HARD
    both = frozenset(QuestionRole)
    assert line_for(EVERYTHING, {}, both, current=30, days=30, back=False) is Line.BOTH_HARD


def test_whoever_is_back_is_greeted_without_a_word_about_having_been_away() -> None:
    assert line_for(EVERYTHING, {"mood": 5}, frozenset(), current=1, days=9, back=True) is Line.BACK
