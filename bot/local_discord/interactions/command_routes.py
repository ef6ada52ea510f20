"""REST of application commands, global ones and those of a guild."""

from __future__ import annotations

from typing import Any

from ..refusals import Refused
from ..rest.routing import Answer, Request, Routes
from .commands import Command

JSON = dict[str, Any]

routes = Routes()
_GLOBAL = "/applications/{application_id}/commands"
_GUILD = "/applications/{application_id}/guilds/{guild_id}/commands"


def _scope(request: Request) -> tuple[int, int | None]:
    """Return the application and guild in the path. Raises 20012 for somebody else's application."""
    application_id = request.id("application_id")
    if request.bot.id != application_id:
        raise Refused(20012)
    if "guild_id" not in request.parameters:
        return application_id, None
    guild = request.world.guilds.get(request.id("guild_id"))
    if request.user.id not in guild.members:
        raise Refused(50001)
    return application_id, guild.id


def _command(request: Request) -> Command:
    application_id, guild_id = _scope(request)
    return request.discord.interactions.commands.get(application_id, guild_id, request.id("command_id"))


def list_commands(request: Request) -> list[JSON]:
    whole = request.query.get("with_localizations", "").lower() in ("1", "true")
    commands = request.discord.interactions.commands.of(*_scope(request))
    return [command.payload(localizations=whole) for command in commands]


def replace_commands(request: Request) -> list[JSON]:
    commands = request.discord.interactions.commands.replace_all(*_scope(request), request.body)
    return [command.payload() for command in commands]


def create_command(request: Request) -> Answer:
    command, new = request.discord.interactions.commands.create(*_scope(request), request.body)
    return Answer(201 if new else 200, command.payload())


def get_command(request: Request) -> JSON:
    return _command(request).payload()


def edit_command(request: Request) -> JSON:
    return request.discord.interactions.commands.edit(_command(request), request.body).payload()


def delete_command(request: Request) -> None:
    request.discord.interactions.commands.delete(_command(request))


def list_permissions(request: Request) -> list[JSON]:
    """No guild here has set permissions of its own for single commands."""
    _scope(request)
    return []


for _collection in (_GLOBAL, _GUILD):
    routes.add("GET", _collection, list_commands)
    routes.add("PUT", _collection, replace_commands)
    routes.add("POST", _collection, create_command)
    routes.add("GET", f"{_collection}/{{command_id}}", get_command)
    routes.add("PATCH", f"{_collection}/{{command_id}}", edit_command)
    routes.add("DELETE", f"{_collection}/{{command_id}}", delete_command)
routes.add("GET", f"{_GUILD}/permissions", list_permissions)
