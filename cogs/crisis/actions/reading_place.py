"""How far this process has read, kept in memory and written now and then.

What is written may lag behind, never run ahead: of what lies before a watermark everything has been looked at
and every match is in the database. So while a message is being dealt with, its channel's watermark stays
before it; and from a lost connection until the gap has been read, nothing moves.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping
from typing import Generic, TypeVar

from bot.database import Database
from cogs.crisis.store import watermarks

Channel = tuple[int, int]
"""Guild id and channel id."""

Key = TypeVar("Key", bound=Hashable)


class Track(Generic[Key]):
    """Message ids by channel, or by person."""

    def __init__(self) -> None:
        self._reached: dict[Key, int] = {}
        self._beyond_the_gap: dict[Key, int] = {}
        self._in_hand: defaultdict[Key, set[int]] = defaultdict(set)
        self._written: dict[Key, int] = {}

    def saw(self, key: Key, message_id: int, *, beyond_a_gap: bool) -> None:
        """A message has been looked at and dealt with."""
        marks = self._beyond_the_gap if beyond_a_gap else self._reached
        marks[key] = max(message_id, marks.get(key, 0))

    def begin(self, key: Key, message_id: int) -> None:
        """A message has matched and is about to be written down."""
        self._in_hand[key].add(message_id)

    def end(self, key: Key, message_id: int) -> None:
        """It is written down."""
        self._in_hand[key].discard(message_id)
        if not self._in_hand[key]:
            del self._in_hand[key]

    def close_gap(self) -> None:
        """What lay beyond the gap is reached now."""
        for key, message_id in self._beyond_the_gap.items():
            self.saw(key, message_id, beyond_a_gap=False)
        self._beyond_the_gap.clear()

    def reached(self, key: Key) -> int:
        """Return the last message before any gap; 0 if there is none."""
        return self._reached.get(key, 0)

    def to_write(self) -> dict[Key, int]:
        """Return what has moved since it was written last.

        A place where a first message is in hand gets a watermark too: without one, it would count as read up
        to where the rest of the guild is.
        """
        moved = {}
        for key in self._reached.keys() | self._in_hand.keys():
            earliest = min(self._in_hand.get(key, ()), default=None)
            mark = self._reached.get(key) if earliest is None else earliest - 1
            if mark is not None and mark > self._written.get(key, 0):
                moved[key] = mark
        return moved

    def written(self, marks: Mapping[Key, int]) -> None:
        """These are in the database."""
        self._written.update(marks)


class ReadingPlace:
    """The watermarks of one client's life."""

    def __init__(self) -> None:
        self.channels: Track[Channel] = Track()
        self.people: Track[int] = Track()
        self._disconnected: set[int | None] = set()
        self._history_wanted = True
        self._sessions = 0

    @property
    def held(self) -> bool:
        """Whether there may be a gap between what has been read and what comes in."""
        return self._history_wanted or bool(self._disconnected)

    @property
    def sessions(self) -> int:
        """How many sessions have begun; for `history_read`."""
        return self._sessions

    def saw(self, channel: Channel, message_id: int) -> None:
        """A message of a channel has been looked at and dealt with."""
        self.channels.saw(channel, message_id, beyond_a_gap=self.held)

    def saw_from(self, person_id: int, message_id: int) -> None:
        """A person's private message has been looked at and dealt with."""
        self.people.saw(person_id, message_id, beyond_a_gap=self.held)

    def disconnected(self, shard_id: int | None) -> None:
        """A connection is lost: what comes after it lies beyond a gap."""
        self._disconnected.add(shard_id)

    def resumed(self, shard_id: int | None) -> None:
        """The connection goes on where it was: Discord has sent what was missed."""
        self._disconnected.discard(shard_id)
        self._close_gap()

    def session_began(self, shard_id: int | None) -> None:
        """A new session: what was missed is in the history only."""
        self._sessions += 1
        self._history_wanted = True
        self._disconnected.discard(shard_id)

    def history_read(self, sessions: int) -> None:
        """The gap has been read, up to the session that was the `sessions`-th; a later one left
        another gap.
        """
        if sessions == self._sessions:
            self._history_wanted = False
            self._close_gap()

    async def write(self, database: Database) -> None:
        """Write what has moved, all at once. Raises what the database raises; then it is written
        next time.
        """
        channels, people = self.channels.to_write(), self.people.to_write()
        if not channels and not people:
            return
        # Several guilds at once, and no row is read to decide: nobody else has to wait for this.
        async with database.claiming() as transaction:
            await watermarks.advance(transaction, channels)
            await watermarks.advance_people(transaction, people)
        self.channels.written(channels)
        self.people.written(people)

    def _close_gap(self) -> None:
        if not self.held:
            self.channels.close_gap()
            self.people.close_gap()
