"""Which answers tell of a hard hour, so that help is offered at once. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cogs.checkins.settings.questions import Question, QuestionRole


def hard_ones(questions: Iterable[Question], values: Mapping[str, object]) -> frozenset[QuestionRole]:
    """Return what is hard by the settings' thresholds: a mood as low as that, a craving as strong.

    `values`: the question's id → the answer.
    """
    found = set()
    for question in questions:
        value = values.get(question.id)
        if question.role is None or question.hard_at is None or not isinstance(value, int):
            continue
        low = question.role is QuestionRole.MOOD
        if value <= question.hard_at if low else value >= question.hard_at:
            found.add(question.role)
    return frozenset(found)
