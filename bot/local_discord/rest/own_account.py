"""The bot itself: its account, its application, its way to the gateway."""

from __future__ import annotations

from typing import Any

from ..refusals import malformed
from ..world import payloads
from .routing import Request, Routes

routes = Routes()


@routes.on("GET", "/users/@me")
def get_own_user(request: Request) -> dict[str, Any]:
    return payloads.own_user(request.user)


@routes.on("PATCH", "/users/@me")
def change_own_user(request: Request) -> dict[str, Any]:
    name = request.object_body().get("username")
    if name is not None:
        if not isinstance(name, str) or not 2 <= len(name) <= 32:
            raise malformed("username", "BASE_TYPE_BAD_LENGTH", "Must be between 2 and 32 in length.")
        request.user.name = name
    return payloads.own_user(request.user)


@routes.on("GET", "/users/{user_id}")
def get_user(request: Request) -> dict[str, Any]:
    return payloads.user(request.world.users.get(request.id("user_id")))


@routes.on("GET", "/users/@me/guilds")
def list_own_guilds(request: Request) -> list[dict[str, Any]]:
    access = request.world.access
    return [
        {
            "id": str(guild.id),
            "name": guild.name,
            "icon": None,
            "owner": guild.owner_id == request.user.id,
            "permissions": str(access.in_guild(guild, request.user.id)),
            "features": guild.features,
            "approximate_member_count": len(guild.members),
            "approximate_presence_count": len(guild.members),
        }
        for guild in request.world.users.guilds_of(request.user.id)
    ]


@routes.on("DELETE", "/users/@me/guilds/{guild_id}")
def leave_guild(request: Request) -> None:
    request.world.members.remove(request.guild(), request.user)


@routes.on("GET", "/oauth2/applications/@me")
@routes.on("GET", "/applications/@me")
def get_application(request: Request) -> dict[str, Any]:
    return payloads.application(request.bot)


@routes.on("GET", "/gateway", authorised=False)
def get_gateway(request: Request) -> dict[str, Any]:
    return {"url": request.discord.gateway.url}


@routes.on("GET", "/gateway/bot")
def get_bot_gateway(request: Request) -> dict[str, Any]:
    return {
        "url": request.discord.gateway.url,
        "shards": request.discord.gateway.shards,
        "session_start_limit": {
            "total": 1000,
            "remaining": 999,
            "reset_after": 14_400_000,
            "max_concurrency": 1,
        },
    }


@routes.on("GET", "/applications/{application_id}/emojis")
def list_emojis(request: Request) -> dict[str, Any]:
    return {"items": []}
