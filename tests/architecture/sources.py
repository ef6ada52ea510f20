"""Reading our own source code: which files there are, and what they import."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Module:
    """One source file of ours."""

    name: str
    path: Path

    @property
    def tree(self) -> ast.Module:
        """Its syntax tree."""
        return _parsed(self.path)

    def place(self, node: ast.expr | ast.stmt) -> str:
        """Where `node` stands."""
        return f"{self.name}, line {node.lineno}"

    def imports(self) -> Iterator[tuple[str, ast.stmt]]:
        """Yield the full name of every module that is imported here, wherever in the file it stands."""
        package = self.name if self.path.name == "__init__.py" else self.name.rpartition(".")[0]
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                for alias in node.names:
                    yield alias.name, node
            elif isinstance(node, ast.ImportFrom):
                parts = package.split(".")
                above = ".".join(parts[: len(parts) - node.level + 1]) if node.level else ""
                origin = ".".join(filter(None, [above, node.module]))
                yield origin, node
                for alias in node.names:
                    yield f"{origin}.{alias.name}", node


def modules(*packages: str) -> list[Module]:
    """Return the modules of `packages` (`bot`, `cogs.crisis`), sorted by path."""
    found = []
    for package in packages:
        folder = ROOT / package.replace(".", "/")
        paths = sorted(folder.rglob("*.py")) if folder.is_dir() else [folder.with_suffix(".py")]
        for path in paths:
            parts = list(path.relative_to(ROOT).with_suffix("").parts)
            if parts[-1] == "__init__":
                parts.pop()
            found.append(Module(".".join(parts), path))
    return found


def belongs_to(name: str, package: str) -> bool:
    """Say whether `name` is `package` or lies inside of it."""
    return name == package or name.startswith(package + ".")


@cache
def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))
