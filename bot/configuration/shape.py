"""What a settings model allows at a path, read from its JSON Schema: the names for "did you mean"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, TypeAlias

from bot.configuration.problems import Path
from bot.configuration.settings_file import SettingsModel

Schema: TypeAlias = dict[str, Any]


@lru_cache(maxsize=64)
def schema_of(model: type[SettingsModel]) -> Schema:
    """Return the JSON Schema of `model`. Read it only: it is shared."""
    return model.model_json_schema(by_alias=True, mode="validation")


def keys_at(model: type[SettingsModel], path: Path) -> list[str]:
    """Return the keys that a map at `path` may have, in the model's order; none where any key may stand."""
    return [key for schema in schemas_at(model, path) for key in schema.get("properties", {})]


def allowed_at(model: type[SettingsModel], path: Path) -> list[str]:
    """Return the words that may stand at `path`, where only certain words may."""
    words = [
        word for schema in schemas_at(model, path) for word in [*schema.get("enum", []), schema.get("const")]
    ]
    return [word for word in words if isinstance(word, str)]


def description_at(model: type[SettingsModel], path: Path) -> str:
    """Return the first sentence that describes the value at `path`, or an empty string."""
    if not path:
        return ""
    for parent in schemas_at(model, path[:-1]):
        described = parent.get("properties", {}).get(str(path[-1]), {}).get("description")
        if isinstance(described, str):
            return described.split(". ", 1)[0].rstrip(".")
    return ""


def schemas_at(model: type[SettingsModel], path: Path) -> list[Schema]:
    """Return every schema that a value at `path` may follow: several where there are alternatives."""
    root = schema_of(model)
    current = list(_alternatives(root, root))
    for step in path:
        current = [
            schema
            for each in current
            for below in _below(each, step)
            for schema in _alternatives(below, root)
        ]
    return current


def _below(schema: Schema, step: str | int) -> Iterator[Schema]:
    if isinstance(step, int):
        prefix = schema.get("prefixItems", [])
        below = prefix[step] if step < len(prefix) else schema.get("items")
    else:
        below = schema.get("properties", {}).get(step, schema.get("additionalProperties"))
    if isinstance(below, dict):
        yield below


def _alternatives(schema: Schema, root: Schema) -> Iterator[Schema]:
    reference = schema.get("$ref")
    if isinstance(reference, str):
        yield from _alternatives(root["$defs"][reference.rsplit("/", 1)[-1]], root)
    for group in ("anyOf", "oneOf", "allOf"):
        for alternative in schema.get(group, []):
            yield from _alternatives(alternative, root)
    yield schema
