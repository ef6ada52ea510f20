"""Ids in bodies: Discord takes them as text and as numbers."""

from __future__ import annotations

from typing import Any

from ..interactions.forms import Form


def as_id(value: Any) -> int | None:
    """Return an id, or None for what is none."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        return None
    text = str(value)
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= 20 else None


def id_in(form: Form, key: str, *, required: bool = False) -> int | None:
    """Read an id from the field `key`; what is none is noted."""
    value = form.body.get(key)
    if value is None:
        if required:
            form.refuse(key, "BASE_TYPE_REQUIRED", "This field is required")
        return None
    found = as_id(value)
    if found is None:
        form.refuse(key, "NUMBER_TYPE_COERCE", f'Value "{value}" is not snowflake.')
    return found


def ids_in(form: Form, key: str, *, at_most: int) -> list[int]:
    """Read a list of ids from the field `key`, each once; what is none is noted."""
    value = form.body.get(key)
    if value is None:
        return []
    if not isinstance(value, list):
        form.refuse(key, "BASE_TYPE_ARRAY", "Only iterables may be used in an ArrayType")
        return []
    if len(value) > at_most:
        form.refuse(key, "BASE_TYPE_MAX_LENGTH", f"Must be {at_most} or fewer in length.")
        return []
    found = []
    for index, each in enumerate(value):
        identifier = as_id(each)
        if identifier is None:
            form.errors.add(
                (*form.path, key, index), "NUMBER_TYPE_COERCE", f'Value "{each}" is not snowflake.'
            )
        else:
            found.append(identifier)
    return list(dict.fromkeys(found))
