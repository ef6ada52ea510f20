from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from bot.configuration import Configuration, Located, Misplaced, Problem, SettingsFile, SettingsModel
from bot.configuration.settings_file import Others

Said = Callable[..., list[str]]
Loaded = Callable[..., Configuration]

GUILD = 123456789012345678
OTHER = 223456789012345678


class Inner(SettingsModel):
    x: int
    y: int = 0
    many: tuple[int, ...] = ()


class First(SettingsModel):
    inner: Inner
    text: str = "t"


class Second(SettingsModel):
    number: int = 1


FILES = [SettingsFile("first.yaml", First), SettingsFile("second-one.yaml", Second)]
VALID = {"first": "inner: {x: 1, y: 2, many: [1, 2]}\n", "second-one": "number: 5\n"}


def test_a_guild_without_a_file_has_what_everybody_has(loaded: Loaded) -> None:
    configuration = loaded(FILES, **VALID)
    assert configuration.section(GUILD, First) is configuration.section(None, First)
    assert configuration.section(None, Second).number == 5
    assert configuration.guild_ids == frozenset()


def test_a_guilds_file_is_laid_over_the_others_key_by_key(loaded: Loaded) -> None:
    own = "first:\n  inner: {x: 9, many: [3]}\n"
    configuration = loaded(FILES, **VALID, **{f"guilds__{GUILD}": own})
    assert configuration.section(GUILD, First).inner == Inner(x=9, y=2, many=(3,))
    assert configuration.section(GUILD, First).text == "t"
    assert configuration.section(GUILD, Second) is configuration.section(None, Second)
    assert configuration.section(OTHER, First).inner.x == 1
    assert configuration.guild_ids == {GUILD}


def test_a_model_that_no_file_brings_is_our_mistake(loaded: Loaded) -> None:
    with pytest.raises(KeyError):
        loaded(FILES, **VALID).section(None, Inner)


def test_a_problem_in_a_guilds_file_points_into_that_file(problems: Said) -> None:
    own = "first:\n  inner:\n    x: many\n    z: 1\n"
    assert problems(FILES, **VALID, **{f"guilds__{GUILD}": own}) == [
        f"guilds/{GUILD}.yaml:3:8: `inner.x` is the text `many`; expected a whole number",
        f"guilds/{GUILD}.yaml:4:5: `z` is not a key that belongs here; expected x, y or many",
    ]


def test_a_problem_of_everybody_is_said_once_and_not_once_a_guild(problems: Said) -> None:
    said = problems(
        FILES,
        **{**VALID, "first": "inner: {x: many}\n"},
        **{f"guilds__{GUILD}": "first: {text: a}", f"guilds__{OTHER}": "first: {text: b}"},
    )
    assert said == ["first.yaml:1:12: `inner.x` is the text `many`; expected a whole number"]


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        (
            "guilds/my-server.yaml",
            "first: {}\n",
            "guilds/my-server.yaml:1:1: the file's name is not a server's",
        ),
        ("guilds/123.yaml", "first: {}\n", "guilds/123.yaml:1:1: the file's name is not a server's id"),
        (f"guilds/{GUILD}.yml", "first: {}\n", f"guilds/{GUILD}.yml:1:1: the file's name is not a server's"),
        (
            f"guilds/{GUILD}.yaml",
            "frist: {}\n",
            "1:1: `frist` is not the name of a settings file; expected first",
        ),
        (f"guilds/{GUILD}.yaml", "frist: {}\n", "did you mean first?"),
        (f"guilds/{GUILD}.yaml", "second_one: {}\n", "did you mean second-one?"),
        (f"guilds/{GUILD}.yaml", "first: hello\n", "1:1: `first` holds no keys; expected keys of first.yaml"),
        ("frist.yaml", "", "frist.yaml:1:1: nothing reads this file; expected first.yaml or second-one.yaml"),
        ("frist.yaml", "", "did you mean first.yaml?"),
        ("first.yml", "", "did you mean first.yaml?"),
        ("guild/x.yaml", "", "guild:1:1: nothing reads this folder; did you mean guilds/?"),
    ],
)
def test_a_file_that_nothing_would_read_is_a_problem(
    name: str, text: str, problem: str, problems: Said, write: Callable[..., object]
) -> None:
    write(name, text)
    said = problems(FILES, **VALID)
    assert len(said) == 1
    assert problem in said[0]


@pytest.mark.parametrize("name", ["README.md", "first.yaml.bak", ".hidden.yaml", "guilds/example.yaml.txt"])
def test_what_is_no_settings_file_is_left_alone(
    name: str, problems: Said, write: Callable[..., object]
) -> None:
    write(name, "{{{")
    assert problems(FILES, **VALID) == []


def test_a_missing_file_is_a_problem_and_its_neighbour_is_suspected(
    problems: Said, write: Callable[..., object]
) -> None:
    write("first.yaml.txt", VALID["first"])
    said = problems(FILES, **{"second-one": ""})
    assert said == ["first.yaml:1:1: the file is missing; did you mean first.yaml.txt?"]


def test_an_empty_file_means_the_defaults_where_there_are_any(loaded: Loaded, problems: Said) -> None:
    assert loaded(FILES, **{**VALID, "second-one": ""}).section(None, Second).number == 1
    assert problems(FILES, **{**VALID, "first": ""}) == [
        "first.yaml:1:1: `inner` is missing; expected this key"
    ]


def test_what_cannot_be_warmed_is_refused_at_its_place(problems: Said) -> None:
    def warm(settings: First) -> None:
        raise Misplaced(("inner", "x"), "this one does not compile", "another")

    said = problems([SettingsFile("first.yaml", First, warm=warm), FILES[1]], **VALID)
    assert said == ["first.yaml:1:12: this one does not compile; expected another"]


def test_only_what_will_be_used_is_warmed(problems: Said) -> None:
    warmed: list[First] = []
    files = [SettingsFile("first.yaml", First, warm=warmed.append), FILES[1]]
    assert problems(files, **{**VALID, "second-one": "number: x"})
    assert warmed == []
    assert problems(files, **VALID, **{f"guilds__{GUILD}": "second-one: {number: 3}"}) == []
    assert len(warmed) == 1


def test_a_contradiction_between_two_files_is_found_in_what_holds_in_a_guild(problems: Said) -> None:
    def differ(first: First, located: Located, others: Others) -> Iterator[Problem]:
        if first.inner.x == others(Second).number:
            yield located.problem(("inner", "x"), "both are the same number")

    files = [SettingsFile("first.yaml", First, check_with=differ), FILES[1]]
    assert problems(files, **VALID) == []
    own = "second-one:\n  number: 1\n"
    assert problems(files, **VALID, **{f"guilds__{GUILD}": own}) == [
        "first.yaml:1:12: both are the same number"
    ]
