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


def word(payload: Mapping[str, JSON], name: str) -> str:
    """Return the text called `name`; `TypeError` for anything else."""
    value = payload[name]
    if not isinstance(value, str):
        raise TypeError(f"{name} is {type(value).__name__}, not a text")
    return value


def numbers(payload: Mapping[str, JSON], name: str) -> tuple[int, ...]:
    """Return the whole numbers called `name`; `TypeError` for anything else."""
    values = payload[name]
    if not isinstance(values, list):
        raise TypeError(f"{name} is {type(values).__name__}, not a list")
    return tuple(number({name: value}, name) for value in values)
