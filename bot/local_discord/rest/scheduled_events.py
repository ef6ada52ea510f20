"""Scheduled events: made, read, changed, deleted."""

from __future__ import annotations

from typing import Any

from .. import permissions as bits
from ..refusals import Refused
from ..validation.scheduled_event_body import new_event, revised_event
from ..world import payloads
from ..world.people import Guild, ScheduledEvent
from ..world.places import ChannelType
from ..world.scheduled_events import LEADS_TO
from .routing import Request, Routes

routes = Routes()

_ONE = "/guilds/{guild_id}/scheduled-events/{event_id}"


@routes.on("GET", "/guilds/{guild_id}/scheduled-events")
def list_events(request: Request) -> list[dict[str, Any]]:
    return [
        payloads.scheduled_event(each, with_count=_counted(request))
        for each in request.world.scheduled_events.seen_by(request.guild(), request.user.id)
    ]


@routes.on("POST", "/guilds/{guild_id}/scheduled-events")
def create_event(request: Request) -> dict[str, Any]:
    guild = request.guild()
    _require_events(request, guild, bits.CREATE_EVENTS | bits.MANAGE_EVENTS)
    attributes = new_event(request.object_body(), guild, request.world.now())
    _require_channel(request, guild, attributes.get("channel_id"))
    name = attributes.pop("name")
    return payloads.scheduled_event(
        request.world.scheduled_events.create(guild, request.user, name, **attributes)
    )


@routes.on("GET", _ONE)
def get_event(request: Request) -> dict[str, Any]:
    return payloads.scheduled_event(_event(request), with_count=_counted(request))


@routes.on("PATCH", _ONE)
def change_event(request: Request) -> dict[str, Any]:
    event = _event(request)
    _require_reach(request, event)
    if event.status not in LEADS_TO:
        raise Refused(180000)
    changes = revised_event(request.object_body(), event, request.world.now())
    _require_channel(request, event.guild, changes.get("channel_id", event.channel_id))
    request.world.scheduled_events.change(event, **changes)
    return payloads.scheduled_event(event)


@routes.on("DELETE", _ONE)
def delete_event(request: Request) -> None:
    event = _event(request)
    _require_reach(request, event)
    request.world.scheduled_events.delete(event)


@routes.on("GET", _ONE + "/users")
def list_interested(request: Request) -> list[dict[str, Any]]:
    event = _event(request)
    limit = request.number("limit", default=100, lowest=1, highest=100)
    after = request.number("after", default=0, lowest=0, highest=1 << 63)
    found = sorted(user_id for user_id in event.subscribers if user_id > after)[:limit]
    answers = []
    for user_id in found:
        answer: dict[str, Any] = {
            "guild_scheduled_event_id": str(event.id),
            "user": payloads.user(request.world.users.by_id[user_id]),
        }
        if request.query.get("with_member") in ("true", "1", "True") and user_id in event.guild.members:
            answer["member"] = payloads.member(event.guild.members[user_id])
        answers.append(answer)
    return answers


def _event(request: Request) -> ScheduledEvent:
    return request.world.scheduled_events.get(request.guild(), request.id("event_id"))


def _counted(request: Request) -> bool:
    return request.query.get("with_user_count") in ("true", "1", "True")


def _require_events(request: Request, guild: Guild, either: int) -> None:
    if not request.world.access.in_guild(guild, request.user.id) & either:
        raise Refused(50013)


def _require_channel(request: Request, guild: Guild, channel_id: int | None) -> None:
    """An event in a channel is for who may come there; on a stage for who moderates stages."""
    channel = guild.channels.get(channel_id or 0)
    if channel is not None:
        stage = channel.type is ChannelType.STAGE
        needed = bits.MODERATING_STAGES if stage else (bits.CONNECT,)
        request.world.access.require(channel, request.user.id, *needed)


def _require_reach(request: Request, event: ScheduledEvent) -> None:
    own = event.creator.id == request.user.id
    needed = bits.CREATE_EVENTS | bits.MANAGE_EVENTS if own else bits.MANAGE_EVENTS
    _require_events(request, event.guild, needed)
