"""The list itself: the latest doings, oldest first."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.claims import JSON

Kind = Literal["request", "agenda", "outbox", "bot"]
Stage = Literal["planned", "under way", "done", "trouble", "dropped"]
"""How far a doing is, whatever its status is called: what is dropped will never be done."""
MOST_KEPT = 200


@dataclass(frozen=True)
class Doing:
    """One thing done. `at` is the demo's time in UTC."""

    at: datetime
    kind: Kind
    what: str
    detail: str = ""
    status: str = ""
    stage: Stage = "done"


class Doings:
    """The latest doings. `changed` is called after each new one."""

    def __init__(self, now: Callable[[], datetime], changed: Callable[[], None]) -> None:
        self._now = now
        self._changed = changed
        self._kept: deque[Doing] = deque(maxlen=MOST_KEPT)

    def __len__(self) -> int:
        return len(self._kept)

    def add(self, kind: Kind, what: str, detail: str = "", status: str = "", stage: Stage = "done") -> None:
        """Note something that happened now."""
        self._kept.append(Doing(self._now(), kind, what, detail, status, stage))
        self._changed()

    def as_json(self) -> list[JSON]:
        """Return them for the page, newest last."""
        return [
            {
                "at": doing.at.isoformat(),
                "kind": doing.kind,
                "what": doing.what,
                "detail": doing.detail,
                "status": doing.status,
                "stage": doing.stage,
            }
            for doing in self._kept
        ]
