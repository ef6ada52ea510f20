from __future__ import annotations

from pathlib import Path

import pytest

from bot.configuration import ConfigurationRefused
from bot.demo.scene import Scene, load_group, read_scene
from bot.demo.scene.people_do import FillsIn, Runs, Writes
from bot.demo.scene.people_see import Sees
from bot.demo.scene.places import Place

HEAD = 'title: A try\nstarts: "2026-03-02T21:40:00+01:00"\n'


def read(steps: str, head: str = HEAD) -> Scene:
    return read_scene(f"{head}steps:\n{steps}\n", Path("try.yaml"))


def problems(text: str) -> list[str]:
    with pytest.raises(ConfigurationRefused) as refused:
        read_scene(text, Path("try.yaml"))
    return [str(problem) for problem in refused.value.problems]


def problems_of_steps(steps: str) -> list[str]:
    return problems(f"{HEAD}steps:\n{steps}\n")


def test_a_step_says_who_does_what() -> None:
    [step] = read('  - Ana writes: {in: "#evening", text: Good evening}').steps
    assert (step.who, step.sentence, step.place.line) == ("Ana", "Ana writes", 4)
    assert step.doing == Writes.model_validate({"in": "#evening", "text": "Good evening"})


def test_one_detail_may_stand_alone() -> None:
    first, second = read("  - ana runs: /alert\n  - sam fills in: {Note: We spoke}").steps
    assert isinstance(first.doing, Runs)
    assert first.doing.command == "/alert"
    assert isinstance(second.doing, FillsIn)
    assert second.doing.fields == {"Note": "We spoke"}


def test_one_of_several_may_stand_without_brackets() -> None:
    [step] = read('  - sam sees: {in: "#alerts > Night", text: Ana, buttons: Acknowledge}').steps
    assert isinstance(step.doing, Sees)
    assert (step.doing.place, step.doing.buttons) == (Place("alerts", "Night"), ("Acknowledge",))


def test_a_scenes_people_and_channels_are_added_to_the_default_group() -> None:
    head = HEAD + "guild:\n  channels: [{name: night}]\npeople:\n  - {name: Lucía, locale: es-ES}\n"
    scene = read('  - lucía writes: {in: "#night", text: Hola}\n  - ana sees: hola', head)
    assert scene.group.person("lucía") is not None
    assert scene.group.person("ana") is not None
    assert scene.group.channel("evening") is not None


def test_a_person_of_the_same_name_replaces_the_default_one() -> None:
    scene = read("  - ana sees: hello", HEAD + "people:\n  - {name: ana, dms: closed}\n")
    [ana] = [person for person in scene.group.people if person.name.casefold() == "ana"]
    assert ana.dms == "closed"


def test_a_scenes_config_keeps_its_lines_and_columns() -> None:
    scene = read("  - ana sees: hello", HEAD + "config:\n  crisis:\n    calls: urgent\n")
    assert scene.config == "\n\n\n  crisis:\n    calls: urgent\n"


def test_changed_config_keeps_its_lines_and_columns() -> None:
    steps = "  - config changes:\n      crisis:\n        calls: urgent\n  - ana sees: hello"
    [step, _] = read(steps).steps
    assert step.config == "\n\n\n\n      crisis:\n        calls: urgent\n"


def test_the_default_group_can_be_read() -> None:
    assert {person.name for person in load_group().people} >= {"Ana", "Bea", "Sam", "Noor", "Iris"}


@pytest.mark.parametrize(
    ("steps", "place", "words"),
    [
        ('  - ana wrotes: {in: "#evening", text: Hi}', "4:5", "did you mean `Ana writes`?"),
        ('  - anna writes: {in: "#evening", text: Hi}', "4:5", "did you mean `Ana`?"),
        ('  - ana writes: {in: "#evning", text: Hi}', "4:22", 'did you mean "#evening"?'),
        ('  - ana writes: {in: "#evening"}', "4:5", "text"),
        ("  - ana writes:\n      in: #evening\n      text: Hi", "5:7", "begins a comment"),
        ("  - ana writes: Hi", "4:17", "takes no single value"),
        ("  - ana runs: alert", "4:15", "/alert"),
        ("  - time passes: 5 lightyears", "4:18", "5 minutes"),
        ("  - bot restart", "4:5", "did you mean `bot restarts`?"),
        ("  - bot comes back", "4:5", "the bot is there already"),
        ("  - bot is killed\n  - bot restarts", "5:5", "the bot is away already"),
        ('  - ana writes:\n    in: "#evening"', "5:5", "indented deeper"),
        ("  - ana sees:", "4:5", "what is looked for"),
        ("  - ana sees: {text: /(/}", "4:22", "no regular expression"),
        ("  - ana sees: {from: Bott, text: Hi}", "4:22", "did you mean `bot`?"),
        ('  - ana posts: {in: "#evening", title: A, text: B}', "4:21", "is no forum"),
        ('  - ana writes: {in: "#stories", text: B}', "4:22", "is a forum"),
        ("  - nobody writes: {in: dm, text: Hi}", "4:5", "nothing in a scene is called `writes`"),
        ("  - ana gets the role: Moderatr", "4:24", "did you mean `Moderator`?"),
        ("  - discord fails: {answer: 502, requests: 0}", "4:44", "requests"),
        ("  - 17", "4:5", "is no step"),
    ],
)
def test_what_is_wrong_with_a_step_is_said_at_its_place(steps: str, place: str, words: str) -> None:
    found = problems_of_steps(steps)
    assert any(line.startswith(f"try.yaml:{place}: ") and words in line for line in found), found


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("", "1:1", "title"),
        ("title: A\nsteps: [", "2:8", "never closed"),
        (f"{HEAD}", "1:1", "the scene has no steps"),
        (f"{HEAD}steps: ana\n", "3:1", "holds no list"),
        (f"{HEAD}title: B\nsteps: [ana sees: Hi]\n", "3:1", "given twice"),
        ("title: A\nstarts: 21:40\nsteps: [ana sees: Hi]\n", "2:9", "date and time"),
        (f"{HEAD}people: [{{name: nobody}}]\nsteps: [ana sees: Hi]\n", "3:17", "another name"),
        (f"{HEAD}people: [{{name: Al, roles: [Mod]}}]\nsteps: [ana sees: Hi]\n", "3:29", "no role `Mod`"),
        (f"{HEAD}people: [{{name: Al, locale: xx}}]\nsteps: [ana sees: Hi]\n", "3:29", "no Discord language"),
        (f"{HEAD}peple: []\nsteps: [ana sees: Hi]\n", "3:1", "did you mean"),
        (f"{HEAD}config: yes\nsteps: [ana sees: Hi]\n", "3:1", "config holds no keys"),
    ],
)
def test_what_is_wrong_with_the_head_is_said_at_its_place(text: str, place: str, words: str) -> None:
    assert any(line.startswith(f"try.yaml:{place}: ") and words in line for line in problems(text)), problems(
        text
    )


def test_everything_that_is_wrong_is_said_at_once() -> None:
    assert (
        len(problems_of_steps('  - ana wrotes: Hi\n  - ana sees: {in: "#nowhere"}\n  - time passes: now'))
        == 3
    )
