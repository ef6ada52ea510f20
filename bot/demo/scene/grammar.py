"""The sentences of a scene: who can be their subject, and what a verb's details are made of.

A step is written `subject verb: details`. One class is one verb; its fields are the details, so that a verb
is declared, validated and documented in one place.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, ConfigDict, PlainValidator
from pydantic_core import PydanticKnownError

from bot.configuration import SettingsModel
from bot.demo.scene.durations import Span, Until, parse_passing
from bot.demo.scene.places import Place, parse_place
from bot.demo.scene.wanted import Wanted, parse_wanted


class Subject(Enum):
    """Who or what a sentence begins with."""

    PERSON = "a person"
    ANYONE = "a person, nobody or everybody"
    THING = "a thing of the scene"  # then the verb's words are the whole sentence: "time passes"


class Verb(SettingsModel):
    """What all verbs have in common. `words` is how the verb is written; a thing's name belongs to it.

    `short` names the detail that may stand alone: `ana runs: /alert` for `ana runs: {command: /alert}`.
    `acts` tells the steps that make something happen from those that look at what is there.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    words: ClassVar[str]
    subject: ClassVar[Subject] = Subject.PERSON
    short: ClassVar[str | None] = None
    acts: ClassVar[bool] = True

    @classmethod
    def written_fields(cls) -> list[str]:
        """Return the details' names as they are written in a scene."""
        return [field.alias or name for name, field in cls.model_fields.items()]


def _reading(parse: Callable[[str], Any]) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        if not isinstance(value, str):
            raise PydanticKnownError("string_type")
        return parse(value)

    return read


def _one_or_many(value: Any) -> Any:
    return tuple(value) if isinstance(value, list | tuple) else (value,)


def _command(text: str) -> str:
    words = " ".join(text.split())
    if not words.startswith("/") or not words[1:2].strip():
        raise ValueError(f"`{text}` is no command; expected it as it is typed, such as /alert")
    return words


CommandField = Annotated[str, PlainValidator(_reading(_command))]
PlaceField = Annotated[Place, PlainValidator(_reading(parse_place))]
WantedField = Annotated[Wanted, PlainValidator(_reading(parse_wanted))]
PassingField = Annotated[Span | Until, PlainValidator(_reading(parse_passing))]
Texts = Annotated[tuple[str, ...], BeforeValidator(_one_or_many)]
AllWanted = Annotated[tuple[WantedField, ...], BeforeValidator(_one_or_many)]
