"""300 corrupted variants of the shipped files: each is refused with its place, none with a traceback."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.community import COMMUNITY_FILE
from bot.configuration import SettingsFile
from bot.configuration.checking import check
from tests.bot.configuration.corruption import Variant, variants
from tests.bot.configuration.shipped import FILES, GUILD_FILE, shipped_texts

VARIANTS = variants(shipped_texts(), FILES, 300, seed=3)
_PROBLEM = re.compile(r"(?P<file>.+?\.yaml):(?P<line>\d+):(?P<column>\d+): (?P<what>.+)")


def test_the_files_that_are_corrupted_are_valid_before(tmp_path: Path) -> None:
    for name, text in shipped_texts().items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert check(tmp_path, FILES) == (0, [f"{tmp_path}: everything in order"])


@pytest.mark.parametrize("variant", VARIANTS, ids=str)
def test_a_corrupted_file_is_refused_with_file_line_and_column(variant: Variant, tmp_path: Path) -> None:
    code, lines = check(tmp_path, _alone(variant, tmp_path))
    file = tmp_path / variant.name
    assert code == 1
    problems = [_PROBLEM.fullmatch(line) for line in lines]
    assert all(problems), lines
    named = [
        (int(problem["line"]), int(problem["column"]))
        for problem in problems
        if problem is not None and problem["file"] == str(file)
    ]
    assert named, lines
    written = variant.raw.decode("utf-8-sig", errors="replace")
    written_lines = re.split("\r\n|\r|\n", written)
    for line, column in named:
        assert 1 <= line <= len(written_lines)
        assert 1 <= column <= len(written_lines[line - 1]) + 1
    if variant.line is not None:
        assert variant.line in {line for line, _ in named}, lines


def _alone(variant: Variant, folder: Path) -> tuple[SettingsFile, ...]:
    """Put the broken file into `folder` with only what it needs beside it: the others cost their time."""
    file = folder / variant.name
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(variant.raw)
    if variant.name != GUILD_FILE:
        return tuple(each for each in FILES if each.name == variant.name)
    (folder / COMMUNITY_FILE.name).write_text(shipped_texts()[COMMUNITY_FILE.name], encoding="utf-8")
    return (COMMUNITY_FILE,)
