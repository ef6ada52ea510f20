"""Guilds, as a bot reads and changes them."""

from __future__ import annotations

from typing import Any

from .. import permissions as bits
from ..interactions.forms import Form, FormErrors
from ..validation.ids import id_in
from ..world import payloads
from .routing import Request, Routes

routes = Routes()

_CHANGEABLE = ("name", "description", "preferred_locale")


@routes.on("GET", "/guilds/{guild_id}")
def get_guild(request: Request) -> dict[str, Any]:
    guild = request.guild()
    payload = payloads.guild(guild)
    if request.query.get("with_counts") in ("true", "1", "True"):
        payload["approximate_member_count"] = len(guild.members)
        payload["approximate_presence_count"] = sum(
            member.user.status != "offline" for member in guild.members.values()
        )
    return payload


@routes.on("GET", "/guilds/{guild_id}/preview")
def get_preview(request: Request) -> dict[str, Any]:
    guild = request.guild()
    kept = (
        "id",
        "name",
        "icon",
        "splash",
        "discovery_splash",
        "emojis",
        "features",
        "description",
        "stickers",
    )
    whole = payloads.guild(guild)
    return {key: whole[key] for key in kept} | {
        "approximate_member_count": len(guild.members),
        "approximate_presence_count": len(guild.members),
    }


@routes.on("PATCH", "/guilds/{guild_id}")
def change_guild(request: Request) -> dict[str, Any]:
    guild = request.guild()
    request.world.access.require_in_guild(guild, request.user.id, bits.MANAGE_GUILD)
    body = request.object_body()
    errors = FormErrors()
    form = Form(body, errors)
    form.text("name", at_least=2, at_most=100)
    form.text("description", at_most=300)
    form.text("preferred_locale", at_most=10)
    ids = ("system_channel_id", "rules_channel_id")
    found: dict[str, Any] = {key: id_in(form, key) for key in ids if key in body}
    errors.refuse_if_any()
    changes: dict[str, Any] = {key: body[key] for key in _CHANGEABLE if body.get(key) is not None}
    changes.update(found)
    request.world.guilds.change(guild, **changes)
    return payloads.guild(guild)


@routes.on("GET", "/guilds/{guild_id}/emojis")
@routes.on("GET", "/guilds/{guild_id}/stickers")
@routes.on("GET", "/guilds/{guild_id}/invites")
@routes.on("GET", "/guilds/{guild_id}/webhooks")
def list_nothing(request: Request) -> list[Any]:
    request.guild()
    return []
