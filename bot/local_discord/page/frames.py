"""Reading what a page sends: JSON that somebody may have typed by hand."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Mapping
from typing import Any

MOST_FILES = 10
LARGEST_FILE = 10 * 1024 * 1024
_ID = re.compile(r"[0-9]{1,20}")
_UNFIT_FOR_NAMES = re.compile(r"[\x00-\x1f\x7f/\\]")


class NotUnderstood(Exception):
    """A frame makes no sense; the text is a plain sentence."""


class Frame:
    """One request. Readers raise `NotUnderstood` where something is missing or of another kind."""

    def __init__(self, value: Any) -> None:
        if not isinstance(value, dict):
            raise NotUnderstood("A request is an object.")
        self._given: dict[str, Any] = value

    @property
    def number(self) -> str | int | float | None:
        """What the answer is to bear."""
        number = self._given.get("id")
        return number if isinstance(number, str | int | float) else None

    def has(self, key: str) -> bool:
        return self._given.get(key) is not None

    def text(self, key: str, *, at_most: int = 100_000) -> str:
        value = self._given.get(key)
        if not isinstance(value, str) or len(value) > at_most:
            raise NotUnderstood(f'"{key}" is a text of at most {at_most} characters.')
        return value

    def flag(self, key: str, *, default: bool | None = None) -> bool:
        value = self._given.get(key, default)
        if not isinstance(value, bool):
            raise NotUnderstood(f'"{key}" is true or false.')
        return value

    def count(self, key: str, *, default: int, at_most: int) -> int:
        value = self._given.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= at_most:
            raise NotUnderstood(f'"{key}" is a number from 1 to {at_most}.')
        return value

    def snowflake(self, key: str) -> int:
        value = self._given.get(key)
        if not isinstance(value, str) or not _ID.fullmatch(value):
            raise NotUnderstood(f'"{key}" is an id, written as a text.')
        return int(value)

    def snowflakes(self, key: str) -> list[int]:
        """Return a list of ids; an empty one where none is given."""
        given = self._given.get(key)
        if given is None:
            return []
        if not isinstance(given, list) or not all(
            isinstance(each, str) and _ID.fullmatch(each) for each in given
        ):
            raise NotUnderstood(f'"{key}" is a list of ids, written as texts.')
        return [int(each) for each in given]

    def mapping(self, key: str) -> Mapping[str, Any]:
        value = self._given.get(key)
        if value is None:
            return {}
        if not isinstance(value, dict):
            raise NotUnderstood(f'"{key}" is an object.')
        return value

    def words(self, key: str) -> list[str]:
        value = self._given.get(key)
        if isinstance(value, str):
            return value.split()
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise NotUnderstood(f'"{key}" is a list of texts.')
        return value

    def anything(self, key: str) -> Any:
        """Return a value of whatever kind, files in it read."""
        return with_files(self._given.get(key))

    def values(self, key: str) -> dict[str, Any]:
        """Return an object of values by names, files among them read."""
        return {name: with_files(value) for name, value in self.mapping(key).items()}

    def files(self, key: str) -> list[tuple[str, bytes]]:
        given = self._given.get(key)
        if given is None:
            return []
        if not isinstance(given, list) or len(given) > MOST_FILES:
            raise NotUnderstood(f'"{key}" is a list of at most {MOST_FILES} files.')
        return [_file(each) for each in given]


def with_files(value: Any) -> Any:
    """Return a value in which each `{"name", "base64"}` has become a name and its bytes.

    Other objects are nothing that an option, menu or field takes.
    """
    if isinstance(value, list):
        if any(isinstance(each, list) for each in value):
            raise NotUnderstood("Lists hold no lists.")
        return [with_files(each) for each in value]
    return _file(value) if isinstance(value, dict) else value


def _file(given: Any) -> tuple[str, bytes]:
    if not isinstance(given, dict) or not isinstance(given.get("name"), str):
        raise NotUnderstood('A file has a "name" and its bytes as "base64".')
    encoded = given.get("base64")
    if not isinstance(encoded, str):
        raise NotUnderstood('A file has a "name" and its bytes as "base64".')
    if len(encoded) > LARGEST_FILE * 4 // 3 + 4:
        raise NotUnderstood("A file may have up to 10 MB.")
    try:
        data = base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError):
        raise NotUnderstood("The bytes of a file come as base64.") from None
    return _UNFIT_FOR_NAMES.sub("_", given["name"])[-100:] or "file", data
