"""Discord's own OpenAPI description, as a second pair of eyes on request bodies.

It is good at counts and lengths and wrong about integer snowflakes (it wants text where Discord takes both),
so ids are turned into text before the comparison. What it misses, the rules written by hand check.
"""

from __future__ import annotations

import functools
import json
from importlib import import_module
from pathlib import Path
from typing import Any

from ..refusals import Fault, Refused

_LARGEST_PLAIN_NUMBER = 1 << 53
_MISDESCRIBED = frozenset({"message_reference"})
"""What Discord takes otherwise than it describes: forwards, which discord.py sends as documented in prose."""
_WRITTEN_NUMBERS = frozenset({"permissions", "allow", "deny", "default_member_permissions"})
"""Bits that are described as numbers and travel as text."""


class Description:
    """Validators of the request bodies of one OpenAPI file, each built when it is first needed."""

    def __init__(self, document: dict[str, Any]) -> None:
        self._document = document
        self._validators: dict[tuple[str, str], Any] = {}
        self._paths = {_form_of(path): operations for path, operations in document["paths"].items()}

    @classmethod
    def read(cls, path: Path) -> Description | None:
        """Return the description in a file; None where there is no file or no jsonschema to read it with.

        A file is read once a process, and its validators are built once: Discord describes half a megabyte.
        """
        try:
            import_module("jsonschema")
            return _read(path)
        except (ImportError, FileNotFoundError):
            return None

    def check(self, method: str, template: str, body: Any) -> None:
        """Raise 50035 where a body does not fit. A route without a described body fits always."""
        if body is None:
            return
        key = (method, template)
        if key not in self._validators:
            self._validators[key] = self._validator(method, template)
        validator = self._validators[key]
        if validator is None:
            return
        faults = [
            Fault(tuple(error.absolute_path), "OPENAPI_MISMATCH", error.message[:300])
            for error in validator.iter_errors(_comparable(body))
        ]
        if faults:
            raise Refused(50035, faults=faults)

    def _validator(self, method: str, template: str) -> Any:
        operation = self._paths.get(_form_of(template), {}).get(method.lower(), {})
        content = operation.get("requestBody", {}).get("content", {})
        schema = content.get("application/json", {}).get("schema")
        if schema is None:
            return None
        whole = {"components": self._document["components"], **schema}
        return import_module("jsonschema").Draft202012Validator(whole)


def _form_of(template: str) -> str:
    return "/".join("{}" if part.startswith("{") else part for part in template.split("/"))


def _comparable(body: Any) -> Any:
    if isinstance(body, dict):
        body = {key: value for key, value in body.items() if key not in _MISDESCRIBED}
    return _retyped(body)


def _retyped(value: Any, key: str = "") -> Any:
    if isinstance(value, dict):
        of_attachment = key == "attachments"
        return {
            name: str(each) if of_attachment and name == "id" else _retyped(each, name)
            for name, each in value.items()
        }
    if isinstance(value, list):
        return [_retyped(each, key) for each in value]
    if key in _WRITTEN_NUMBERS and isinstance(value, str) and value.isdecimal():
        return int(value)
    is_id = isinstance(value, int) and not isinstance(value, bool) and value >= _LARGEST_PLAIN_NUMBER
    return str(value) if is_id or (key == "recipient_id" and isinstance(value, int)) else value


@functools.cache
def _read(path: Path) -> Description:
    return Description(json.loads(path.read_text(encoding="utf-8")))
