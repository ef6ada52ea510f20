"""Members, as a bot reads and changes them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from .. import permissions as bits
from ..interactions.forms import Form, FormErrors
from ..refusals import Refused, malformed
from ..validation.ids import id_in, ids_in
from ..validation.unknown_keys import refuse_unknown
from ..wire import parse_timestamp
from ..world import payloads
from ..world.people import Guild, Member
from .routing import Request, Routes

routes = Routes()

_LONGEST_TIMEOUT = timedelta(days=28)
_KEYS = {"nick", "roles", "mute", "deaf", "channel_id", "communication_disabled_until", "flags"}


@routes.on("GET", "/guilds/{guild_id}/members")
def list_members(request: Request) -> list[dict[str, Any]]:
    guild = request.guild()
    if not request.bot.members_allowed:
        raise Refused(50001)
    limit = request.number("limit", default=1, lowest=1, highest=1000)
    after = request.number("after", default=0, lowest=0, highest=1 << 63)
    found = sorted((each for each in guild.members.values() if each.id > after), key=lambda each: each.id)
    return [payloads.member(member) for member in found[:limit]]


@routes.on("GET", "/guilds/{guild_id}/members/search")
def search_members(request: Request) -> list[dict[str, Any]]:
    guild = request.guild()
    query = request.query.get("query")
    if not query:
        raise malformed("query", "BASE_TYPE_REQUIRED", "This field is required")
    limit = request.number("limit", default=1, lowest=1, highest=1000)
    return [payloads.member(member) for member in request.world.members.search(guild, query, limit)]


@routes.on("GET", "/guilds/{guild_id}/members/{user_id}")
def get_member(request: Request) -> dict[str, Any]:
    return payloads.member(request.world.members.get(request.guild(), request.id("user_id")))


@routes.on("PATCH", "/guilds/{guild_id}/members/@me")
def change_own_member(request: Request) -> dict[str, Any]:
    guild = request.guild()
    body = request.object_body()
    errors = FormErrors()
    Form(body, errors).text("nick", at_most=32)
    errors.refuse_if_any()
    if "nick" in body:
        request.world.access.require_in_guild(guild, request.user.id, bits.CHANGE_NICKNAME)
        request.world.members.change(guild.members[request.user.id], nick=body["nick"] or None)
    return payloads.member(guild.members[request.user.id])


@routes.on("PATCH", "/guilds/{guild_id}/members/{user_id}")
def change_member(request: Request) -> dict[str, Any]:
    guild = request.guild()
    member = request.world.members.get(guild, request.id("user_id"))
    body = request.object_body()
    errors = FormErrors()
    form = Form(body, errors)
    refuse_unknown(form, _KEYS)
    form.text("nick", at_most=32)
    form.text("communication_disabled_until", at_most=64)
    form.flag("mute")
    form.flag("deaf")
    role_ids = ids_in(form, "roles", at_most=250)
    channel_id = id_in(form, "channel_id")
    errors.refuse_if_any()
    changes: dict[str, Any] = {}
    if "nick" in body:
        _require_over(request, guild, member, bits.MANAGE_NICKNAMES)
        changes["nick"] = body["nick"] or None
    if "communication_disabled_until" in body:
        changes["timeout_until"] = _timeout(request, guild, member, body["communication_disabled_until"])
    if "roles" in body:
        changes["role_ids"] = _roles(request, guild, member, set(role_ids))
    silenced = {key: body[key] for key in ("mute", "deaf") if body.get(key) is not None}
    if silenced:
        request.world.voice.silence(request.user, member, **silenced)
    if "channel_id" in body:
        _move(request, member, channel_id)
    if changes or silenced:
        request.world.members.change(member, **changes)
    return payloads.member(member)


@routes.on("PUT", "/guilds/{guild_id}/members/{user_id}/roles/{role_id}")
def give_role(request: Request) -> None:
    _change_role(request, request.world.members.give_role)


@routes.on("DELETE", "/guilds/{guild_id}/members/{user_id}/roles/{role_id}")
def take_role(request: Request) -> None:
    _change_role(request, request.world.members.take_role)


@routes.on("DELETE", "/guilds/{guild_id}/members/{user_id}")
def kick(request: Request) -> None:
    guild = request.guild()
    member = request.world.members.get(guild, request.id("user_id"))
    _require_over(request, guild, member, bits.KICK_MEMBERS)
    request.world.members.remove(guild, member.user)


@routes.on("PUT", "/guilds/{guild_id}/bans/{user_id}")
def ban(request: Request) -> None:
    guild = request.guild()
    user = request.world.users.get(request.id("user_id"))
    request.world.access.require_in_guild(guild, request.user.id, bits.BAN_MEMBERS)
    if user.id in guild.members:
        request.world.access.require_above_member(guild, request.user.id, guild.members[user.id])
    request.world.members.ban(guild, user, request.headers.get("X-Audit-Log-Reason"))


@routes.on("DELETE", "/guilds/{guild_id}/bans/{user_id}")
def unban(request: Request) -> None:
    guild = request.guild()
    request.world.access.require_in_guild(guild, request.user.id, bits.BAN_MEMBERS)
    request.world.members.unban(guild, request.world.users.get(request.id("user_id")))


def _change_role(request: Request, change: Callable[[Member, Any], None]) -> None:
    guild = request.guild()
    request.world.access.require_in_guild(guild, request.user.id, bits.MANAGE_ROLES)
    member = request.world.members.get(guild, request.id("user_id"))
    role = request.world.roles.get(guild, request.id("role_id"))
    if role.is_everyone or role.managed:
        raise Refused(50028)
    request.world.access.require_above_role(guild, request.user.id, role)
    change(member, role)


def _require_over(request: Request, guild: Guild, member: Member, permission: int) -> None:
    request.world.access.require_in_guild(guild, request.user.id, permission)
    if member.id != request.user.id:
        request.world.access.require_above_member(guild, request.user.id, member)


def _timeout(request: Request, guild: Guild, member: Member, text: str | None) -> datetime | None:
    _require_over(request, guild, member, bits.MODERATE_MEMBERS)
    if text is None:
        return None
    if request.world.access.in_guild(guild, member.id) & bits.ADMINISTRATOR:
        raise Refused(50013)
    try:
        until = parse_timestamp(text)
    except ValueError:
        until = None
    if until is None or until > request.world.now() + _LONGEST_TIMEOUT:
        raise malformed(
            "communication_disabled_until", "DATE_TIME_TYPE_PARSE", "Must be within the next 28 days."
        )
    return until


def _roles(request: Request, guild: Guild, member: Member, wanted: set[int]) -> set[int]:
    request.world.access.require_in_guild(guild, request.user.id, bits.MANAGE_ROLES)
    wanted = wanted - {guild.id}
    for role_id in wanted ^ member.role_ids:
        role = request.world.roles.get(guild, role_id)
        if role.managed:
            raise Refused(50028)
        request.world.access.require_above_role(guild, request.user.id, role)
    return wanted


def _move(request: Request, member: Member, channel_id: int | None) -> None:
    channel = None if channel_id is None else member.guild.channels.get(channel_id)
    if channel_id is not None and channel is None:
        raise Refused(10003)
    request.world.voice.move(request.user, member, channel)
