"""Reading an entry's payload back with its types."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from bot.claims import JSON


def number(payload: Mapping[str, JSON], name: str) -> int:
    """Return the whole number called `name`; `TypeError` for anything else: the entry is not ours."""
    value = payload[name]
    if not isinstance(value, int):
        raise TypeError(f"{name} is {type(value).__name__}, not a whole number")
    return value


def word(payload: Mapping[str, JSON], name: str) -> str:
    """Return the text called `name`; `TypeError` for anything else."""
    value = payload[name]
    if not isinstance(value, str):
        raise TypeError(f"{name} is {type(value).__name__}, not a text")
    return value


def day(payload: Mapping[str, JSON], name: str = "day") -> date:
    """Return the local date called `name`."""
    return date.fromisoformat(word(payload, name))


def instant(payload: Mapping[str, JSON], name: str) -> datetime | None:
    """Return the instant called `name`, or None where it is not said."""
    value = payload.get(name)
    return None if value is None else datetime.fromisoformat(str(value))
