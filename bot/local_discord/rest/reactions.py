"""Reactions of the bot, and whose others there are."""

from __future__ import annotations

from typing import Any

from .. import permissions as bits
from ..refusals import Refused
from ..world import payloads
from ..world.posts import Message
from .messages import message_in
from .routing import Request, Routes, snowflake

routes = Routes()

_REACTIONS = "/channels/{channel_id}/messages/{message_id}/reactions"


@routes.on("PUT", _REACTIONS + "/{emoji}/@me")
def react(request: Request) -> None:
    emoji = request.parameters["emoji"]
    if emoji.isascii() and ":" not in emoji:
        raise Refused(10014)
    request.world.reactions.react(request.user, message_in(request), emoji)


@routes.on("DELETE", _REACTIONS + "/{emoji}/@me")
def take_back(request: Request) -> None:
    message = message_in(request)
    request.world.reactions.remove(message, request.user.id, request.parameters["emoji"])


@routes.on("DELETE", _REACTIONS + "/{emoji}/{user_id}")
def take_away(request: Request) -> None:
    message = _managed(request)
    user_id = snowflake(request.parameters["user_id"], "user_id")
    request.world.reactions.remove(message, user_id, request.parameters["emoji"])


@routes.on("DELETE", _REACTIONS + "/{emoji}")
def clear_one(request: Request) -> None:
    request.world.reactions.clear(_managed(request), request.parameters["emoji"])


@routes.on("DELETE", _REACTIONS)
def clear_all(request: Request) -> None:
    request.world.reactions.clear(_managed(request))


@routes.on("GET", _REACTIONS + "/{emoji}")
def list_users(request: Request) -> list[dict[str, Any]]:
    limit = request.number("limit", default=25, lowest=1, highest=100)
    after = request.number("after", default=0, lowest=0, highest=1 << 63)
    users = request.world.reactions.users(message_in(request), request.parameters["emoji"])
    found = sorted((user for user in users if user.id > after), key=lambda user: user.id)
    return [payloads.user(user) for user in found[:limit]]


def _managed(request: Request) -> Message:
    message = message_in(request)
    request.world.access.require(message.channel, request.user.id, bits.MANAGE_MESSAGES)
    return message
