"""Who may see and do what in this world, with Discord's refusals for the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import permissions as bits
from ..refusals import Refused
from .people import Guild, Member, Role
from .places import Channel, DirectChannel, Place, Thread

if TYPE_CHECKING:
    from . import World


class Access:
    """Answers are remembered until a role, overwrite, membership or owner changes (`forget`)."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._in_guild: dict[tuple[int, int], int] = {}
        self._in_channel: dict[tuple[int, int], int] = {}

    def forget(self) -> None:
        """Decide anew from here on."""
        self._in_guild.clear()
        self._in_channel.clear()

    def in_guild(self, guild: Guild, user_id: int) -> int:
        """Return a user's permissions in a guild; 0 for someone who is no member."""
        member = guild.members.get(user_id)
        if member is None:
            return bits.NONE
        granted = self._granted(member)
        return bits.during_timeout(granted) if self._timed_out(member) else granted

    def permissions(self, place: Place, user_id: int) -> int:
        """Return a user's permissions in a channel, thread or direct channel."""
        if isinstance(place, DirectChannel):
            return bits.IN_DIRECT_MESSAGES if place.includes(user_id) else bits.NONE
        thread = place if isinstance(place, Thread) else None
        channel = thread.parent if thread else place
        assert isinstance(channel, Channel)
        member = channel.guild.members.get(user_id)
        if member is None:
            return bits.NONE
        key = (channel.id, user_id)
        granted = self._in_channel.get(key)
        if granted is None:
            granted = bits.in_channel(
                self._granted(member),
                {each.id: (each.allow, each.deny) for each in channel.overwrites.values()},
                guild_id=channel.guild.id,
                role_ids=member.role_ids,
                user_id=user_id,
            )
            self._in_channel[key] = granted
        if self._timed_out(member):
            granted = bits.during_timeout(granted)
        return bits.implied(granted, thread=thread is not None)

    def may_view(self, place: Place, user_id: int) -> bool:
        """Whether a user sees a channel; a private thread only its members and those who manage threads."""
        granted = self.permissions(place, user_id)
        if not granted & bits.VIEW_CHANNEL:
            return False
        if isinstance(place, Thread) and place.private:
            return user_id in place.members or bool(granted & bits.MANAGE_THREADS)
        return True

    def may(self, place: Place, user_id: int, *needed: int) -> bool:
        """Whether a user sees a channel and has every permission in `needed` there."""
        if not self.may_view(place, user_id):
            return False
        granted = self.permissions(place, user_id)
        return all(granted & each for each in needed)

    def viewers(self, place: Place) -> set[int]:
        """Return the ids of all who see a channel."""
        if isinstance(place, DirectChannel):
            return {user.id for user in place.recipients}
        guild = place.guild_or_none
        assert guild is not None
        return {user_id for user_id in guild.members if self.may_view(place, user_id)}

    def require(self, place: Place, user_id: int, *needed: int) -> None:
        """Raise 50001 where the user does not see the channel, 50013 where a permission is missing."""
        if not self.may_view(place, user_id):
            raise Refused(50001)
        granted = self.permissions(place, user_id)
        if not all(granted & each for each in needed):
            raise Refused(50013)

    def require_in_guild(self, guild: Guild, user_id: int, *needed: int) -> None:
        """Raise 10004 for someone who is no member, 50013 where a permission is missing."""
        if user_id not in guild.members:
            raise Refused(10004)
        granted = self.in_guild(guild, user_id)
        if not all(granted & each for each in needed):
            raise Refused(50013)

    def require_above_role(self, guild: Guild, user_id: int, role: Role) -> None:
        """Raise 50013 unless the user's highest role is above `role`."""
        if user_id != guild.owner_id and guild.members[user_id].rank <= role.rank:
            raise Refused(50013)

    def require_above_member(self, guild: Guild, user_id: int, target: Member) -> None:
        """Raise 50013 unless the user stands above `target`, whom nobody touches who owns the guild."""
        if user_id == guild.owner_id:
            return
        if target.id == guild.owner_id or guild.members[user_id].rank <= target.rank:
            raise Refused(50013)

    def _granted(self, member: Member) -> int:
        key = (member.guild.id, member.id)
        granted = self._in_guild.get(key)
        if granted is None:
            granted = bits.in_guild(
                owner=member.id == member.guild.owner_id,
                everyone=member.guild.everyone.permissions,
                roles=(role.permissions for role in member.roles),
            )
            self._in_guild[key] = granted
        return granted

    def _timed_out(self, member: Member) -> bool:
        return member.timeout_until is not None and member.timeout_until > self._world.now()
