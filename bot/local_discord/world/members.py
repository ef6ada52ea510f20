"""Members: who is in a guild, with which roles, and for how long they are silenced."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from ..refusals import Refused
from . import payloads
from .events import Event, Intent
from .people import Guild, Member, Role, User

if TYPE_CHECKING:
    from . import World


class Members:
    def __init__(self, world: World) -> None:
        self._world = world

    def add(self, guild: Guild, user: User, *, roles: Iterable[Role] = (), nick: str | None = None) -> Member:
        """Let a user join (one who is in already is returned as is). Tells GUILD_MEMBER_ADD."""
        if user.id in guild.members:
            return guild.members[user.id]
        member = Member(user, guild, self._world.now(), nick, {role.id for role in roles} - {guild.id})
        guild.members[user.id] = member
        self._world.access.forget()
        data = {**payloads.member(member), "guild_id": str(guild.id)}
        self._world.emit(Event("GUILD_MEMBER_ADD", data, guild.id, Intent.GUILD_MEMBERS))
        return member

    def remove(self, guild: Guild, user: User) -> None:
        """Let a member leave, by will or not. A bot hears GUILD_DELETE of its own leaving."""
        if user.id not in guild.members:
            raise Refused(10007)
        application = self._world.users.application_of(user.id)
        if application is not None:
            own = {"id": str(guild.id)}
            self._world.emit(Event("GUILD_DELETE", own, guild.id, Intent.GUILDS, only=frozenset({user.id})))
        if user.id in guild.voice_states:
            self._world.voice.leave(guild, user)
        for thread in guild.threads.values():
            thread.members.pop(user.id, None)
        del guild.members[user.id]
        self._world.access.forget()
        data = {"guild_id": str(guild.id), "user": payloads.user(user)}
        self._world.emit(Event("GUILD_MEMBER_REMOVE", data, guild.id, Intent.GUILD_MEMBERS))

    def ban(self, guild: Guild, user: User, reason: str | None = None) -> None:
        """Keep a user out, and put out a member."""
        guild.bans[user.id] = reason
        if user.id in guild.members:
            self.remove(guild, user)
        self._tell_ban("GUILD_BAN_ADD", guild, user)

    def unban(self, guild: Guild, user: User) -> None:
        """Let a user come again. Raises 10026 for someone who is not banned."""
        if user.id not in guild.bans:
            raise Refused(10026)
        del guild.bans[user.id]
        self._tell_ban("GUILD_BAN_REMOVE", guild, user)

    def give_role(self, member: Member, role: Role) -> None:
        """Give a role, if the member does not have it."""
        if role.id not in member.role_ids and not role.is_everyone:
            self.change(member, role_ids=member.role_ids | {role.id})

    def take_role(self, member: Member, role: Role) -> None:
        """Take a role, if the member has it."""
        if role.id in member.role_ids:
            self.change(member, role_ids=member.role_ids - {role.id})

    def set_timeout(self, member: Member, until: datetime | None) -> None:
        """Silence a member until an instant; None ends it."""
        self.change(member, timeout_until=until)

    def change(self, member: Member, **changes: Any) -> None:
        """Set attributes of a member (`nick`, `role_ids`, `timeout_until`, `pending`) and tell it."""
        if member.user.bot:
            with self._world.channels.telling_what_comes_into_sight(member.guild):
                self._change(member, changes)
        else:
            self._change(member, changes)

    def _change(self, member: Member, changes: dict[str, Any]) -> None:
        for key, value in changes.items():
            setattr(member, key, value)
        self._world.access.forget()
        data = {**payloads.member(member), "guild_id": str(member.guild.id)}
        self._world.emit(
            Event(
                "GUILD_MEMBER_UPDATE",
                data,
                member.guild.id,
                Intent.GUILD_MEMBERS,
                without_intent=frozenset({member.id}),
            )
        )

    def _tell_ban(self, name: str, guild: Guild, user: User) -> None:
        data = {"guild_id": str(guild.id), "user": payloads.user(user)}
        self._world.emit(Event(name, data, guild.id, Intent.GUILD_MODERATION))

    def get(self, guild: Guild, user_id: int) -> Member:
        """Return a member. Raises 10013 for nobody's id and 10007 for somebody who is not in the guild."""
        member = guild.members.get(user_id)
        if member is None:
            self._world.users.get(user_id)
            raise Refused(10007)
        return member

    def search(self, guild: Guild, query: str, limit: int) -> list[Member]:
        """Return members whose user name or nickname begins with `query`, in whatever case."""
        wanted = query.casefold()
        found = [
            member
            for member in guild.members.values()
            if any(
                name.casefold().startswith(wanted)
                for name in (member.user.name, member.user.global_name, member.nick)
                if name is not None
            )
        ]
        return found[:limit]
