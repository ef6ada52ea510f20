"""Recognising a message of ours again by its entry's mark.

Discord recognises a nonce for a few minutes only and does not keep it with the message. The mark therefore is
in the message itself: in a button's `custom_id` where a feature puts it, and always in the number of the
layout's first part, which nobody sees.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import discord

_LARGEST_ID = 2**31 - 1


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


def _parts(components: Any) -> Iterator[Any]:
    for component in components:
        yield component
        yield from _parts(getattr(component, "children", ()))
        accessory = getattr(component, "accessory", None)
        if accessory is not None:
            yield accessory
