"""Opening a thread under a message. It bears the message's id, so there is never a second one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, TypeAlias

import discord

from bot.outbox.calls.delivered import Delivered

QuietMinutes: TypeAlias = Literal[60, 1440, 4320, 10080]
"""After how long without a word Discord closes a thread: an hour, a day, three days, a week."""

_UNKNOWN_CHANNEL = 10003
_HAS_ONE_ALREADY = 160004


@dataclass(frozen=True)
class CreateThread:
    """A thread under a message, `name` in at most 100 characters.

    It leaves `Delivered` with the thread as channel and the message it hangs on. If the message has one
    already, by whoever opened it, that is the thread.
    """

    channel_id: int
    message_id: int
    name: str
    quiet_minutes: QuietMinutes = 1440

    async def perform(self, client: discord.Client) -> Delivered:
        try:
            thread: Any = await client.http.start_thread_with_message(
                self.channel_id, self.message_id, name=self.name, auto_archive_duration=self.quiet_minutes
            )
        except discord.HTTPException as error:
            if error.code != _HAS_ONE_ALREADY:
                raise
            return Delivered(self.message_id, self.message_id)
        return self._delivered(thread)

    async def find(self, client: discord.Client, since: datetime) -> Delivered | None:
        try:
            thread: Any = await client.http.get_channel(self.message_id)
        except discord.NotFound as error:
            if error.code != _UNKNOWN_CHANNEL:
                raise
            return None
        return self._delivered(thread)

    def _delivered(self, thread: Any) -> Delivered:
        opened_at = (thread.get("thread_metadata") or {}).get("create_timestamp")
        return Delivered(int(thread["id"]), self.message_id, discord.utils.parse_time(opened_at))
