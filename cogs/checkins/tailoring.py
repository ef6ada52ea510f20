"""The one line that follows an answer: it speaks to what was answered, and advises nothing. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum

from cogs.checkins.settings.questions import Question, QuestionRole

_GOOD_MOOD = 8
_WEAK_CRAVING = 2
_IN_A_ROW = (7, 30, 100, 365)


class Line(Enum):
    """What the line says; its value is the end of its text's key."""

    BOTH_HARD = "both-hard"
    CRAVING_HARD = "craving-hard"
    MOOD_HARD = "mood-hard"
    FIRST = "first"
    BACK = "back"
    IN_A_ROW = "in-a-row"
    GOOD_MOOD = "good-mood"
    CALM = "calm"
    WORDS = "words"
    THANKS = "thanks"


def line_for(
    questions: Iterable[Question],
    values: Mapping[str, object],
    hard: frozenset[QuestionRole],
    *,
    current: int,
    days: int,
    back: bool,
) -> Line:
    """Return what to say. A hard hour comes before everything else.

    `current`: check-ins in a row, `days`: in all, this one included; `back`: the one before had no answer.
    """
    if len(hard) > 1:
        return Line.BOTH_HARD
    if hard:
        return Line.CRAVING_HARD if QuestionRole.CRAVING in hard else Line.MOOD_HARD
    if days == 1:
        return Line.FIRST
    if back:
        return Line.BACK
    if current in _IN_A_ROW:
        return Line.IN_A_ROW
    by_role = {question.role: values.get(question.id) for question in questions if question.role is not None}
    mood, craving = by_role.get(QuestionRole.MOOD), by_role.get(QuestionRole.CRAVING)
    if isinstance(mood, int) and mood >= _GOOD_MOOD:
        return Line.GOOD_MOOD
    if isinstance(craving, int) and craving <= _WEAK_CRAVING:
        return Line.CALM
    if any(isinstance(value, str) and " " in value for value in values.values()):
        return Line.WORDS
    return Line.THANKS
