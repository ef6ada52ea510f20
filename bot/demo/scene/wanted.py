"""What a scene wants to read in a message: a fragment of the text, or a /pattern/ between slashes."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Wanted:
    """Finds one text in a message as it is read on the screen."""

    text: str
    pattern: re.Pattern[str]

    def is_in(self, message: str) -> bool:
        """Whether `message` holds it."""
        return self.pattern.search(message) is not None

    def __str__(self) -> str:
        return self.text


def parse_wanted(text: str) -> Wanted:
    """Read what a scene wants.

    "/…/" is a regular expression; anything else is looked for as it stands, whatever the letters' case and
    however the lines are broken. An empty text or a broken pattern raises `ValueError`.
    """
    if not text.strip():
        raise ValueError("an empty text is in every message; expected some words of the message")
    if len(text) > 2 and text.startswith("/") and text.endswith("/"):
        try:
            return Wanted(text, re.compile(text[1:-1], re.IGNORECASE | re.DOTALL))
        except re.error as error:
            raise ValueError(f"{text} is no regular expression: {error}") from error
    words = r"\s+".join(re.escape(word) for word in text.split())
    return Wanted(text, re.compile(words, re.IGNORECASE))
