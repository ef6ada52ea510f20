import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import bot.local_discord

PACKAGE = Path(bot.local_discord.__file__).parent
ALLOWED = {"aiohttp", "orjson", "jsonschema"}
ONLY_TO_POINT = {"discord", "yarl"}


def imported(path: Path) -> Iterator[str]:
    """Yield the top-level names that a file imports from outside; what climbs out of the package as "..."."""
    depth = len(path.relative_to(PACKAGE).parts)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level > depth:
            yield "..."
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module.partition(".")[0]


def test_the_local_discord_stands_alone() -> None:
    foreign = {
        (path.name, name)
        for path in PACKAGE.rglob("*.py")
        for name in imported(path)
        if name not in sys.stdlib_module_names | ALLOWED
    }
    assert {(file, name) for file, name in foreign if file != "pointing.py"} == set()
    assert {name for _, name in foreign} <= ONLY_TO_POINT
