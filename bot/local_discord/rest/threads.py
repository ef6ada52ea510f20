"""Threads and forum posts: started and listed."""

from __future__ import annotations

from typing import Any

from .. import permissions as bits
from ..refusals import Refused, malformed
from ..validation import draft_of
from ..validation.channel_body import new_post, new_thread
from ..wire import parse_timestamp
from ..world import payloads
from ..world.places import POSTS_ONLY, Channel, ChannelType, Thread
from .messages import message_in, shown
from .routing import Answer, Request, Routes

routes = Routes()


@routes.on("POST", "/channels/{channel_id}/messages/{message_id}/threads")
def start_from_message(request: Request) -> Answer:
    message = message_in(request)
    parent = _parent(request)
    attributes = new_thread(request.object_body(), from_message=True)
    name = attributes.pop("name")
    thread = request.world.threads.start(request.user, parent, name, message=message, **attributes)
    return Answer(201, _with_member(thread, request.user.id))


@routes.on("POST", "/channels/{channel_id}/threads")
def start_without_message(request: Request) -> Answer:
    parent = _parent(request)
    if parent.type in POSTS_ONLY:
        return _start_post(request, parent)
    attributes = new_thread(request.object_body(), from_message=False)
    name = attributes.pop("name")
    thread = request.world.threads.start(request.user, parent, name, **attributes)
    return Answer(201, _with_member(thread, request.user.id))


def _start_post(request: Request, forum: Channel) -> Answer:
    body = request.object_body()
    attributes = new_post(body, forum)
    content = body.get("message")
    if not isinstance(content, dict):
        raise malformed("message", "BASE_TYPE_REQUIRED", "This field is required")
    draft = draft_of(request.world, content, request.files, forum, author=request.user)
    name = attributes.pop("name")
    thread, message = request.world.threads.start_post(request.user, forum, name, draft, **attributes)
    return Answer(201, {**_with_member(thread, request.user.id), "message": shown(request, message)})


@routes.on("GET", "/guilds/{guild_id}/threads/active")
def list_active(request: Request) -> dict[str, Any]:
    return _listing(request, request.world.threads.active(request.guild(), request.user.id))


@routes.on("GET", "/channels/{channel_id}/threads/archived/public")
def list_archived_public(request: Request) -> dict[str, Any]:
    return _archived(request, private=False)


@routes.on("GET", "/channels/{channel_id}/threads/archived/private")
def list_archived_private(request: Request) -> dict[str, Any]:
    request.world.access.require(request.place(), request.user.id, bits.MANAGE_THREADS)
    return _archived(request, private=True)


@routes.on("GET", "/channels/{channel_id}/users/@me/threads/archived/private")
def list_archived_joined(request: Request) -> dict[str, Any]:
    return _archived(request, private=True, joined_only=True)


def _archived(request: Request, *, private: bool, joined_only: bool = False) -> dict[str, Any]:
    parent = _parent(request)
    request.world.access.require(parent, request.user.id, bits.READ_MESSAGE_HISTORY)
    found = request.world.threads.archived(parent, private=private)
    if joined_only:
        found = [each for each in found if request.user.id in each.members]
    before = request.query.get("before")
    if before is not None:
        if before.isdecimal():
            found = [each for each in found if each.id < int(before)]
        else:
            found = [each for each in found if each.archive_timestamp < _instant(before)]
    limit = request.number("limit", default=50, lowest=1, highest=100)
    return {**_listing(request, found[:limit]), "has_more": len(found) > limit}


def _instant(text: str) -> Any:
    try:
        return parse_timestamp(text.replace(" ", "+"))
    except ValueError:
        raise malformed("before", "DATE_TIME_TYPE_PARSE", f"Could not parse {text}.") from None


def _listing(request: Request, threads: list[Thread]) -> dict[str, Any]:
    me = request.user.id
    return {
        "threads": [payloads.thread(each) for each in threads],
        "members": [payloads.thread_member(each, me) for each in threads if me in each.members],
    }


def _parent(request: Request) -> Channel:
    place = request.place()
    if not isinstance(place, Channel) or place.type is ChannelType.CATEGORY:
        raise Refused(50024)
    return place


def _with_member(thread: Thread, user_id: int) -> dict[str, Any]:
    payload = payloads.thread(thread)
    if user_id in thread.members:
        payload["member"] = payloads.thread_member(thread, user_id)
    return payload
