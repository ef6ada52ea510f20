from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from bot.configuration.parsing import parse
from bot.configuration.schemas import GUILD_SCHEMA, schema_texts, write_schemas
from bot.configuration.tree import data_of
from tests.bot.configuration.shipped import CONFIG, EXAMPLE_OF_A_GUILD, FILES

SCHEMAS = schema_texts(FILES)
SHIPPED = [(CONFIG / file.name, f"{file.stem}.schema.json") for file in FILES] + [
    (EXAMPLE_OF_A_GUILD, GUILD_SCHEMA)
]


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_committed_schema_is_what_the_model_says_now(name: str) -> None:
    committed = (CONFIG / ".schema" / name).read_text(encoding="utf-8")
    assert committed == SCHEMAS[name], "run `mutual-aid config schema`"


@pytest.mark.parametrize(("file", "name"), SHIPPED, ids=lambda part: getattr(part, "name", part))
def test_a_shipped_file_is_valid_by_its_schema_and_tells_editors_where_it_is(file: Path, name: str) -> None:
    text = file.read_text(encoding="utf-8")
    modeline = text.splitlines()[0].removeprefix("# yaml-language-server: $schema=")
    assert (file.parent / modeline).resolve() == CONFIG / ".schema" / name
    schema = json.loads(SCHEMAS[name])
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(data_of(parse(text, file.name)[0]))


def test_every_key_is_described_for_who_edits() -> None:
    missing = [
        f"{name}: {definition.get('title')}.{key}"
        for name, text in SCHEMAS.items()
        if name != GUILD_SCHEMA
        for definition in [json.loads(text), *json.loads(text).get("$defs", {}).values()]
        for key, described in definition.get("properties", {}).items()
        if "description" not in described and "$ref" not in described
    ]
    assert missing == []


def test_a_guilds_schema_requires_nothing_and_refuses_what_is_unknown() -> None:
    validator = jsonschema.Draft202012Validator(json.loads(SCHEMAS[GUILD_SCHEMA]))
    assert validator.is_valid({})
    assert validator.is_valid({"community": {"roles": {"admins": "Chiefs"}}})
    assert not validator.is_valid({"comunity": {}})
    assert not validator.is_valid({"community": {"roles": {"admin": "Chiefs"}}})


def test_schemas_are_written_where_the_files_look_for_them(tmp_path: Path) -> None:
    written = write_schemas(tmp_path, FILES)
    assert {path.relative_to(tmp_path).as_posix() for path in written} == {
        f".schema/{name}" for name in SCHEMAS
    }
