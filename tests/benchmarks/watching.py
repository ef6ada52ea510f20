"""When a message is put on a bot's socket, and when the request that it causes has arrived."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any, cast

from bot.local_discord.gateway.sessions import Session, Socket
from bot.local_discord.journal import Entry
from bot.local_discord.server import LocalDiscord
from bot.local_discord.world import Application

_POSTING = ("POST", "/channels/{channel_id}/messages")


class Watch:
    """The times of one bot, in seconds by message id."""

    def __init__(
        self, discord: LocalDiscord, application: Application, *, only_in: int | None = None
    ) -> None:
        """`only_in`: the channel whose posts count, where the bot posts elsewhere too."""
        self._discord = discord
        self._application = application
        self._only_in = only_in
        self._pushed: datetime | None = None
        self._waiting: dict[int, datetime] = {}
        self.latencies: dict[int, float] = {}
        """Seconds from the socket to the arrived request."""
        self.posts = 0
        """All that counted, whether somebody waited for them or not."""

    @property
    def waiting(self) -> int:
        """How many messages have caused no request yet."""
        return len(self._waiting)

    def expect(self, message_id: int) -> None:
        """The message that was put on the socket last should cause a request. `RuntimeError` if none was."""
        if self._pushed is None:
            raise RuntimeError(f"{self._application.name} is not connected any more")
        self._waiting[message_id], self._pushed = self._pushed, None

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Watch the bot's socket and its requests within the block. It must be connected."""
        (session,) = self._discord.gateway.sessions_of(self._application)
        socket = session.socket
        assert socket is not None
        noting = cast(Socket, _NotingSocket(socket, self._note))
        session.socket = noting
        unsubscribe = self._discord.journal.subscribe(self._arrived)
        try:
            yield
        finally:
            unsubscribe()
            _put_back(session, noting, socket)

    def _note(self) -> None:
        self._pushed = self._discord.world.now()

    def _arrived(self, entry: Entry) -> None:
        if (entry.method, entry.route) != _POSTING or entry.user_id != self._application.user.id:
            return
        if self._only_in is not None and entry.path != f"/channels/{self._only_in}/messages":
            return
        self.posts += 1
        body = json.dumps(entry.body)
        for message_id in [each for each in self._waiting if str(each) in body]:
            # The journal tells of a request when it is done; `when` is the moment at which it came.
            pushed = self._waiting.pop(message_id)
            self.latencies[message_id] = (entry.when - pushed).total_seconds()


class _NotingSocket:
    """A socket that says when something is put on it, and is the other in all else."""

    def __init__(self, socket: Socket, noted: Callable[[], None]) -> None:
        self._socket = socket
        self._noted = noted

    def push(self, frame: bytes) -> None:
        self._noted()
        self._socket.push(frame)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._socket, name)


def _put_back(session: Session, noting: Socket, socket: Socket) -> None:
    # Its own socket must find itself there, or the session never counts as disconnected.
    if session.socket is noting:
        session.socket = socket
