"""What `mutual-aid config check` does: look at everything, start nothing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bot.configuration.loading import load
from bot.configuration.problems import ConfigurationRefused, Problem
from bot.configuration.settings_file import SettingsFile


def problems_of(folder: Path, files: Sequence[SettingsFile]) -> list[Problem]:
    """Return all problems of the configuration in `folder`, sorted by file, line and column."""
    try:
        load(folder, files)
    except ConfigurationRefused as refused:
        return list(refused.problems)
    return []


def check(folder: Path, files: Sequence[SettingsFile]) -> tuple[int, list[str]]:
    """Return the exit code (0 or 1) and the lines to print, one a problem."""
    problems = problems_of(folder, files)
    if problems:
        return 1, [str(problem) for problem in problems]
    return 0, [f"{folder}: everything in order"]
