"""A message as one person's page shows it: Discord's JSON, and what only the reader's eyes make of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ... import permissions as bits
from ... import wire
from ...actors.looking import may_see
from ...actors.seeing import was_edited
from ...world import (
    Channel,
    ChannelType,
    DirectChannel,
    Guild,
    Message,
    Thread,
    User,
    message_payloads,
)
from ...world.posts import DEFAULT, LOADING, REPLY
from .names import Mentions, colour_above, name_in

if TYPE_CHECKING:
    from ...world import World

JSON = dict[str, Any]
_WRITTEN = (DEFAULT, REPLY)
_THREADS_START_IN = (ChannelType.TEXT, ChannelType.ANNOUNCEMENT)


def message_for(world: World, message: Message, reader_id: int) -> JSON:
    """Return a message. Whether the reader may see it is for the caller to ask."""
    guild = message.channel.guild_or_none
    payload = _readable(world, message_payloads.message(world, message, reader=reader_id), message, reader_id)
    payload = _with_local_files(world, payload, message)
    mentions = Mentions(world, guild, reader_id)
    names = mentions.read(wire.encode(payload).decode())
    edited = was_edited(message)
    return {
        **payload,
        "edited_timestamp": payload["edited_timestamp"] if edited else None,
        "ephemeral": message.ephemeral,
        "thinking": bool(message.flags & LOADING),
        "edited": edited,
        "pings_you": reader_id in message.pings,
        "mine": message.author.id == reader_id,
        **_who(message.author, guild),
        "may": _may(world, message, reader_id),
        "names": names,
    }


def _may(world: World, message: Message, reader_id: int) -> list[str]:
    """Return what the reader may do with a message."""
    if message.ephemeral:
        return ["dismiss"]
    place = message.channel
    granted = world.access.permissions(place, reader_id)
    mine = message.author.id == reader_id
    written = message.type in _WRITTEN
    archived = isinstance(place, Thread) and (place.archived or place.locked)
    sending = bits.SEND_MESSAGES_IN_THREADS if isinstance(place, Thread) else bits.SEND_MESSAGES
    may = {
        "edit": mine and written and not archived,
        "delete": mine or (not isinstance(place, DirectChannel) and bool(granted & bits.MANAGE_MESSAGES)),
        "reply": bool(granted & sending and granted & bits.READ_MESSAGE_HISTORY) and not archived,
        "react": bool(granted & bits.ADD_REACTIONS) and not archived,
        "thread": isinstance(place, Channel)
        and place.type in _THREADS_START_IN
        and message.thread_id is None
        and bool(granted & bits.CREATE_PUBLIC_THREADS),
    }
    return [name for name, allowed in may.items() if allowed]


def _readable(world: World, payload: JSON, message: Message, reader_id: int) -> JSON:
    """Name whom a message answers and who used the command, and leave out what is not for this reader: an
    answered private reply, a thread."""
    guild = message.channel.guild_or_none
    if payload.get("referenced_message") and message.reference is not None:
        source = world.messages.find_answered(message.reference)
        if source is None or not may_see(world, source, reader_id):
            payload["referenced_message"] = None
        else:
            payload["referenced_message"] |= _who(source.author, guild)
    if "thread" in payload and message.thread_id is not None:
        thread = world.channels.by_id.get(message.thread_id)
        if thread is None or not world.access.may_view(thread, reader_id):
            del payload["thread"]
    if message.interaction_metadata is not None:
        user = world.users.by_id[int(message.interaction_metadata["user"]["id"])]
        payload["interaction_metadata"] = {
            **message.interaction_metadata,
            "user_name": name_in(guild, user),
        }
    return payload


def _who(author: User, guild: Guild | None) -> JSON:
    """Return how the name above a message is written."""
    member = None if guild is None else guild.members.get(author.id)
    return {"author_name": name_in(guild, author), "author_colour": colour_above(member)}


def _with_local_files(world: World, payload: JSON, message: Message) -> JSON:
    """Let everything uploaded be found below the page: `files/ID` instead of other addresses of it."""
    uploaded = re.compile(re.escape(world.cdn) + r"/attachments/[0-9]+/([0-9]+)/.*", re.DOTALL)
    by_name = {each.filename: each.id for each in message.attachments}

    def local(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: _url(item) if key in _URLS else local(item) for key, item in value.items()}
        return [local(item) for item in value] if isinstance(value, list) else value

    def _url(value: Any) -> Any:
        if not isinstance(value, str):
            return local(value)
        if value.startswith("attachment://"):
            upload = by_name.get(value.removeprefix("attachment://"))
            return value if upload is None else f"files/{upload}"
        match = uploaded.fullmatch(value)
        return value if match is None else f"files/{match[1]}"

    found: JSON = local(payload)
    return found


_URLS = frozenset({"url", "proxy_url", "icon_url"})
