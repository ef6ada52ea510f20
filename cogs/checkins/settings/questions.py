"""The questions of a check-in as an admin writes them."""

from __future__ import annotations

from enum import Enum
from typing import Annotated

from pydantic import Field, model_validator

from bot.configuration import Misplaced, SettingsModel, SeveralMisplaced
from cogs.checkins.settings.wording import Hint, Title

QuestionId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,31}$")]

LOWEST, HIGHEST = 1, 10
"""The ends of every scale."""


class QuestionKind(Enum):
    """How a question is answered."""

    SCALE = "scale"
    CHOICE = "choice"
    TEXT = "text"
    YES_NO = "yes_no"


class QuestionRole(Enum):
    """What a scale measures, so that the history can draw it and a hard answer can be noticed."""

    MOOD = "mood"
    CRAVING = "craving"


class Choice(SettingsModel):
    """One of the answers to choose from."""

    id: QuestionId = Field(description="A short name of its own, such as tired. Do not change it later")
    text: Hint = Field(description="What members read")


class Question(SettingsModel):
    """One question of a check-in."""

    id: QuestionId = Field(description="A short name of its own, such as mood. Do not change it later")
    ask: Title = Field(description="The question, at most 45 characters")
    hint: Hint | None = Field(default=None, description="A line below the question, at most 100 characters")
    kind: QuestionKind = Field(description="scale (1 to 10), choice, text (a few lines) or yes_no")
    role: QuestionRole | None = Field(
        default=None, description="mood (10 is best) or craving (10 is strongest), for a scale"
    )
    hard_at: int | None = Field(
        default=None,
        ge=LOWEST,
        le=HIGHEST,
        description="Help is offered at once from this answer on: a mood this low, a craving this strong",
    )
    choices: tuple[Choice, ...] = Field(
        default=(), max_length=25, description="The answers to choose from, for a choice"
    )
    required: bool = Field(default=True, description="Whether it has to be answered")
    longest: int = Field(default=500, ge=20, le=1000, description="The most characters of a text")

    @model_validator(mode="after")
    def _fits_its_kind(self) -> Question:
        wrong = []
        if self.role is not None and self.kind is not QuestionKind.SCALE:
            wrong.append(Misplaced(("role",), "only a scale can have a role", "kind: scale, or no role"))
        if self.hard_at is not None and self.role is None:
            what = "it is not known which end of this scale is hard"
            wrong.append(Misplaced(("hard_at",), what, "a role (mood or craving) beside it"))
        if self.kind is QuestionKind.CHOICE and len(self.choices) < 2:
            wrong.append(
                Misplaced(("kind",), "a choice needs something to choose from", "two choices or more")
            )
        if self.choices and self.kind is not QuestionKind.CHOICE:
            wrong.append(Misplaced(("choices",), "only a choice has choices", "kind: choice"))
        seen: set[str] = set()
        for number, choice in enumerate(self.choices):
            if choice.id in seen:
                what = f"`{choice.id}` is given twice"
                wrong.append(Misplaced(("choices", number, "id"), what, "each id once"))
            seen.add(choice.id)
        if wrong:
            raise SeveralMisplaced(wrong)
        return self
