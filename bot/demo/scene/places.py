"""Where something happens in a scene: "#evening", "#evening > a thread's title", or "dm"."""

from __future__ import annotations

from dataclasses import dataclass

EXPECTED = '"#channel", "#channel > title of a thread or forum post" or "dm"'


@dataclass(frozen=True)
class Place:
    """A channel, a thread in it, or (`channel` is None) a person's direct messages with the bot."""

    channel: str | None
    thread: str | None = None

    @property
    def is_dm(self) -> bool:
        """Whether these are direct messages with the bot."""
        return self.channel is None

    def __str__(self) -> str:
        if self.channel is None:
            return "dm"
        return f"#{self.channel} > {self.thread}" if self.thread else f"#{self.channel}"


DIRECT_MESSAGES = Place(None)


def parse_place(text: str) -> Place:
    """Read one of the forms named in `EXPECTED`; anything else raises `ValueError`."""
    words = text.strip()
    if words.casefold() in {"dm", "dms"}:
        return DIRECT_MESSAGES
    channel, arrow, thread = words.partition(">")
    channel, thread = channel.strip(), thread.strip()
    if not channel.startswith("#") or len(channel) < 2 or (arrow and not thread):
        raise ValueError(f"`{text}` is no place; expected {EXPECTED}")
    return Place(channel[1:], thread or None)
