"""How a part of the bot declares the settings file that it needs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, TypeAlias

from pydantic import BaseModel, ConfigDict

from bot.configuration.problems import Path, Problem
from bot.configuration.tree import Node, key_place_of, place_of


class SettingsModel(BaseModel):
    """The base of every settings model: unknown keys refused, no silent conversion, never changed after.

    Describe fields with `Field(description=…)`: editors show it, and problems quote it as what was expected.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


@dataclass(frozen=True)
class Located:
    """A settings file's values with their places, given to `SettingsFile.check`."""

    node: Node

    def problem(self, path: Path, what: str, expected: str = "", suggestion: str = "") -> Problem:
        """Return a problem that points at the value at `path` (keys and indexes from the top of the file)."""
        return place_of(self.node, path).problem(what, expected, suggestion)

    def problem_of_key(self, path: Path, what: str, expected: str = "", suggestion: str = "") -> Problem:
        """Return a problem that points at the last key of `path` instead of its value."""
        return key_place_of(self.node, path).problem(what, expected, suggestion)


Others: TypeAlias = "Callable[[type[SettingsModel]], Any]"
"""Returns the settings of another file, as they hold in the same place, or None."""


@dataclass(frozen=True)
class SettingsFile:
    """One file under `config/`: its name, what it may hold, and what to do before it is used.

    `check` finds what the model's own validators cannot say; it gets the valid model and the places.
    `check_with` finds what contradicts another file; it gets a way to that file's model as well (None where
    there is no such file), and is called when all of them are valid in themselves.
    `warm` builds what is slow (compiled phrases) before the settings are swapped in; it may raise
    `ValueError` or `Misplaced` to refuse them.
    """

    name: str
    model: type[SettingsModel]
    check: Callable[[Any, Located], Iterable[Problem]] | None = None
    check_with: Callable[[Any, Located, Others], Iterable[Problem]] | None = None
    warm: Callable[[Any], object] | None = None

    @property
    def stem(self) -> str:
        """The file's name without `.yaml`: its top-level key in a guild's own file."""
        return PurePath(self.name).stem
