"""Roles, as a bot reads and changes them: nothing above its own highest, no permission it lacks."""

from __future__ import annotations

from typing import Any

from .. import permissions as bits
from ..interactions.forms import Form, FormErrors
from ..refusals import Refused
from ..validation.ids import id_in
from ..validation.unknown_keys import refuse_unknown
from ..world import payloads
from ..world.people import Guild, Role
from .routing import Request, Routes

routes = Routes()

_KEYS = {"name", "permissions", "color", "colors", "hoist", "mentionable", "icon", "unicode_emoji"}


@routes.on("GET", "/guilds/{guild_id}/roles")
def list_roles(request: Request) -> list[dict[str, Any]]:
    return [payloads.role(role) for role in request.guild().roles.values()]


@routes.on("GET", "/guilds/{guild_id}/roles/{role_id}")
def get_role(request: Request) -> dict[str, Any]:
    return payloads.role(request.world.roles.get(request.guild(), request.id("role_id")))


@routes.on("POST", "/guilds/{guild_id}/roles")
def create_role(request: Request) -> dict[str, Any]:
    guild = request.guild()
    request.world.access.require_in_guild(guild, request.user.id, bits.MANAGE_ROLES)
    attributes = _attributes(request, guild)
    attributes.setdefault("name", "new role")
    attributes.setdefault("permissions", guild.everyone.permissions)
    # Discord puts a new role at the bottom, so that whoever made it may give it
    return payloads.role(request.world.roles.create(guild, position=1, **attributes))


@routes.on("PATCH", "/guilds/{guild_id}/roles/{role_id}")
def change_role(request: Request) -> dict[str, Any]:
    guild, role = _own_reach(request)
    request.world.roles.change(role, **_attributes(request, guild))
    return payloads.role(role)


@routes.on("PATCH", "/guilds/{guild_id}/roles")
def move_roles(request: Request) -> list[dict[str, Any]]:
    guild = request.guild()
    request.world.access.require_in_guild(guild, request.user.id, bits.MANAGE_ROLES)
    errors = FormErrors()
    moves = []
    for _, item in Form({"roles": request.body}, errors).objects("roles", at_most=250):
        role_id = id_in(item, "id", required=True)
        moves.append((role_id, item.whole_number("position", at_least=0, at_most=250)))
    errors.refuse_if_any()
    for role_id, position in moves:
        role = request.world.roles.get(guild, role_id or 0)
        request.world.access.require_above_role(guild, request.user.id, role)
        if position is not None:
            request.world.roles.change(role, position=position)
    return [payloads.role(each) for each in guild.roles.values()]


@routes.on("DELETE", "/guilds/{guild_id}/roles/{role_id}")
def delete_role(request: Request) -> None:
    _, role = _own_reach(request)
    if role.is_everyone or role.managed:
        raise Refused(50028)
    request.world.roles.delete(role)


def _own_reach(request: Request) -> tuple[Guild, Role]:
    guild = request.guild()
    request.world.access.require_in_guild(guild, request.user.id, bits.MANAGE_ROLES)
    role = request.world.roles.get(guild, request.id("role_id"))
    request.world.access.require_above_role(guild, request.user.id, role)
    return guild, role


def _attributes(request: Request, guild: Guild) -> dict[str, Any]:
    body = request.object_body()
    errors = FormErrors()
    form = Form(body, errors)
    refuse_unknown(form, _KEYS)
    form.text("name", at_most=100)
    form.whole_number("color", at_least=0, at_most=0xFFFFFF)
    permissions = form.whole_number("permissions", at_least=0, at_most=bits.ALL, written=True)
    colors = form.inner("colors")
    color = None if colors is None else colors.whole_number("primary_color", at_least=0, at_most=0xFFFFFF)
    form.flag("hoist")
    form.flag("mentionable")
    errors.refuse_if_any()
    attributes = {
        key: body[key] for key in ("name", "color", "hoist", "mentionable") if body.get(key) is not None
    }
    if color is not None:
        attributes["color"] = color
    if permissions is not None:
        if permissions & ~request.world.access.in_guild(guild, request.user.id):
            raise Refused(50013)
        attributes["permissions"] = permissions
    return attributes
