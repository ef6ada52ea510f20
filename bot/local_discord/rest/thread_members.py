"""Who is in a thread."""

from __future__ import annotations

from typing import Any

from .. import permissions as bits
from ..refusals import Refused
from ..world import payloads
from ..world.people import User
from ..world.places import Thread
from .routing import Request, Routes

routes = Routes()


@routes.on("GET", "/channels/{channel_id}/thread-members")
def list_members(request: Request) -> list[dict[str, Any]]:
    thread = _thread(request)
    return [payloads.thread_member(thread, user_id) for user_id in sorted(thread.members)]


@routes.on("GET", "/channels/{channel_id}/thread-members/{user_id}")
def get_member(request: Request) -> dict[str, Any]:
    thread = _thread(request)
    user_id = _whom(request).id
    if user_id not in thread.members:
        raise Refused(10007)
    return payloads.thread_member(thread, user_id)


@routes.on("PUT", "/channels/{channel_id}/thread-members/{user_id}")
def add_member(request: Request) -> None:
    thread = _open_thread(request)
    user = _whom(request)
    if user.id != request.user.id:
        request.world.access.require(thread, request.user.id, bits.SEND_MESSAGES_IN_THREADS)
        if thread.private and not thread.invitable and thread.owner_id != request.user.id:
            request.world.access.require(thread, request.user.id, bits.MANAGE_THREADS)
        if not request.world.access.may_view(thread.parent, user.id):
            raise Refused(50001)
    request.world.threads.add_member(thread, user)


@routes.on("DELETE", "/channels/{channel_id}/thread-members/{user_id}")
def remove_member(request: Request) -> None:
    thread = _open_thread(request)
    user = _whom(request)
    own_private = thread.private and thread.owner_id == request.user.id
    if user.id != request.user.id and not own_private:
        request.world.access.require(thread, request.user.id, bits.MANAGE_THREADS)
    request.world.threads.remove_member(thread, user)


def _thread(request: Request) -> Thread:
    place = request.place()
    if not isinstance(place, Thread):
        raise Refused(50024)
    return place


def _open_thread(request: Request) -> Thread:
    thread = _thread(request)
    if thread.archived:
        raise Refused(50083)
    return thread


def _whom(request: Request) -> User:
    if request.parameters["user_id"] == "@me":
        return request.user
    return request.world.users.get(request.id("user_id"))
