"""The file `.env` as a person wrote it: what in it cannot be understood, and where a missing one may be.

Nothing here repeats a line: what stands where no setting is expected may be a token.
"""

from __future__ import annotations

import re
from pathlib import Path

from dotenv.parser import Binding, parse_stream

_A_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,29}\Z")


def trouble_in(dotenv: Path) -> tuple[str, ...]:
    """Return a line for each line of `dotenv` that is no setting, and for each setting that stands twice.

    Empty where there is no such file. Raises `OSError` and `UnicodeDecodeError`.
    """
    lines: list[str] = []
    first: dict[str, int] = {}
    for binding in _bindings(dotenv):
        number = _line_number(binding)
        if binding.error or (binding.key is not None and binding.value is None):
            lines.append(
                f"{dotenv}:{number}: expected NAME=value, such as LOG_LEVEL=INFO, or # before a note"
            )
        elif binding.key is not None and _A_NAME.match(binding.key):
            earlier = first.setdefault(binding.key.upper(), number)
            if earlier != number:
                lines.append(f"{dotenv}:{number}: {binding.key} stands here again (first on line {earlier})")
    return tuple(lines)


def names_in(dotenv: Path) -> tuple[str, ...]:
    """Return the names in `dotenv`; what does not look like a name is left out. Raises as `trouble_in`."""
    keys = (binding.key for binding in _bindings(dotenv))
    return tuple(key for key in dict.fromkeys(keys) if key is not None and _A_NAME.match(key))


def where_it_may_be(dotenv: Path) -> str:
    """Return a sentence for whoever believes to have written `dotenv`, or "" where it is there."""
    if dotenv.is_file():
        return ""
    folder = dotenv.absolute().parent
    for name in (f"{dotenv.name}.txt", dotenv.name.removeprefix("."), f"{dotenv.name.removeprefix('.')}.txt"):
        if (folder / name).is_file():
            return (
                f"There is a file {name} in {folder}: its name must be {dotenv.name}, with nothing behind it"
                " (Windows hides the end of a name: in Explorer choose View, Show, File name extensions)."
            )
    return f"There is no file {dotenv.name} in {folder}: copy .env.example there under this name."


def _bindings(dotenv: Path) -> tuple[Binding, ...]:
    if not dotenv.is_file():
        return ()
    with dotenv.open(encoding="utf-8-sig") as stream:
        return tuple(parse_stream(stream))


def _line_number(binding: Binding) -> int:
    # A binding begins with the empty lines before it.
    string = binding.original.string
    return binding.original.line + string[: len(string) - len(string.lstrip())].count("\n")
