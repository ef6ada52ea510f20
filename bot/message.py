"""A message ready to be sent, in the reader's language."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import Any

import discord


@dataclass(frozen=True)
class Picture:
    """A picture that goes with a message. A layout shows it as `attachment://<name>`.

    `description` is read out by screen readers; a picture is never without one (at most 1024 characters,
    https://docs.discord.com/developers/resources/message#attachment-object).
    """

    name: str
    data: bytes
    description: str

    def file(self) -> discord.File:
        """Return it as discord.py uploads it."""
        return discord.File(io.BytesIO(self.data), filename=self.name, description=self.description)


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
    pictures: tuple[Picture, ...] = ()

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
        if self.pictures:
            arguments["files"] = [picture.file() for picture in self.pictures]
        return arguments

    def to_edit(self) -> dict[str, Any]:
        """Return the keyword arguments of discord.py's `edit`, which replace all that was shown.

        Pictures replace those that were there; without any, those stay and a layout may go on showing them.
        """
        arguments: dict[str, Any] = {"allowed_mentions": self.allowed_mentions}
        if self.view is not None:
            arguments["view"] = self.view
        else:
            arguments |= {"content": self.content, "view": None}
        if self.pictures:
            arguments["attachments"] = [picture.file() for picture in self.pictures]
        return arguments
