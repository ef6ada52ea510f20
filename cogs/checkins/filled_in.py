"""Reading what a member filled in, by the questions as they are now. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from cogs.checkins.settings.questions import HIGHEST, LOWEST, Question, QuestionKind

PREFIX = "q-"
"""Before a question's id in the custom id of its field."""

Value = int | str | bool
YES, NO = "yes", "no"


def values_of(questions: Iterable[Question], fields: Mapping[str, str | Sequence[str]]) -> dict[str, Value]:
    """Return the question's id → the answer, without what was left empty or is no answer to it."""
    values: dict[str, Value] = {}
    for question in questions:
        written = _first(fields.get(f"{PREFIX}{question.id}", "")).strip()
        value = _value(question, written)
        if value is not None:
            values[question.id] = value
    return values


def typed_in(fields: Mapping[str, str | Sequence[str]], before: Mapping[str, Value] | None = None) -> str:
    """Return every text in the form, whatever it is asked for, without what was there `before`.

    It asks no settings: a question may have been taken out of them while somebody wrote the answer.
    """
    earlier = before or {}
    texts = [
        value.strip()
        for field, value in fields.items()
        if isinstance(value, str) and value.strip() != earlier.get(field.removeprefix(PREFIX))
    ]
    return "\n\n".join(text for text in texts if text)


def _value(question: Question, written: str) -> Value | None:
    match question.kind:
        case QuestionKind.SCALE:
            on_it = written.isdecimal() and len(written) <= 2 and LOWEST <= int(written) <= HIGHEST
            return int(written) if on_it else None
        case QuestionKind.CHOICE:
            return written if any(choice.id == written for choice in question.choices) else None
        case QuestionKind.YES_NO:
            return {YES: True, NO: False}.get(written)
        case QuestionKind.TEXT:
            return written[: question.longest] or None


def _first(field: str | Sequence[str]) -> str:
    if isinstance(field, str):
        return field
    return field[0] if field else ""
