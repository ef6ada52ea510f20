"""Pinned messages, by the old routes and the new ones."""

from __future__ import annotations

from typing import Any

from .. import permissions as bits
from ..wire import timestamp
from .messages import place_of_messages, shown
from .routing import Request, Routes

routes = Routes()


@routes.on("GET", "/channels/{channel_id}/pins")
def list_pins(request: Request) -> list[dict[str, Any]]:
    place = place_of_messages(request)
    return [shown(request, each) for each in request.world.messages.pinned(place)[:50]]


@routes.on("GET", "/channels/{channel_id}/messages/pins")
def list_pins_with_times(request: Request) -> dict[str, Any]:
    place = place_of_messages(request)
    limit = request.number("limit", default=50, lowest=1, highest=50)
    found = request.world.messages.pinned(place)
    before = request.query.get("before")
    if before is not None:
        found = [each for each in found if (timestamp(each.pinned_at) or "") < before]
    return {
        "items": [
            {"pinned_at": timestamp(each.pinned_at), "message": shown(request, each)}
            for each in found[:limit]
        ],
        "has_more": len(found) > limit,
    }


@routes.on("PUT", "/channels/{channel_id}/pins/{message_id}")
@routes.on("PUT", "/channels/{channel_id}/messages/pins/{message_id}")
def pin(request: Request) -> None:
    place = place_of_messages(request)
    _require_may_pin(request)
    request.world.messages.pin(request.world.messages.get(place, request.id("message_id")), request.user)


@routes.on("DELETE", "/channels/{channel_id}/pins/{message_id}")
@routes.on("DELETE", "/channels/{channel_id}/messages/pins/{message_id}")
def unpin(request: Request) -> None:
    place = place_of_messages(request)
    _require_may_pin(request)
    request.world.messages.unpin(request.world.messages.get(place, request.id("message_id")))


def _require_may_pin(request: Request) -> None:
    place = request.place()
    if place.guild_id is not None:
        request.world.access.require(place, request.user.id, bits.PIN_MESSAGES)
