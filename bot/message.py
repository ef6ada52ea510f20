"""A message ready to be sent, in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import discord


@dataclass(frozen=True)
class Message:
    """What is shown: a layout or a text, not both. Nobody is pinged unless `allowed_mentions` says whom.

    `silent` arrives without a push notification. A message that must not be doubled is a layout, whose
    buttons or parts can be recognised again, or has its entry's mark in `content`.
    """

    view: discord.ui.LayoutView | None = None
    content: str | None = None
    allowed_mentions: discord.AllowedMentions = field(default_factory=discord.AllowedMentions.none)
    silent: bool = False

    def __post_init__(self) -> None:
        if (self.view is None) == (self.content is None):
            raise ValueError("a message is either a layout or a text")

    def to_send(self) -> dict[str, Any]:
        """Return the keyword arguments of discord.py's `send`."""
        arguments: dict[str, Any] = {"allowed_mentions": self.allowed_mentions, "silent": self.silent}
        if self.view is not None:
            arguments["view"] = self.view
        else:
            arguments["content"] = self.content
        return arguments

    def to_edit(self) -> dict[str, Any]:
        """Return the keyword arguments of discord.py's `edit`, which replace all that was shown."""
        arguments: dict[str, Any] = {"allowed_mentions": self.allowed_mentions}
        if self.view is not None:
            arguments["view"] = self.view
        else:
            arguments |= {"content": self.content, "view": None}
        return arguments
