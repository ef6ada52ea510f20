"""Messages: all verbs."""

from __future__ import annotations

from typing import Any

from .. import permissions as bits
from ..interactions.forms import Form, FormErrors
from ..refusals import Refused, malformed
from ..validation import draft_of, revision_of
from ..validation.ids import ids_in
from ..world import message_payloads
from ..world.places import WITH_MESSAGES, ChannelType, Place
from ..world.posts import CROSSPOSTED, Message
from .routing import Request, Routes, snowflake

routes = Routes()


def place_of_messages(request: Request) -> Place:
    """Return the channel in the path, where messages can be. Raises 50008 for a category."""
    place = request.place()
    if place.type not in WITH_MESSAGES:
        raise Refused(50008)
    return place


def message_in(request: Request) -> Message:
    """Return the message in the path. Raises 10008, or 50001 where the bot may not read the history."""
    place = place_of_messages(request)
    message = request.world.messages.get(place, request.id("message_id"))
    if message.author.id != request.user.id:
        request.world.access.require(place, request.user.id, bits.READ_MESSAGE_HISTORY)
    return message


def shown(request: Request, message: Message) -> dict[str, Any]:
    """Return a message as this bot may read it."""
    payload = message_payloads.message(request.world, message, reader=request.user.id)
    reads = (
        request.bot.message_content_allowed
        or message.channel.guild_id is None
        or message.author.id == request.user.id
        or any(user.id == request.user.id for user in message.mentions)
    )
    return payload if reads else message_payloads.redacted(payload)


@routes.on("POST", "/channels/{channel_id}/messages")
def create_message(request: Request) -> dict[str, Any]:
    place = request.place()
    draft = draft_of(request.world, request.object_body(), request.files, place, author=request.user)
    message = request.world.messages.send(request.user, place, draft)
    payload = shown(request, message)
    if message.nonce is not None:
        payload["nonce"] = message.nonce
    return payload


@routes.on("GET", "/channels/{channel_id}/messages")
def list_messages(request: Request) -> list[dict[str, Any]]:
    """Without the permission to read the history Discord answers an empty list, not a refusal."""
    place = place_of_messages(request)
    limit = request.number("limit", default=50, lowest=1, highest=100)
    around = {
        name: snowflake(request.query[name], name)
        for name in ("before", "after", "around")
        if name in request.query
    }
    if len(around) > 1:
        raise malformed("before", "BASE_TYPE_CHOICES", "before, after and around exclude each other.")
    if not request.world.access.permissions(place, request.user.id) & bits.READ_MESSAGE_HISTORY:
        return []
    return [shown(request, each) for each in request.world.messages.history(place, limit=limit, **around)]


@routes.on("GET", "/channels/{channel_id}/messages/{message_id}")
def get_message(request: Request) -> dict[str, Any]:
    return shown(request, message_in(request))


@routes.on("PATCH", "/channels/{channel_id}/messages/{message_id}")
def change_message(request: Request) -> dict[str, Any]:
    message = request.world.messages.get(place_of_messages(request), request.id("message_id"))
    changes = revision_of(request.world, message, request.object_body(), request.files)
    request.world.messages.revise(request.user, message, **changes)
    return shown(request, message)


@routes.on("DELETE", "/channels/{channel_id}/messages/{message_id}")
def delete_message(request: Request) -> None:
    message = request.world.messages.get(place_of_messages(request), request.id("message_id"))
    request.world.messages.remove(request.user, message)


@routes.on("POST", "/channels/{channel_id}/messages/bulk-delete")
def delete_messages(request: Request) -> None:
    place = place_of_messages(request)
    if place.guild_id is None:
        raise Refused(50003)
    request.world.access.require(place, request.user.id, bits.MANAGE_MESSAGES)
    errors = FormErrors()
    ids = ids_in(Form(request.object_body(), errors), "messages", at_most=100)
    errors.refuse_if_any()
    if not 2 <= len(ids) <= 100:
        raise Refused(50016)
    found = [place.messages[each] for each in ids if each in place.messages]
    request.world.messages.delete_many(place, found)


@routes.on("POST", "/channels/{channel_id}/messages/{message_id}/crosspost")
def publish_message(request: Request) -> dict[str, Any]:
    place = place_of_messages(request)
    message = request.world.messages.get(place, request.id("message_id"))
    if place.type is not ChannelType.ANNOUNCEMENT:
        raise Refused(50024)
    needed = bits.SEND_MESSAGES if message.author.id == request.user.id else bits.MANAGE_MESSAGES
    request.world.access.require(place, request.user.id, needed)
    if message.flags & CROSSPOSTED:
        raise Refused(40033)
    request.world.messages.edit(message, flags=message.flags | CROSSPOSTED)
    return shown(request, message)


@routes.on("POST", "/channels/{channel_id}/polls/{message_id}/expire")
def end_poll(request: Request) -> dict[str, Any]:
    message = message_in(request)
    if message.author.id != request.user.id:
        raise Refused(50005)
    request.world.polls.end(message)
    return shown(request, message)
