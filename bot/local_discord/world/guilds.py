"""Guilds: made, changed, entered and left by bots."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import permissions as bits
from ..refusals import Refused
from ..wire import timestamp
from . import payloads
from .events import Event, Intent
from .people import Application, Guild, Role, User
from .places import Thread

if TYPE_CHECKING:
    from . import World


class Guilds:
    def __init__(self, world: World) -> None:
        self._world = world
        self.by_id: dict[int, Guild] = {}

    def create(
        self,
        name: str,
        *,
        owner: User,
        id: int | None = None,  # noqa: A002 - Discord's own word
        preferred_locale: str = "en-US",
        everyone: int = bits.EVERYONE_BY_DEFAULT,
    ) -> Guild:
        """Found a guild with nothing in it but @everyone and its owner."""
        world = self._world
        guild = Guild(
            world.snowflakes.next_of_guild() if id is None else id, name, owner.id, preferred_locale
        )
        world.snowflakes.saw(guild.id)
        guild.roles[guild.id] = Role(guild.id, guild, "@everyone", everyone, position=0)
        self.by_id[guild.id] = guild
        world.members.add(guild, owner)
        return guild

    def get(self, guild_id: int) -> Guild:
        """Return a guild. Raises 10004."""
        try:
            return self.by_id[guild_id]
        except KeyError:
            raise Refused(10004) from None

    def add_bot(
        self, guild: Guild, application: Application, *, permissions: int = bits.ADMINISTRATOR
    ) -> Role:
        """Invite a bot: it joins with a managed role of its own, and hears GUILD_CREATE."""
        role = self._world.roles.create(
            guild, application.name, permissions=permissions, managed=True, bot_id=application.user.id
        )
        self._world.members.add(guild, application.user, roles=[role])
        self._world.emit(
            Event(
                "GUILD_CREATE",
                self.whole(guild, application.user.id),
                guild.id,
                Intent.GUILDS,
                only=frozenset({application.user.id}),
            )
        )
        return role

    def change(self, guild: Guild, **changes: Any) -> None:
        """Set attributes of a guild (`name`, `preferred_locale`, `owner_id`, …) and tell it."""
        for key, value in changes.items():
            setattr(guild, key, value)
        self._world.access.forget()
        self._world.emit(Event("GUILD_UPDATE", payloads.guild(guild), guild.id, Intent.GUILDS))

    def set_available(self, guild: Guild, *, available: bool) -> None:
        """Begin or end an outage of the guild."""
        guild.available = available
        for application in self._world.users.applications.values():
            if application.user.id not in guild.members:
                continue
            name, data = "GUILD_DELETE", {"id": str(guild.id), "unavailable": True}
            if available:
                name, data = "GUILD_CREATE", {**self.whole(guild, application.user.id), "unavailable": False}
            self._world.emit(
                Event(name, data, guild.id, Intent.GUILDS, only=frozenset({application.user.id}))
            )

    def whole(self, guild: Guild, reader: int, *, with_members: bool = False) -> dict[str, Any]:
        """Return what GUILD_CREATE tells a bot: of channels hidden from it little, of such threads nothing.

        A guild that was only unavailable says `"unavailable": false` besides; a newly joined one does not.
        Members are the bot itself and those in voice; all of them with `with_members`, which Discord grants a
        session with presences where the guild is small.
        """
        access = self._world.access
        everybody = guild.members.values()
        shown = [m for m in everybody if with_members or m.id == reader or m.id in guild.voice_states]
        me = guild.members[reader]
        return {
            **payloads.guild(guild),
            "joined_at": timestamp(me.joined_at),
            "large": len(guild.members) > 250,
            "member_count": len(guild.members),
            "voice_states": [payloads.voice_state(each, guild) for each in guild.voice_states.values()],
            "members": [payloads.member(each) for each in shown],
            "channels": [self._world.channels.payload_for(each, reader) for each in guild.channels.values()],
            "threads": [
                _with_own_membership(each, reader)
                for each in guild.threads.values()
                if not each.archived and access.may_view(each, reader)
            ],
            "presences": [],
            "stage_instances": [payloads.stage_instance(each) for each in guild.stage_instances.values()],
            "guild_scheduled_events": [
                payloads.scheduled_event(each) for each in guild.scheduled_events.values()
            ],
            "soundboard_sounds": [],
        }


def _with_own_membership(thread: Thread, reader: int) -> dict[str, Any]:
    payload = payloads.thread(thread)
    if reader in thread.members:
        payload["member"] = payloads.thread_member(thread, reader)
    return payload
