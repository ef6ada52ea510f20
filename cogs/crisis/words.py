"""What a person typed, made fit to be read and kept. Pure."""

from __future__ import annotations


def tidy(typed: str | None) -> str | None:
    """Return the words without what no reader sees and no database takes; None where nothing is left.

    Half a surrogate pair (an emoji that a keyboard cut in two) cannot be encoded, and PostgreSQL refuses NUL:
    neither may cost a person their call.
    """
    if typed is None:
        return None
    return typed.encode("utf-8", "ignore").decode("utf-8").replace("\x00", "").strip() or None
