"""A message in the transcript: who wrote it, where, and who can read it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.demo.reading import Block, Button, buttons_of, text_of


def place_in_words(place: str) -> str:
    """Return a place as it stands in a sentence."""
    return "direct messages" if place == "dm" else place


@dataclass(frozen=True)
class Post:
    """One message as it stands at one moment."""

    id: int
    at: datetime
    author: str
    by_bot: bool
    place: str
    only_for: str | None
    """The one person who can read it (a private answer, a direct message), or None."""
    pings: tuple[str, ...]
    blocks: tuple[Block, ...]
    answers: str | None = None
    """What it replies to, in a few words."""
    reactions: tuple[str, ...] = ()
    deleted: bool = False

    @property
    def text(self) -> str:
        """Its words, a paragraph a line."""
        return text_of(self.blocks)

    @property
    def buttons(self) -> tuple[Button, ...]:
        """Its buttons, in reading order."""
        return buttons_of(self.blocks)
