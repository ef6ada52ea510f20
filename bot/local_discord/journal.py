"""What the bot asked for, in order: for tests, transcripts and whoever wants to look behind the scenes."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass(slots=True)
class Entry:
    """One request. `status` is 0 where the connection was cut instead of an answer."""

    number: int
    when: datetime
    method: str
    route: str
    path: str
    user_id: int | None
    body: Any
    status: int = 0
    code: int | None = None
    done: bool = False
    answer_lost: bool = False
    answer: Any = field(default=None, repr=False)

    @property
    def refused(self) -> bool:
        return self.status >= 400


class Journal:
    """The latest requests (`keep` of them), and how many there ever were."""

    def __init__(self, changed: Callable[[], None], keep: int = 10_000) -> None:
        self._entries: deque[Entry] = deque(maxlen=keep)
        self._changed = changed
        self._listeners: list[Callable[[Entry], None]] = []
        self.total = 0

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def subscribe(self, listener: Callable[[Entry], None]) -> Callable[[], None]:
        """Call `listener` with each finished request; the function returned ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def begin(
        self, when: datetime, method: str, route: str, path: str, user_id: int | None, body: Any
    ) -> Entry:
        """Note a request that has arrived."""
        self.total += 1
        entry = Entry(self.total, when, method, route, path, user_id, body)
        self._entries.append(entry)
        self._changed()
        return entry

    def finish(self, entry: Entry, status: int, *, code: int | None = None, answer: Any = None) -> None:
        """Note what became of it."""
        entry.status, entry.code, entry.answer, entry.done = status, code, answer, True
        for listener in tuple(self._listeners):
            listener(entry)
        self._changed()

    def of(self, method: str, route: str) -> list[Entry]:
        """Return the requests to a route, such as `("POST", "/channels/{channel_id}/messages")`."""
        return [entry for entry in self._entries if entry.method == method and entry.route == route]
