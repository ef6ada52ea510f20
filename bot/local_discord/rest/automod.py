"""AutoMod rules: made, read, changed, deleted by a bot that manages the guild."""

from __future__ import annotations

from typing import Any

from .. import permissions as bits
from ..validation.automod_body import new_rule, revised_rule
from ..world import payloads
from ..world.people import AutoModRule, Guild
from .routing import Request, Routes

routes = Routes()

_ALL = "/guilds/{guild_id}/auto-moderation/rules"
_ONE = _ALL + "/{rule_id}"


@routes.on("GET", _ALL)
def list_rules(request: Request) -> list[dict[str, Any]]:
    return [payloads.automod_rule(rule) for rule in _guild(request).automod_rules.values()]


@routes.on("POST", _ALL)
def create_rule(request: Request) -> dict[str, Any]:
    guild = _guild(request)
    attributes = new_rule(request.object_body(), guild)
    name = attributes.pop("name")
    return payloads.automod_rule(request.world.automod.create(guild, request.user, name, **attributes))


@routes.on("GET", _ONE)
def get_rule(request: Request) -> dict[str, Any]:
    return payloads.automod_rule(_rule(request))


@routes.on("PATCH", _ONE)
def change_rule(request: Request) -> dict[str, Any]:
    rule = _rule(request)
    request.world.automod.change(rule, **revised_rule(request.object_body(), rule))
    return payloads.automod_rule(rule)


@routes.on("DELETE", _ONE)
def delete_rule(request: Request) -> None:
    request.world.automod.delete(_rule(request))


def _guild(request: Request) -> Guild:
    guild = request.guild()
    request.world.access.require_in_guild(guild, request.user.id, bits.MANAGE_GUILD)
    return guild


def _rule(request: Request) -> AutoModRule:
    return request.world.automod.get(_guild(request), request.id("rule_id"))
