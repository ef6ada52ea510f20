"""How far each person has read each place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ...actors.looking import may_see
from ...world import DirectChannel, Place, World

_COUNTED_AT_MOST = 100


@dataclass(frozen=True, slots=True)
class Unread:
    """`mentions` counts what pinged the reader: in direct messages that is every message."""

    any: bool = False
    mentions: int = 0


class ReadingMarks:
    def __init__(self, world: World) -> None:
        self._world = world
        self._marks: dict[tuple[int, int], int] = {}
        self._all_read_up_to = world.snowflakes.next()

    def mark_all_read(self) -> None:
        self._marks.clear()
        self._all_read_up_to = self._world.snowflakes.next()

    def as_json(self) -> dict[str, Any]:
        """Return them in a form that can be kept."""
        marks = [[str(user), str(place), str(message)] for (user, place), message in self._marks.items()]
        return {"all_read_up_to": str(self._all_read_up_to), "marks": marks}

    def take_up(self, kept: Mapping[str, Any]) -> None:
        """Go on from what `as_json` returned. Raises `ValueError`, `KeyError`, `TypeError`."""
        marks = {(int(user), int(place)): int(message) for user, place, message in kept["marks"]}
        self._all_read_up_to = int(kept["all_read_up_to"])
        self._marks = marks

    def read(self, user_id: int, place: Place) -> bool:
        """Note that somebody has read all there is; returns whether some of it was new."""
        latest = next(reversed(place.messages), 0)
        if latest <= self._up_to(user_id, place):
            return False
        self._marks[user_id, place.id] = latest
        return True

    def unread(self, user_id: int, place: Place) -> Unread:
        """Return what somebody has not read yet of what others wrote. Counts up to 100 messages."""
        read_up_to = self._up_to(user_id, place)
        direct = isinstance(place, DirectChannel)
        count = mentions = 0
        for message in reversed(place.messages.values()):
            if message.id <= read_up_to or count == _COUNTED_AT_MOST:
                break
            if message.author.id == user_id or not may_see(self._world, message, user_id):
                continue
            count += 1
            mentions += direct or user_id in message.pings
        return Unread(count > 0, mentions)

    def _up_to(self, user_id: int, place: Place) -> int:
        return self._marks.get((user_id, place.id), self._all_read_up_to)
