"""One bot's session: what it asked for, what it was told, and the socket it is told on, if there is one."""

from __future__ import annotations

from collections import deque
from typing import Protocol

from ..world.people import Application

_KEPT_FOR_RESUMING = 20_000


class Socket(Protocol):
    def push(self, frame: bytes) -> None: ...
    def abort(self) -> None: ...
    def ask_to_reconnect(self) -> None: ...
    def set_silent(self, *, silent: bool) -> None: ...
    async def close(self, code: int) -> None: ...


class Session:
    """A session outlives its socket. `sequence` is the number of the last event it was told."""

    def __init__(
        self,
        id: str,  # noqa: A002 - Discord's own word
        application: Application,
        intents: int,
        shard: tuple[int, int],
    ) -> None:
        self.id = id
        self.application = application
        self.intents = intents
        self.shard = shard
        self.sequence = 0
        self.acknowledged = 0
        self.resumable = True
        self.socket: Socket | None = None
        self._told: deque[tuple[int, bytes]] = deque(maxlen=_KEPT_FOR_RESUMING)

    @property
    def connected(self) -> bool:
        return self.socket is not None

    def carries(self, guild_id: int | None) -> bool:
        """Whether a guild is on this session's shard; direct messages (None) are on shard 0."""
        number, total = self.shard
        return number == 0 if guild_id is None else (guild_id >> 22) % total == number

    def tell(self, name: str, body: bytes) -> None:
        """Number an event, keep it for a RESUME, and send it if somebody is connected."""
        self.sequence += 1
        frame = b'{"t":"%b","s":%d,"op":0,"d":%b}' % (name.encode(), self.sequence, body)
        self._told.append((self.sequence, frame))
        if self.socket is not None:
            self.socket.push(frame)

    def missed_since(self, sequence: int) -> list[bytes] | None:
        """Return the events after `sequence`, in order; None where some of them are no longer kept."""
        oldest = self._told[0][0] if self._told else self.sequence + 1
        if not oldest - 1 <= sequence <= self.sequence:
            return None
        return [frame for number, frame in self._told if number > sequence]
