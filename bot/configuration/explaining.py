"""What a settings model complains about, in plain words and with its place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.configuration.problems import Misplaced, Path, Problem, SeveralMisplaced
from bot.configuration.settings_file import SettingsModel
from bot.configuration.shape import allowed_at, description_at, keys_at
from bot.configuration.suggestions import did_you_mean, listed
from bot.configuration.tree import Items, Keys, Node, Scalar, key_place_of, node_at, place_of, value_of
from bot.configuration.wording import WRONG_KINDS, expectation

_KEY = "[key]"


def problems_from(errors: Sequence[Any], node: Node, model: type[SettingsModel]) -> list[Problem]:
    """Return the problems that pydantic's `errors` about the data under `node` mean."""
    by_path: dict[Path, list[Any]] = {}
    for error in errors:
        by_path.setdefault(_subject(error, node), []).append(error)
    problems: list[Problem] = []
    for path, about in by_path.items():
        deeper = any(len(other) > len(path) and other[: len(path)] == path for other in by_path)
        if deeper and all(error["type"] in WRONG_KINDS for error in about):
            continue  # another alternative of the same value came nearer: what it says is what helps
        problems.extend(_about(path, about, node, model))
    return problems


def problems_from_value_error(error: ValueError, node: Node, path: Path) -> list[Problem]:
    """Return the problems that a validator's own exception about the value at `path` means."""
    if isinstance(error, SeveralMisplaced):
        return [
            problem for each in error.misplaced for problem in problems_from_value_error(each, node, path)
        ]
    if isinstance(error, Misplaced):
        place = place_of(node, (*path, *error.path))
        return [place.problem(error.what, error.expected, error.suggestion)]
    what = str(error).strip() or "this value is not allowed"
    return [place_of(node, path).problem(what if not path else f"{named(path)}: {what}")]


def path_of(location: Sequence[str | int], node: Node) -> Path:
    """Return pydantic's `location` as a path in the file.

    A location also names the alternative of a union or the validator that spoke: what is no key is skipped.
    """
    path: Path = ()
    for step in location:
        if node_at(node, (*path, step)) is not None:
            path = (*path, step)
    return path


def named(path: Path) -> str:
    """Return how a path is called in a problem: `roles.moderators`, item 2 of `alerts_fallback`."""
    if not path:
        return "this file"
    *parents, last = path
    if isinstance(last, int):
        above = tuple(parents)
        return f"item {last + 1} of {named(above)}"
    words = [str(step) if isinstance(step, str) else str(step + 1) for step in path]
    return f"`{'.'.join(words)}`"


def _subject(error: Any, node: Node) -> Path:
    location = tuple(error["loc"])
    if error["type"] == "missing" and location:
        return (*path_of(location[:-1], node), location[-1])
    return path_of(tuple(step for step in location if step != _KEY), node)


def _about(path: Path, errors: list[Any], node: Node, model: type[SettingsModel]) -> list[Problem]:
    for error in errors:
        if error["type"] in {"value_error", "assertion_error"}:
            return problems_from_value_error(error["ctx"]["error"], node, path)
    first = errors[0]
    if first["type"] == "missing":
        parent = path[:-1]
        what = f"{named(path)} is missing"
        return [key_place_of(node, parent).problem(what, _lowered(description_at(model, path)) or "this key")]
    if first["type"] == "extra_forbidden":
        key = str(path[-1]) if path else ""
        known = keys_at(model, path[:-1])
        taken = node_at(node, path[:-1])
        free = [each for each in known if not isinstance(taken, Keys) or each not in taken.entries]
        what = f"`{key}` is not a key that belongs here"
        suggestion = did_you_mean(key, free or known)
        return [key_place_of(node, path).problem(what, listed(free or known), suggestion)]
    if first["loc"] and first["loc"][-1] == _KEY:
        what = f"`{path[-1]}` cannot be a key here" if path else "this key cannot stand here"
        return [key_place_of(node, path).problem(what, expectation(first, None))]
    value = node_at(node, path)
    expected = listed(dict.fromkeys(expectation(error, value) for error in errors))
    words = allowed_at(model, path)
    if words:
        expected = listed(words)
    described = description_at(model, path)
    if described and first["type"] in WRONG_KINDS:
        expected = f"{expected}: {_lowered(described)}"
    suggestion = did_you_mean(value.text, words) if words and isinstance(value, Scalar) else ""
    what = f"{named(path)} is {_shown(value)}"
    return [place_of(node, path).problem(what + _hint(value), expected, suggestion)]


def _lowered(sentence: str) -> str:
    return sentence if sentence[1:2].isupper() else sentence[:1].lower() + sentence[1:]


def _shown(value: Node | None) -> str:
    match value:
        case Keys():
            return "a map of keys" if value.entries else "an empty map"
        case Items():
            return f"a list of {len(value.values)}" if value.values else "an empty list"
        case Scalar():
            read = value_of(value)
            if read is None:
                return "empty"
            if isinstance(read, str):
                return f"the text `{_shortened(read)}`"
            return f"`{value.text}`" if isinstance(read, bool) else f"the number {_shortened(value.text)}"
        case _:
            return "not there"


def _shortened(text: str) -> str:
    return text if len(text) <= 60 else text[:57] + "…"


def _hint(value: Node | None) -> str:
    if not isinstance(value, Scalar):
        return ""
    if value.remark:
        return f' (a # begins a comment: put the text in quotes: "{_shortened(value.remark)}")'
    if value.plain and ":" in value.text and " " not in value.text and not value.text[0].isdigit():
        return " (a colon needs a space behind it)"
    return ""
