"""Channels: read, made, changed, deleted, typed in."""

from __future__ import annotations

from typing import Any

from .. import permissions as bits
from ..interactions.forms import Form, FormErrors
from ..refusals import Refused
from ..validation.channel_body import channel_changes, new_channel, overwrite_in, thread_changes
from ..world import payloads
from ..world.events import Event, Intent
from ..world.places import Channel, DirectChannel, Place, Thread
from .routing import Answer, Request, Routes, snowflake

routes = Routes()


@routes.on("GET", "/channels/{channel_id}")
def get_channel(request: Request) -> dict[str, Any]:
    return _payload(request, request.place())


@routes.on("GET", "/guilds/{guild_id}/channels")
def list_channels(request: Request) -> list[dict[str, Any]]:
    guild = request.guild()
    may_view = request.world.access.may_view
    return [payloads.channel(each) for each in guild.channels.values() if may_view(each, request.user.id)]


@routes.on("POST", "/guilds/{guild_id}/channels")
def create_channel(request: Request) -> Answer:
    guild = request.guild()
    request.world.access.require_in_guild(guild, request.user.id, bits.MANAGE_CHANNELS)
    attributes = new_channel(request.object_body(), guild)
    _require_may_overwrite(request, request.world.access.in_guild(guild, request.user.id), attributes)
    channel = request.world.channels.create(guild, attributes.pop("name"), **attributes)
    return Answer(201, payloads.channel(channel))


@routes.on("PATCH", "/channels/{channel_id}")
def change_channel(request: Request) -> dict[str, Any]:
    place = request.place()
    if isinstance(place, Thread):
        _change_thread(request, place)
    elif isinstance(place, Channel):
        request.world.access.require(place, request.user.id, bits.MANAGE_CHANNELS)
        changes = channel_changes(request.object_body(), place)
        _require_may_overwrite(request, request.world.access.permissions(place, request.user.id), changes)
        if "overwrites" in changes:
            changes["overwrites"] = {each.id: each for each in changes["overwrites"]}
        request.world.channels.change(place, **changes)
    else:
        raise Refused(50024)
    return _payload(request, place)


@routes.on("DELETE", "/channels/{channel_id}")
def delete_channel(request: Request) -> dict[str, Any]:
    place = request.place()
    payload = _payload(request, place)
    if isinstance(place, Thread):
        request.world.access.require(place, request.user.id, bits.MANAGE_THREADS)
        request.world.threads.delete(place)
    elif isinstance(place, Channel):
        request.world.access.require(place, request.user.id, bits.MANAGE_CHANNELS)
        request.world.channels.delete(place)
    return payload


@routes.on("PUT", "/channels/{channel_id}/permissions/{overwrite_id}")
def set_overwrite(request: Request) -> None:
    channel = _guild_channel(request)
    granted = request.world.access.permissions(channel, request.user.id)
    if not granted & bits.MANAGE_ROLES:
        raise Refused(50013)
    errors = FormErrors()
    overwrite = overwrite_in(Form(request.object_body(), errors), target=request.id("overwrite_id"))
    errors.refuse_if_any()
    assert overwrite is not None
    _require_may_overwrite(request, granted, {"overwrites": [overwrite]})
    request.world.channels.change(channel, overwrites={**channel.overwrites, overwrite.id: overwrite})


@routes.on("DELETE", "/channels/{channel_id}/permissions/{overwrite_id}")
def delete_overwrite(request: Request) -> None:
    channel = _guild_channel(request)
    request.world.access.require(channel, request.user.id, bits.MANAGE_ROLES)
    overwrites = dict(channel.overwrites)
    if overwrites.pop(request.id("overwrite_id"), None) is None:
        raise Refused(10009)
    request.world.channels.change(channel, overwrites=overwrites)


@routes.on("POST", "/channels/{channel_id}/typing")
def type_in_channel(request: Request) -> None:
    place = request.place()
    data: dict[str, Any] = {
        "channel_id": str(place.id),
        "user_id": str(request.user.id),
        "timestamp": int(request.world.now().timestamp()),
    }
    if isinstance(place, DirectChannel):
        only = frozenset(person.id for person in place.recipients)
        request.world.emit(Event("TYPING_START", data, intents=Intent.DIRECT_MESSAGE_TYPING, only=only))
        return
    data["guild_id"] = str(place.guild_id)
    sending = bits.SEND_MESSAGES_IN_THREADS if isinstance(place, Thread) else bits.SEND_MESSAGES
    request.world.access.require(place, request.user.id, sending)
    intent = Intent.GUILD_MESSAGE_TYPING
    request.world.emit(Event("TYPING_START", data, place.guild_id, intent, channel=place))


@routes.on("GET", "/channels/{channel_id}/invites")
@routes.on("GET", "/channels/{channel_id}/webhooks")
def list_nothing(request: Request) -> list[Any]:
    request.place()
    return []


def _payload(request: Request, place: Place) -> dict[str, Any]:
    if isinstance(place, DirectChannel):
        return payloads.direct_channel(place, seen_by=request.user.id)
    payload = payloads.place(place)
    if isinstance(place, Thread) and request.user.id in place.members:
        payload["member"] = payloads.thread_member(place, request.user.id)
    return payload


def _guild_channel(request: Request) -> Channel:
    place = request.place()
    if not isinstance(place, Channel):
        raise Refused(50024)
    snowflake(request.parameters["overwrite_id"], "overwrite_id")
    return place


def _change_thread(request: Request, thread: Thread) -> None:
    changes = thread_changes(request.object_body(), thread)
    granted = request.world.access.permissions(thread, request.user.id)
    manages = bool(granted & bits.MANAGE_THREADS)
    if thread.archived and changes.get("archived") is not False:
        raise Refused(50083)
    if not manages:
        own = thread.owner_id == request.user.id
        reopens = changes.keys() == {"archived"} and changes["archived"] is False and not thread.locked
        if reopens:
            request.world.access.require(thread, request.user.id, bits.SEND_MESSAGES_IN_THREADS)
        elif not own or changes.keys() & {"locked", "slowmode"} or thread.locked:
            raise Refused(50013)
    request.world.threads.change(thread, **changes)


def _require_may_overwrite(request: Request, granted: int, attributes: dict[str, Any]) -> None:
    """Nobody can allow or deny others what they lack themselves."""
    wanted = 0
    for overwrite in attributes.get("overwrites", ()):
        wanted |= overwrite.allow | overwrite.deny
    if wanted & ~granted:
        raise Refused(50013)
