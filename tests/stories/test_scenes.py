"""Every scene that is shipped, and every example in the scenes' README, holds."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest

from bot.demo.command import play
from bot.demo.scene import SCENES, load_scene, read_scene
from bot.demo.scene.sentences import VERBS
from cogs import FEATURES

README = SCENES / "README.md"
HEAD = 'title: An example\nstarts: "2026-03-02T21:40:00+00:00"\nsteps:\n'


def examples() -> list[str]:
    return re.findall(r"^```yaml\n(.*?)^```", README.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def as_scene(example: str) -> str:
    return HEAD + example if example.startswith("- ") else example


@pytest.mark.parametrize("path", sorted(SCENES.glob("*.yaml")), ids=lambda path: path.stem)
async def test_every_shipped_scene_holds(path: Path) -> None:
    out = io.StringIO()
    outcome = await play(load_scene(path), FEATURES, out)
    assert not outcome.failed, out.getvalue()
    assert outcome.held


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.splitlines()[0][:40])
async def test_every_example_in_the_readme_holds(example: str) -> None:
    out = io.StringIO()
    outcome = await play(read_scene(as_scene(example), README), FEATURES, out)
    assert not outcome.failed, out.getvalue()


def test_the_readme_shows_every_verb_and_names_every_detail() -> None:
    text = README.read_text(encoding="utf-8")
    scenes = [read_scene(as_scene(example), README) for example in examples()]
    shown = {type(step.doing) for scene in scenes for step in scene.steps}
    assert {verb.words for verb in VERBS if verb not in shown} == set()
    details = {field for verb in VERBS for field in verb.written_fields()}
    assert {detail for detail in details if not re.search(rf"\b{detail}\b", text)} == set()
