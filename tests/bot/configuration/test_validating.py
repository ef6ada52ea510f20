from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, time
from enum import Enum
from typing import Annotated, Any, Literal, get_args

import pytest
from pydantic import Field, field_validator, model_validator
from pydantic_core import core_schema

from bot.configuration import (
    Configuration,
    Located,
    Misplaced,
    Problem,
    SettingsFile,
    SettingsModel,
    SeveralMisplaced,
)
from bot.configuration.wording import expectation

Said = Callable[..., list[str]]
Loaded = Callable[..., Configuration]


class Colour(Enum):
    RED = "red"
    GREEN = "green"


class Person(SettingsModel):
    name: str = Field(min_length=2)
    age: int = Field(default=1, ge=0, le=150, description="How old they are. In years.")

    @field_validator("name")
    @classmethod
    def _nobody(cls, name: str) -> str:
        if name == "Nobody":
            raise ValueError("this is not a person")
        return name


class Cat(SettingsModel):
    kind: Literal["cat"]
    lives: int


class Dog(SettingsModel):
    kind: Literal["dog"]
    name: str


class Everything(SettingsModel):
    text: str = "x"
    texts: tuple[str, ...] = ()
    switch: bool = False
    number: int = 0
    fraction: float = 0.0
    day: date | None = None
    clock: time | None = None
    colour: Colour = Colour.RED
    either: int | str = 0
    group: frozenset[Colour] = frozenset()
    person: Person | None = None
    people: list[Person] = Field(default_factory=list, max_length=3)
    by_name: dict[Annotated[str, Field(pattern="^[a-z]+$")], Person] = Field(default_factory=dict)
    pet: Annotated[Cat | Dog, Field(discriminator="kind")] | None = None
    text_or_people: str | list[Person] = "x"

    @model_validator(mode="after")
    def _no_namesakes(self) -> Everything:
        names = [person.name for person in self.people]
        misplaced = [
            Misplaced(("people", number, "name"), f"{name} is here twice", "everybody once")
            for number, name in enumerate(names)
            if name in names[:number]
        ]
        if misplaced:
            raise SeveralMisplaced(misplaced)
        return self


def _no_seven(settings: Everything, located: Located) -> Iterable[Problem]:
    if settings.number == 7:
        yield located.problem(("number",), "seven is taken", "another number")


FILES = [SettingsFile("a.yaml", Everything, check=_no_seven)]


@pytest.mark.parametrize(
    ("line", "key", "value"),
    [
        ("text: 988", "text", "988"),
        ("text: 0800 1111", "text", "0800 1111"),
        ("text: 1.10", "text", "1.10"),
        ("text: NO", "text", "NO"),
        ("text: true", "text", "true"),
        ("text: 12:30", "text", "12:30"),
        ("text: 2026-03-31", "text", "2026-03-31"),
        ("texts: [988, a, yes]", "texts", ("988", "a", "yes")),
        ("switch: true", "switch", True),
        ("switch: yes", "switch", True),
        ("switch: OFF", "switch", False),
        ("fraction: 3", "fraction", 3.0),
        ("day: 2026-03-31", "day", date(2026, 3, 31)),
        ("clock: 12:30", "clock", time(12, 30)),
        ('clock: "12:30"', "clock", time(12, 30)),
        ("colour: green", "colour", Colour.GREEN),
        ("group: [green, red]", "group", frozenset(Colour)),
        ("either: 123456789012345678", "either", 123456789012345678),
        ("either: NO", "either", "NO"),
    ],
)
def test_a_value_is_read_as_the_admin_plainly_meant_it(
    line: str, key: str, value: object, loaded: Loaded
) -> None:
    read = getattr(loaded(FILES, a=line).section(None, Everything), key)
    assert read == value
    assert type(read) is type(value)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("number: 12:30", "1:9: `number` is the text `12:30`; expected a whole number"),
        (
            "number: 010",
            "1:9: `number` is the text `010`; expected a whole number without leading zeros or a plus sign",
        ),
        ('number: "5"', "1:9: `number` is the text `5`; expected a whole number without quotes"),
        ("number: 2.5", "1:9: `number` is the number 2.5; expected a whole number"),
        ("number:", "1:1: `number` is empty; expected a whole number"),
        ("number: 1e3", "1:9: `number` is the text `1e3`; expected a whole number"),
        ("switch: perhaps", "1:9: `switch` is the text `perhaps`; expected true or false"),
        ('switch: "true"', "1:9: `switch` is the text `true`; expected true or false without quotes"),
        ("text: [a]", "1:1: `text` is a list of 1; expected a text"),
        ("text: ~", "1:7: `text` is empty; expected a text"),
        (
            "texts: a",
            "1:8: `texts` is the text `a`; expected a list: one `- item` a line below the key, or []",
        ),
        ("texts:\n  - a\n  - {b: 1}", "3:5: item 2 of `texts` is a map of keys; expected a text"),
        ("day: 2026-02-30", "1:6: `day` is the text `2026-02-30`; expected a date such as 2026-03-31"),
        ("clock: 1230", '1:8: `clock` is the number 1230; expected a time of day in quotes, such as "19:30"'),
        (
            "clock: 25:00",
            '1:8: `clock` is the text `25:00`; expected a time of day in quotes, such as "19:30"',
        ),
        ("colour: gren", "1:9: `colour` is the text `gren`; expected red or green; did you mean green?"),
        ("colour: 5", "1:9: `colour` is the number 5; expected red or green"),
        (
            "group: [reed]",
            "1:9: item 1 of `group` is the text `reed`; expected red or green; did you mean red?",
        ),
        ("either: [1]", "1:1: `either` is a list of 1; expected a whole number or a text"),
        ("texto: 1", "1:1: `texto` is not a key that belongs here; expected text, texts,"),
        ("texto: 1", "did you mean text?"),
        ("Number: 1", "did you mean number?"),
        ("person: {age: 3}", "1:1: `person.name` is missing; expected this key"),
        (
            "person:\n  name: Ana\n  age: old",
            "3:8: `person.age` is the text `old`; expected a whole number: how old they are",
        ),
        (
            "person: {name: Ana, age: 151}",
            "1:26: `person.age` is the number 151; expected a number of at most 150",
        ),
        ("person: {name: A}", "1:16: `person.name` is the text `A`; expected at least 2 characters"),
        ("person: {name: Nobody}", "1:16: `person.name`: this is not a person"),
        (
            "person: {name: Ana, aeg: 3}",
            "1:21: `aeg` is not a key that belongs here; expected age; did you mean age?",
        ),
        ("person: name:Ana", "(a colon needs a space behind it)"),
        (
            "people:\n  - name: Ana\n  - name: Bo\n  - name: Ana",
            "4:11: Ana is here twice; expected everybody once",
        ),
        (
            "people: [{name: An}, {name: Bo}, {name: Cy}, {name: Di}]",
            "1:1: `people` is a list of 4; expected at most 3",
        ),
        (
            "by_name: {ana: {name: Ana}, B0: {name: Bo}}",
            "1:29: `B0` cannot be a key here; expected small letters only",
        ),
        ("pet: {kind: cow}", "expected 'cat', 'dog' as 'kind'"),
        ("pet: {lives: 9}", "expected a key 'kind' that says which kind this is"),
        ("pet: {kind: cat, lives: nine}", "1:25: `pet.lives` is the text `nine`; expected a whole number"),
        ("text_or_people: [{name: A}]", "1:25: `text_or_people.1.name` is the text `A`; expected at least 2"),
        ("text_or_people: {a: 1}", "expected a text or a list"),
        ("number: 7", "1:9: seven is taken; expected another number"),
    ],
)
def test_what_a_model_refuses_is_explained_with_its_place(text: str, problem: str, problems: Said) -> None:
    said = problems(FILES, a=text)
    assert any(problem in line for line in said), said
    assert len(said) == 1


def test_everything_wrong_is_said_at_once_and_in_order(problems: Said) -> None:
    said = problems(FILES, a="text: [a]\nnumber: x\ntexto: 1\nperson: {age: y}\n")
    assert [line.split(" ")[0] for line in said] == [
        "a.yaml:1:1:",
        "a.yaml:2:9:",
        "a.yaml:3:1:",
        "a.yaml:4:1:",
        "a.yaml:4:15:",
    ]


def test_a_problem_stays_on_its_line_whatever_the_file_holds(problems: Said) -> None:
    said = problems(FILES, a='"te\\nxt\\e[31m": 1\ncolour: "x\\ny"\n')
    assert len(said) == 2
    assert not any(character in line for line in said for character in "\n\x1b")


@pytest.mark.parametrize("kind", get_args(core_schema.ErrorType))
def test_no_complaint_of_the_library_reaches_an_admin_in_its_own_words(kind: str) -> None:
    error: Any = {"type": kind, "loc": (), "msg": "Input should be a valid thing", "input": 1, "ctx": {}}
    assert "Input" not in expectation(error, None)
    assert "{" not in expectation(error, None)
