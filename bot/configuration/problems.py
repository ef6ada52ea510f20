"""What is wrong with a configuration, in words for an admin who has never programmed.

Misplaced (ValueError)         raised by a settings model about one place inside itself
SeveralMisplaced (ValueError)  the same about several places at once
ConfigurationRefused           raised to whoever asked for a configuration; carries every Problem
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Path = tuple[str | int, ...]
"""Where a value stands in a settings file: keys and list indexes (from 0), outermost first."""


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong. `line` and `column` count from 1, as editors do."""

    file: str
    line: int
    column: int
    what: str
    expected: str = ""
    suggestion: str = ""

    def __str__(self) -> str:
        """Return the one line that admins and editors read: `file:line:column: what; expected …`."""
        parts = [self.what]
        if self.expected:
            parts.append(f"expected {self.expected}")
        if self.suggestion:
            parts.append(f"did you mean {self.suggestion}?")
        text = "; ".join(parts)
        # A key or value in the file may hold line breaks; a problem stays on its one line.
        text = "".join(character if character.isprintable() else " " for character in text)
        return f"{self.file}:{self.line}:{self.column}: {text}"


class Misplaced(ValueError):
    """Raised inside a settings model's validator about the value at `path`, counted from that model.

    `path` holds keys as written in the file and list indexes: `("tiers", "urgent", 3)`.
    """

    def __init__(
        self, path: Sequence[str | int], what: str, expected: str = "", suggestion: str = ""
    ) -> None:
        super().__init__(what)
        self.path: Path = tuple(path)
        self.what = what
        self.expected = expected
        self.suggestion = suggestion


class SeveralMisplaced(ValueError):
    """Raised inside a settings model's validator that has found several things wrong."""

    def __init__(self, misplaced: Iterable[Misplaced]) -> None:
        self.misplaced = tuple(misplaced)
        super().__init__("; ".join(each.what for each in self.misplaced))


class ConfigurationRefused(Exception):
    """The files hold no valid configuration. `problems` is sorted by file, line and column, never empty."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))
