"""Recognising what is ours again by its entry's mark.

Discord recognises a nonce for a few minutes only and does not keep it with the message. The mark therefore is
in the message itself: in a button's `custom_id` where a feature puts it, and always in the number of the
layout's first part, which nobody sees.

A channel's topic and an event's description are read by people: they end in a short reference line.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import discord

CLOCK_SKEW = timedelta(seconds=30)
"""How far Discord's clock may be behind ours, so that a search does not begin after what it looks for."""

_LARGEST_ID = 2**31 - 1
_REFERENCE = 8
"""Characters of a mark in a reference: one of 4 billion, among the few channels and events of a guild."""


def number_of(mark: str) -> int:
    """Return the number from 1 to 2**31 - 1 that stands for `mark` (hexadecimal)."""
    return int(mark, 16) % _LARGEST_ID + 1


def put_mark(view: discord.ui.LayoutView, mark: str) -> None:
    """Number the first part of `view` with `mark`, unless a feature has numbered it itself."""
    for item in view.children[:1]:
        if item.id is None:
            item.id = number_of(mark)


def carries(message: discord.Message, mark: str) -> bool:
    """Whether `message` is the one that was made with `mark`."""
    if message.nonce is not None and str(message.nonce) == mark:
        return True
    if mark in message.content:
        return True
    if any(mark in (embed.footer.text or "") for embed in message.embeds):
        return True
    number = number_of(mark)
    return any(
        getattr(part, "id", None) == number or mark in (getattr(part, "custom_id", None) or "")
        for part in _parts(message.components)
    )


def referenced(text: str, mark: str, *, at_most: int) -> str:
    """Return `text` with the reference of `mark` below it, cut so that both fit into `at_most` characters."""
    line = _reference(mark)
    kept = text[: at_most - len(line) - 2].rstrip()
    return f"{kept}\n\n{line}" if kept else line


def refers(text: str | None, mark: str) -> bool:
    """Whether `text` ends in the reference of `mark`."""
    return (text or "").rstrip().endswith(_reference(mark))


def made_since(identifier: int, since: datetime) -> bool:
    """Whether what bears this id was made after `since` (UTC), as far as two clocks can tell."""
    return discord.utils.snowflake_time(identifier) >= since - CLOCK_SKEW


def _reference(mark: str) -> str:
    return f"(ref. {mark[:_REFERENCE]})"


def _parts(components: Any) -> Iterator[Any]:
    for component in components:
        yield component
        yield from _parts(getattr(component, "children", ()))
        accessory = getattr(component, "accessory", None)
        if accessory is not None:
            yield accessory
