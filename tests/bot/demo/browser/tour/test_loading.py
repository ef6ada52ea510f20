"""The tour as it is written in YAML."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.configuration import ConfigurationRefused
from bot.demo.browser.group import load_demo_group
from bot.demo.browser.tour import TOUR, load_tour

SHIPPED = (TOUR / "10-somebody-writes.yaml").read_text(encoding="utf-8")


def test_its_parts_follow_each_other_by_name(tmp_path: Path) -> None:
    for name in ("20-later.yaml", "10-first.yaml"):
        (tmp_path / name).write_text(f"title: {name}\nsteps:\n  - text: Hello\n", encoding="utf-8")
    stops = load_tour(load_demo_group(), tmp_path)
    assert [stop.title for stop in stops] == ["10-first.yaml", "20-later.yaml"]


def test_it_takes_about_two_minutes() -> None:
    stops = load_tour(load_demo_group())
    words = sum(len((stop.step.text + " " + (stop.step.try_ or "")).split()) for stop in stops)
    assert words / 200 < 2.5  # what somebody reads in a minute; doing takes the rest


CORRUPTED: dict[str, Callable[[str], str]] = {
    "nobody's name": lambda text: text.replace("act_as: Sam", "act_as: Samuel", 1),
    "nobody who sees": lambda text: text.replace("who: Noor", "who: Nour", 1),
    "no channel": lambda text: text.replace('look_at: "#alerts"', 'look_at: "#alert"', 1),
    "no place": lambda text: text.replace("look_at: dm", "look_at: cellar", 1),
    "two things in one": lambda text: text.replace("- you_are: Ana", "- you_are: Ana\n        time: moves"),
    "something it cannot wait for": lambda text: text.replace("you_are: Ana", "you_were: Ana"),
    "no text": lambda text: text.replace("  - text: >-", "  - txt: >-", 1),
    "no steps": lambda text: "title: Empty\nsteps: []\n",
}


@pytest.mark.parametrize("corruption", CORRUPTED, ids=lambda name: name)
def test_what_is_wrong_is_said_with_its_place(corruption: str, tmp_path: Path) -> None:
    corrupted = CORRUPTED[corruption](SHIPPED)
    assert corrupted != SHIPPED
    path = tmp_path / "10-somebody-writes.yaml"
    path.write_text(corrupted, encoding="utf-8")
    with pytest.raises(ConfigurationRefused) as refused:
        load_tour(load_demo_group(), tmp_path)
    for problem in refused.value.problems:
        assert str(problem).startswith(f"{path}:{problem.line}:{problem.column}: ")
