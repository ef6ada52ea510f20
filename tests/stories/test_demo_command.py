"""The exit codes of `mutual-aid demo`, and what a scene that cannot be read says."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.demo.command import run
from bot.demo.scene import SCENES
from cogs import FEATURES

FIRST = (SCENES / "crisis.yaml").read_text(encoding="utf-8")
SHORT = """title: Short
starts: "2026-03-02T21:40:00+00:00"
steps:
  - ana writes: {in: "#evening", text: Good evening}
  - bea sees: {in: "#evening", text: good evening, from: Ana}
"""


@pytest.fixture(autouse=True)
def _logging_stays_on() -> Iterator[None]:
    import logging

    yield
    logging.disable(logging.NOTSET)


def demo(script: Path | None) -> int:
    return run(FEATURES, argparse.Namespace(headless=True, script=script))


@pytest.fixture
def script(tmp_path: Path) -> Path:
    return tmp_path / "scene.yaml"


def test_a_scene_that_holds_exits_with_0(script: Path, capsys: pytest.CaptureFixture[str]) -> None:
    script.write_text(SHORT, encoding="utf-8")
    assert demo(script) == 0
    shown = capsys.readouterr()
    assert "✓ Bea sees in #evening from Ana: “good evening”" in shown.out
    assert "\x1b" not in shown.out


def test_a_wrong_expectation_exits_with_1_says_what_was_there_and_goes_on(
    script: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = SHORT.replace("text: good evening, from: Ana", "text: good evening, from: Ravi")
    script.write_text(wrong + "  - ravi writes: {in: dm, text: I am still here}\n", encoding="utf-8")
    assert demo(script) == 1
    out = capsys.readouterr().out
    assert "✗ Bea sees" in out
    assert "Ana in #evening “Good evening”: is from Ana" in out
    assert "I am still here" in out
    assert "1 of 1 expectations did not hold" in out


def test_something_that_must_not_be_seen_and_is_exits_with_1(
    script: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    script.write_text(SHORT.replace("bea sees", "nobody sees"), encoding="utf-8")
    assert demo(script) == 1
    assert "Bea sees Ana in #evening “Good evening”" in capsys.readouterr().out


def test_what_a_person_may_do_although_it_should_be_refused_exits_with_1(script: Path) -> None:
    script.write_text(
        SHORT.replace("text: Good evening}", "text: Good evening, refused: true}"), encoding="utf-8"
    )
    assert demo(script) == 1


def test_what_a_person_may_not_do_exits_with_1_unless_it_is_expected(script: Path) -> None:
    hidden = SHORT.replace('ana writes: {in: "#evening"', 'ana writes: {in: "#alerts"')
    script.write_text(hidden.replace("bea sees", "bea does not see"), encoding="utf-8")
    assert demo(script) == 1
    refused = hidden.replace("text: Good evening}", "text: Good evening, refused: true}")
    script.write_text(refused.replace("bea sees", "bea does not see"), encoding="utf-8")
    assert demo(script) == 0


CORRUPTED: dict[str, Callable[[str], str]] = {
    "a tab for indentation": lambda text: text.replace("  community:", "\tcommunity:"),
    "a bracket that is never closed": lambda text: text.replace(
        "[Acknowledge, Resolve", "[[Acknowledge, Resolve"
    ),
    "a quote that is never closed": lambda text: text.replace('die."}', "die.}"),
    "no title": lambda text: text.replace("title:", "titel:"),
    "no steps": lambda text: text.replace("steps:", "stops:"),
    "a start without a zone": lambda text: text.replace("+00:00", ""),
    "an unknown person": lambda text: text.replace("- ravi writes", "- rabi writes"),
    "an unknown verb": lambda text: text.replace("sam presses", "sam pushes"),
    "an unknown channel": lambda text: text.replace(
        'bea does not see: {in: "#alerts"}', 'bea does not see: {in: "#alert"}'
    ),
    "an unknown detail": lambda text: text.replace("private: true", "privat: true"),
    "an unquoted channel": lambda text: text.replace(
        '{in: "#evening", text: "Day', '{in: #evening, text: "Day'
    ),
    "a time that is none": lambda text: text.replace("35 minutes", "35 parsecs"),
    "a key given twice": lambda text: text.replace("config:", "title: Again\nconfig:"),
    "a step outside of the list": lambda text: text.replace("  - sam gets a form", "- sam gets a form"),
    "config of a file that is none": lambda text: text.replace("  community:", "  comunity:"),
    "an unknown setting": lambda text: text.replace("    country: GB", "    contry: GB"),
    "a setting that is wrong": lambda text: text.replace("    country: GB", "    country: UK"),
    "two documents": lambda text: text.replace("steps:", "---\nsteps:"),
    "nothing at all": lambda text: "",
    "not text": lambda text: text.replace("Ana", "\x00"),
}


@pytest.mark.parametrize("corruption", CORRUPTED, ids=lambda name: name)
def test_a_scene_that_cannot_be_read_exits_with_2_and_its_places(
    corruption: str, script: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    corrupted = CORRUPTED[corruption](FIRST)
    assert corrupted != FIRST
    script.write_text(corrupted, encoding="utf-8")
    assert demo(script) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    lines = shown.err.splitlines()
    assert lines
    for line in lines:
        assert re.match(rf"{re.escape(str(script))}:\d+:\d+: \S", line), line


def test_a_scene_that_is_not_there_exits_with_2(script: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert demo(script) == 2
    assert f"{script}:1:1: the file is missing" in capsys.readouterr().err


def test_a_setting_that_is_wrong_is_said_at_its_place_in_the_scene(
    script: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    script.write_text(FIRST.replace("    country: GB", "    country: UK"), encoding="utf-8")
    demo(script)
    line = next(number for number, text in enumerate(FIRST.splitlines(), 1) if "country: GB" in text)
    assert f"{script}:{line}:14: " in capsys.readouterr().err
