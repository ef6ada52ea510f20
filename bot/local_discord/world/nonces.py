"""Nonces: how a message that is sent a second time is recognised, for a few minutes."""

from __future__ import annotations

from datetime import datetime, timedelta

from .people import User
from .places import Place
from .posts import Draft, Message

_REMEMBERED = timedelta(minutes=5)
_KEPT = 10_000


class Nonces:
    def __init__(self) -> None:
        self._messages: dict[tuple[int, int, str], Message] = {}

    def remember(self, message: Message) -> None:
        """Keep a message that bears a nonce."""
        if len(self._messages) >= _KEPT:
            for key in list(self._messages)[: _KEPT // 2]:
                del self._messages[key]
        self._messages[message.channel.id, message.author.id, str(message.nonce)] = message

    def earlier(self, author: User, place: Place, draft: Draft, now: datetime) -> Message | None:
        """Return what the author sent to the place with the draft's nonce, if the draft enforces it."""
        if not draft.enforce_nonce or draft.nonce is None:
            return None
        message = self._messages.get((place.id, author.id, str(draft.nonce)))
        return None if message is None or now - message.created_at > _REMEMBERED else message
