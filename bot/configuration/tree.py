"""A settings file as it was written: every value knows its file, line and column.

Guild overrides are merged at this level, so that a value keeps the place it came from.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from bot.configuration.problems import Path, Problem

JSON: TypeAlias = "bool | int | float | str | list[JSON] | dict[str, JSON] | None"


@dataclass(frozen=True, slots=True)
class Place:
    """A spot in a file; line and column count from 1."""

    file: str
    line: int
    column: int

    def problem(self, what: str, expected: str = "", suggestion: str = "") -> Problem:
        """Return a problem that points here."""
        return Problem(self.file, self.line, self.column, what, expected, suggestion)


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value. `plain` says that it stood there without quotes; `remark` is a comment right behind it
    when the value itself is empty, as in `alerts: #alerts`."""

    place: Place
    text: str
    plain: bool
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    place: Place
    values: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One `key: value` of a map."""

    place: Place
    value: Node


@dataclass(frozen=True, slots=True)
class Keys:
    """A map, in the order of the file."""

    place: Place
    entries: Mapping[str, Entry]


Node: TypeAlias = Scalar | Items | Keys

_WHOLE_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)\Z")
_DECIMAL_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)\.[0-9]+\Z")
_TRUTH = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_NOTHING = {"", "~", "null", "Null", "NULL"}
_LONGEST_NUMBER = 30


def value_of(scalar: Scalar) -> bool | int | float | str | None:
    """Return what a scalar is read as. Only what has one plain meaning becomes more than text.

    YAML 1.1 reads `12:30` as 750, `NO` as false, `0800` as octal and `1e3` as a number; here all of them
    stay text, so no value changes silently (YAML 1.2's core schema, without its octal and exponent forms).
    """
    if not scalar.plain:
        return scalar.text
    if scalar.text in _NOTHING:
        return None
    if scalar.text in _TRUTH:
        return _TRUTH[scalar.text]
    if len(scalar.text) <= _LONGEST_NUMBER:
        if _WHOLE_NUMBER.match(scalar.text):
            return int(scalar.text)
        if _DECIMAL_NUMBER.match(scalar.text):
            return float(scalar.text)
    return scalar.text


def data_of(node: Node) -> JSON:
    """Return the plain data under `node`: what a model is given to validate."""
    match node:
        case Scalar():
            return value_of(node)
        case Items():
            return [data_of(value) for value in node.values]
        case Keys():
            return {key: data_of(entry.value) for key, entry in node.entries.items()}


def merged(below: Node, above: Node) -> Node:
    """Return `below` with `above` laid over it: maps merge, lists and single values replace."""
    if not (isinstance(below, Keys) and isinstance(above, Keys)):
        return above
    entries = dict(below.entries)
    for key, entry in above.entries.items():
        old = entries.get(key)
        entries[key] = entry if old is None else replace(entry, value=merged(old.value, entry.value))
    return replace(below, entries=entries)


def place_of(node: Node, path: Path) -> Place:
    """Return where the value at `path` stands.

    What is not there (a missing key) is answered by its parent's key, as near as the file comes to it.
    """
    place, current = node.place, node
    for step in path:
        if isinstance(current, Keys) and str(step) in current.entries:
            entry = current.entries[str(step)]
            current = entry.value
            empty = isinstance(current, Scalar) and current.plain and current.text == ""
            place = entry.place if isinstance(current, Keys | Items) or empty else current.place
        elif isinstance(current, Items) and isinstance(step, int) and 0 <= step < len(current.values):
            current = current.values[step]
            place = current.place
        else:
            return place
    return place


def key_place_of(node: Node, path: Path) -> Place:
    """Return where the last key of `path` stands, or the value itself where the parent is a list."""
    parent = node_at(node, path[:-1]) if path else None
    if isinstance(parent, Keys) and str(path[-1]) in parent.entries:
        return parent.entries[str(path[-1])].place
    return place_of(node, path)


def node_at(node: Node, path: Path) -> Node | None:
    """Return the value at `path`, or None where there is none."""
    current = node
    for step in path:
        if isinstance(current, Keys) and str(step) in current.entries:
            current = current.entries[str(step)].value
        elif isinstance(current, Items) and isinstance(step, int) and 0 <= step < len(current.values):
            current = current.values[step]
        else:
            return None
    return current
