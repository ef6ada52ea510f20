"""From a placed tree to a valid model, or to problems with their places.

Values are validated as strict JSON: nothing is converted silently, while dates, times, enums, tuples and
sets come from the texts and lists that a file can hold. Where a text was expected and a plain `988` or `1.10`
stands, the text is what the admin wrote; where true or false was expected, `yes` and `on` mean what they say.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, TypeVar

from pydantic import ValidationError

from bot.configuration.explaining import path_of, problems_from, problems_from_value_error
from bot.configuration.problems import ConfigurationRefused, Path, Problem
from bot.configuration.settings_file import Located, SettingsFile, SettingsModel
from bot.configuration.tree import JSON, Node, Scalar, data_of, node_at, value_of

Model = TypeVar("Model", bound=SettingsModel)

_WANTS_TEXT = {"string_type", "literal_error", "enum", "date_type", "time_type"}
_SWITCH = {"yes": True, "on": True, "no": False, "off": False}


def validated(node: Node, file: SettingsFile) -> SettingsModel:
    """Return the settings that `node` holds; raises `ConfigurationRefused` with every problem found."""
    data = data_of(node)
    read_anew: set[Path] = set()
    while True:
        try:
            settings = file.model.model_validate_json(json.dumps(data))
            break
        except ValidationError as error:
            errors: Sequence[Any] = error.errors(include_url=False)
            repairs = _meant(errors, node) if isinstance(data, dict) else {}
            fresh = {path: value for path, value in repairs.items() if path not in read_anew}
            if not fresh:
                raise ConfigurationRefused(problems_from(errors, node, file.model)) from None
            read_anew |= set(fresh)
            for path, value in fresh.items():
                data = _with(data, path, value)
    if file.check is not None:
        problems = tuple(file.check(settings, Located(node)))
        if problems:
            raise ConfigurationRefused(problems)
    return settings


def problems_of_warming(settings: SettingsModel, node: Node, file: SettingsFile) -> list[Problem]:
    """Return what keeps `settings` from being made ready for use."""
    if file.warm is None:
        return []
    try:
        file.warm(settings)
    except ValueError as error:
        return problems_from_value_error(error, node, ())
    return []


def _meant(errors: Sequence[Any], node: Node) -> dict[Path, JSON]:
    meant: dict[Path, JSON] = {}
    for error in errors:
        path = path_of(error["loc"], node)
        scalar = node_at(node, path)
        if not isinstance(scalar, Scalar) or not scalar.plain or value_of(scalar) is None:
            continue
        if error["type"] in _WANTS_TEXT and not isinstance(value_of(scalar), str):
            meant[path] = scalar.text
        elif error["type"] == "bool_type" and scalar.text.lower() in _SWITCH:
            meant[path] = _SWITCH[scalar.text.lower()]
    return meant


def _with(data: JSON, path: Path, value: JSON) -> JSON:
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(data, dict):
        return {**data, str(step): _with(data[str(step)], rest, value)}
    assert isinstance(data, list)
    assert isinstance(step, int)
    return [_with(each, rest, value) if index == step else each for index, each in enumerate(data)]
