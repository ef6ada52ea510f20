"""JSON Schemas of the settings files, for editors: completion and red underlines while an admin types.

Each settings file names its schema in its first line (`# yaml-language-server: $schema=…`).
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any

from bot.configuration.settings_file import SettingsFile
from bot.configuration.shape import Schema, schema_of

FOLDER = ".schema"
"""Inside of the configuration folder; its dot keeps it out of the way of who looks for settings."""

GUILD_SCHEMA = "guild.schema.json"

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_texts(files: Sequence[SettingsFile]) -> dict[str, str]:
    """Return the schema files by name: one a settings file, and one for a guild's own file."""
    texts = {f"{file.stem}.schema.json": _text(schema_of(file.model)) for file in files}
    texts[GUILD_SCHEMA] = _text(_guild_schema(files))
    return texts


def write_schemas(folder: Path, files: Sequence[SettingsFile]) -> list[Path]:
    """Write the schemas below the configuration folder `folder`; return their paths. May raise `OSError`."""
    target = folder / FOLDER
    target.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for name, text in schema_texts(files).items():
        path = target / name
        path.write_text(text, encoding="utf-8")
        written.append(path)
    return written


def _text(schema: Schema) -> str:
    return json.dumps({"$schema": _DIALECT, **schema}, indent=2, ensure_ascii=False) + "\n"


def _guild_schema(files: Sequence[SettingsFile]) -> Schema:
    """A guild's file holds any part of any file: nothing is required, and nothing else is allowed."""
    definitions: Schema = {}
    properties: Schema = {}
    for file in files:
        schema = _renamed(_optional(deepcopy(schema_of(file.model))), file.stem)
        definitions.update(schema.pop("$defs", {}))
        properties[file.stem] = schema
    return {
        "title": "Settings of one server",
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        "$defs": definitions,
    }


def _optional(part: Any) -> Any:
    if isinstance(part, dict):
        return {
            key: _optional(value)
            for key, value in part.items()
            if not (key == "required" and isinstance(value, list)) and key != "minProperties"
        }
    return [_optional(each) for each in part] if isinstance(part, list) else part


def _renamed(part: Any, stem: str) -> Any:
    """Give the definitions of one file a prefix: two files may define the same name differently."""
    if isinstance(part, dict):
        renamed = {key: _renamed(value, stem) for key, value in part.items()}
        reference = renamed.get("$ref")
        if isinstance(reference, str):
            renamed["$ref"] = reference.replace("#/$defs/", f"#/$defs/{stem}.")
        definitions = renamed.get("$defs")
        if isinstance(definitions, dict):
            renamed["$defs"] = {f"{stem}.{name}": value for name, value in definitions.items()}
        return renamed
    return [_renamed(each, stem) for each in part] if isinstance(part, list) else part
