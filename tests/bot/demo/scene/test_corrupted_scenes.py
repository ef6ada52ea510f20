"""Whatever is done to a scene's file, it is read or refused with a place in it: never a traceback."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from bot.configuration import ConfigurationRefused
from bot.demo.scene import SCENES, read_scene

JUNK = (
    "\t", "[", "]", "{", "}", ":", "#", "'", '"', "-", "&a", "*a", "!!x", "|", ">", "%", "@", "`", "\n", "~",
    "null", "yes", "12:30", "\u200b", "\x00", "9" * 400, "<<", "---\n", "- ", "  ",
)  # fmt: skip


def corrupted(text: str, chance: random.Random) -> str:
    """Return `text` with one to four accidents of the kind that happen in an editor."""
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        start = chance.randrange(len(text) + 1)
        end = min(len(text), start + chance.randrange(1, 25))
        lines, words = text.split("\n"), text.split(" ")
        match chance.randrange(5):
            case 0:
                text = text[:start] + text[end:]
            case 1:
                text = text[:start] + chance.choice(JUNK) + text[end:]
            case 2:
                lines.insert(chance.randrange(len(lines)), chance.choice(lines))
                text = "\n".join(lines)
            case 3:
                del lines[chance.randrange(len(lines))]
                text = "\n".join(lines)
            case _:
                words[chance.randrange(len(words))] = chance.choice(words)
                text = " ".join(words)
    return text


@pytest.mark.parametrize("path", sorted(SCENES.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_corrupted_scene_is_read_or_refused_with_a_place(path: Path) -> None:
    text, chance = path.read_text(encoding="utf-8"), random.Random(path.stem)
    refused = 0
    for _ in range(20):
        variant = corrupted(text, chance)
        try:
            read_scene(variant, Path("scene.yaml"))
        except ConfigurationRefused as refusal:
            refused += 1
            lines = variant.count("\n") + 2
            for problem in refusal.problems:
                assert problem.file == "scene.yaml"
                assert 1 <= problem.line <= lines
                assert problem.column >= 1
                assert problem.what
    assert refused
