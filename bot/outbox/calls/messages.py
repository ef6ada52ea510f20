"""Sending a message to a channel or a person, editing one, and deleting one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

import discord

from bot.message import Message
from bot.outbox.calls.delivered import Delivered
from bot.outbox.calls.marks import CLOCK_SKEW, carries, put_mark

SEARCHED = 1000
"""Messages searched at most, from the attempt on: ten requests; what a busy channel writes in some minutes.
"""


@dataclass(frozen=True)
class ToChannel:
    """A channel or thread of a guild."""

    id: int


@dataclass(frozen=True)
class ToPerson:
    """A person's direct messages."""

    user_id: int


Destination: TypeAlias = ToChannel | ToPerson

_ALREADY_GONE = frozenset({10003, 10008})  # the channel, the message


@dataclass(frozen=True)
class SendMessage:
    """A new message. `mark` is its entry's: the nonce now, and how it is recognised later.

    Its pictures are uploaded anew with each attempt.
    """

    to: Destination
    message: Message
    mark: str

    async def perform(self, client: discord.Client) -> Delivered:
        view = self.message.view
        if view is not None:
            put_mark(view, self.mark)
            # A finished view is sent as it is, but not kept in memory by the library for as long as the
            # process lives: buttons are recognised by their custom_id alone.
            view.stop()
        channel = await _channel(client, self.to)
        sent = await channel.send(nonce=self.mark, **self.message.to_send())
        return Delivered(sent.channel.id, sent.id, sent.created_at)

    async def find(self, client: discord.Client, since: datetime) -> Delivered | None:
        return await find_message(client, self.to, self.mark, since)


@dataclass(frozen=True)
class EditMessage:
    """A message of ours, shown anew. Editing twice does no harm, so nothing is looked for."""

    channel_id: int
    message_id: int
    message: Message

    async def perform(self, client: discord.Client) -> Delivered:
        if self.message.view is not None:
            self.message.view.stop()
        channel = client.get_partial_messageable(self.channel_id)
        edited = await channel.get_partial_message(self.message_id).edit(**self.message.to_edit())
        return Delivered(self.channel_id, self.message_id, edited.edited_at or edited.created_at)

    async def find(self, client: discord.Client, since: datetime) -> Delivered | None:
        return None


@dataclass(frozen=True)
class DeleteMessage:
    """A message of ours that is there no longer. Where it or its channel is gone, that is so already."""

    channel_id: int
    message_id: int

    async def perform(self, client: discord.Client) -> Delivered:
        channel = client.get_partial_messageable(self.channel_id)
        try:
            await channel.get_partial_message(self.message_id).delete()
        except discord.NotFound as error:
            if error.code not in _ALREADY_GONE:
                raise
        return Delivered(self.channel_id, self.message_id)

    async def find(self, client: discord.Client, since: datetime) -> Delivered | None:
        return None


async def find_message(
    client: discord.Client, to: Destination, mark: str, since: datetime
) -> Delivered | None:
    """Return our message with `mark` that was sent to `to` after `since` (UTC), or None.

    Raises what discord.py raises.
    """
    me = client.user
    channel = await _channel(client, to)
    async for message in channel.history(limit=SEARCHED, after=since - CLOCK_SKEW, oldest_first=True):
        if (me is None or message.author.id == me.id) and carries(message, mark):
            return Delivered(message.channel.id, message.id, message.created_at)
    return None


async def _channel(client: discord.Client, to: Destination) -> discord.abc.Messageable:
    match to:
        case ToChannel(channel_id):
            return client.get_partial_messageable(channel_id)
        case ToPerson(user_id):
            return await client.create_dm(discord.Object(user_id))
