"""What an admin can set in `prompts.yaml`: the questions that open a check-in."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from bot.configuration import Misplaced, Path, SettingsModel, SeveralMisplaced
from cogs.checkins.prompts import NoSuchDay, YearlyDays, read_yearly_days
from cogs.checkins.settings.wording import Line

SetName = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,31}$")]
PromptId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{1,47}$")]


def _checked_days(written: str) -> str:
    try:
        read_yearly_days(written)
    except NoSuchDay as error:
        raise Misplaced((), error.what, error.expected, error.suggestion) from None
    return written


class PromptSettings(SettingsModel):
    """One question of a set."""

    text: Line = Field(description="The question: one text, or one for each language, at most 200 characters")
    theme: str | None = Field(
        default=None,
        pattern=r"^[a-z][a-z0-9-]{0,31}$",
        description="A word of your own, such as gratitude. Two of one theme do not follow each other",
    )
    when: Annotated[str, AfterValidator(_checked_days)] | None = Field(
        default=None,
        description="The days of the year it belongs to: 31 December, or 24 December to 2 January",
    )

    @cached_property
    def days(self) -> YearlyDays | None:
        """The days of the year to which it belongs; None for all of them."""
        return None if self.when is None else read_yearly_days(self.when)


class PromptLibrary(SettingsModel):
    """`prompts.yaml`: the questions that open a check-in."""

    sets: dict[SetName, dict[PromptId, PromptSettings]] = Field(
        description="By the name that `prompts` in check-ins.yaml refers to, the questions of each set"
    )

    def prompt(self, prompt_id: str) -> PromptSettings | None:
        """Return the question with this id, whatever set it stands in now; None where it was taken out."""
        return next((prompts[prompt_id] for prompts in self.sets.values() if prompt_id in prompts), None)

    @model_validator(mode="after")
    def _each_id_once(self) -> PromptLibrary:
        first: dict[str, str] = {}
        doubles = []
        for set_name, prompts in self.sets.items():
            for prompt_id in prompts:
                if first.setdefault(prompt_id, set_name) != set_name:
                    path: Path = ("sets", set_name, prompt_id)
                    what = f"`{prompt_id}` stands in the set `{first[prompt_id]}` already"
                    doubles.append(Misplaced(path, what, "a name that no other question has"))
        if doubles:
            raise SeveralMisplaced(doubles)
        return self
