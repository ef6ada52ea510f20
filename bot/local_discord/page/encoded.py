"""JSON written already, inside of JSON that is not: messages that many pages show are encoded once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .. import wire


class Encoded(list[str]):
    """A list whose items are JSON texts."""


def encode(answer: Mapping[str, Any]) -> str:
    """Return an answer as JSON; `Encoded` lists may stand among its values."""
    parts = (f"{wire.encode(key).decode()}:{_value(value)}" for key, value in answer.items())
    return f"{{{','.join(parts)}}}"


def _value(value: Any) -> str:
    return f"[{','.join(value)}]" if isinstance(value, Encoded) else wire.encode(value).decode()
