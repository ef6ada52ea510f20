"""An answer as somebody reads it: each question with what was answered."""

from __future__ import annotations

from collections.abc import Iterator

from bot.language import Language
from cogs.checkins.messages import parts
from cogs.checkins.settings import HIGHEST, CheckinKind, Question, QuestionKind
from cogs.checkins.store import Answer, AnswerValue

_MOST = 600
"""Characters of one text: five of them fit into a message."""


def lines_of(language: Language, kind: CheckinKind, answer: Answer) -> Iterator[str]:
    """Yield a line for each question that is still asked and was answered."""
    for question in kind.questions:
        value = answer.answers.get(question.id)
        if value is None:
            continue
        asked = f"**{parts.plain(question.ask.spoken_in(language))}**"
        if question.kind is QuestionKind.TEXT:
            yield f"{asked}\n{parts.quoted(str(value), _MOST)}"
        else:
            yield f"{asked} {_short(language, question, value)}"


def _short(language: Language, question: Question, value: AnswerValue) -> str:
    match question.kind:
        case QuestionKind.SCALE:
            return f"{value}/{HIGHEST}"
        case QuestionKind.YES_NO:
            return language.text("checkins-yes") if value else language.text("checkins-no")
        case _:
            chosen = next((choice for choice in question.choices if choice.id == value), None)
            return "" if chosen is None else parts.plain(chosen.text.spoken_in(language))
