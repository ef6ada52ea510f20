"""Roles of a guild."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..refusals import Refused
from . import payloads
from .events import Event, Intent
from .people import Guild, Role

if TYPE_CHECKING:
    from . import World


class Roles:
    def __init__(self, world: World) -> None:
        self._world = world

    def create(
        self,
        guild: Guild,
        name: str,
        *,
        permissions: int = 0,
        position: int | None = None,
        mentionable: bool = False,
        hoist: bool = False,
        color: int = 0,
        managed: bool = False,
        bot_id: int | None = None,
        id: int | None = None,  # noqa: A002 - Discord's own word
    ) -> Role:
        """Add a role, above all others unless `position` says where; those from there on move up.

        Raises 30005 at 250 roles.
        """
        if len(guild.roles) >= 250:
            raise Refused(30005)
        if position is not None and any(role.position == position for role in guild.roles.values()):
            for other in guild.roles.values():
                if other.position >= position:
                    self.change(other, position=other.position + 1)
        if position is None:
            position = max(role.position for role in guild.roles.values()) + 1
        role = Role(
            self._world.snowflakes.next() if id is None else id,
            guild,
            name,
            permissions,
            position,
            mentionable=mentionable,
            hoist=hoist,
            color=color,
            managed=managed,
            bot_id=bot_id,
        )
        self._world.snowflakes.saw(role.id)
        guild.roles[role.id] = role
        self._world.access.forget()
        self._tell("GUILD_ROLE_CREATE", role)
        return role

    def change(self, role: Role, **changes: Any) -> None:
        """Set attributes of a role (`name`, `permissions`, `position`, `mentionable`, …) and tell it."""
        with self._world.channels.telling_what_comes_into_sight(role.guild):
            for key, value in changes.items():
                setattr(role, key, value)
            self._world.access.forget()
            self._tell("GUILD_ROLE_UPDATE", role)

    def delete(self, role: Role) -> None:
        """Remove a role from its guild and everybody who has it."""
        with self._world.channels.telling_what_comes_into_sight(role.guild):
            del role.guild.roles[role.id]
            for member in role.guild.members.values():
                member.role_ids.discard(role.id)
            self._world.access.forget()
            data = {"guild_id": str(role.guild.id), "role_id": str(role.id)}
            self._world.emit(Event("GUILD_ROLE_DELETE", data, role.guild.id, Intent.GUILDS))

    def get(self, guild: Guild, role_id: int) -> Role:
        """Return a role. Raises 10011."""
        try:
            return guild.roles[role_id]
        except KeyError:
            raise Refused(10011) from None

    def named(self, guild: Guild, name: str) -> Role:
        """Return the role of that name. Raises `KeyError`."""
        for role in guild.roles.values():
            if role.name == name:
                return role
        raise KeyError(name)

    def _tell(self, name: str, role: Role) -> None:
        data = {"guild_id": str(role.guild.id), "role": payloads.role(role)}
        self._world.emit(Event(name, data, role.guild.id, Intent.GUILDS))
