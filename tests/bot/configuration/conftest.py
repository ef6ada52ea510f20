"""A configuration folder of a test's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.configuration import Configuration, ConfigurationRefused, SettingsFile, load

Write = Callable[..., Path]
Refusal = Callable[..., list[str]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty configuration folder."""
    (tmp_path / "config").mkdir()
    return tmp_path / "config"


@pytest.fixture
def write(folder: Path) -> Write:
    """Write a file into the folder."""

    def write_file(name: str, text: str | bytes) -> Path:
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write_file


@pytest.fixture
def problems(folder: Path, write: Write) -> Refusal:
    """Write texts (by file name) and return the problems, with file names counted from the folder."""

    def said(files: list[SettingsFile], **texts: str | bytes) -> list[str]:
        for name, text in texts.items():
            write(name.replace("__", "/") + ".yaml", text)
        try:
            load(folder, files)
        except ConfigurationRefused as refused:
            return [str(problem).replace(f"{folder}/", "") for problem in refused.problems]
        return []

    return said


@pytest.fixture
def loaded(folder: Path, write: Write) -> Callable[..., Configuration]:
    """Write texts (by file name) and return the configuration."""

    def configuration(files: list[SettingsFile], **texts: str | bytes) -> Configuration:
        for name, text in texts.items():
            write(name.replace("__", "/") + ".yaml", text)
        return load(folder, files)

    return configuration
