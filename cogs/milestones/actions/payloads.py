"""Reading an entry's payload back with its types."""

from __future__ import annotations

from collections.abc import Mapping

from bot.claims import JSON


def number(payload: Mapping[str, JSON], name: str) -> int:
    """Return the whole number called `name`; `TypeError` for anything else: the entry is not ours."""
    value = payload[name]
    if not isinstance(value, int):
        raise TypeError(f"{name} is {type(value).__name__}, not a whole number")
    return value
