"""Who is in which voice or stage channel, and who is heard there. There is no sound."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import permissions as bits
from ..refusals import Refused
from . import payloads
from .events import Event, Intent
from .people import Guild, Member, User, VoiceState
from .places import VOICE_TYPES, Channel, ChannelType

if TYPE_CHECKING:
    from . import World


class Voice:
    def __init__(self, world: World) -> None:
        self._world = world

    def join(self, user: User, channel: Channel) -> VoiceState:
        """Enter a voice or stage channel, out of the one they were in. Raises 50024, 50001, 50013.

        On a stage one is in the audience unless one moderates stages. In a full channel there is room only
        for who moves members. A server mute is still there.
        """
        self._require_voice(channel)
        self._world.access.require(channel, user.id, bits.CONNECT)
        before = channel.guild.voice_states.get(user.id)
        if (before is None or before.channel_id != channel.id) and self._full(channel):
            self._world.access.require(channel, user.id, bits.MOVE_MEMBERS)
        return self._put(channel, user)

    def leave(self, guild: Guild, user: User) -> None:
        """Leave voice. Raises 40032 for someone who is not in it."""
        state = guild.voice_states.pop(user.id, None)
        if state is None:
            raise Refused(40032)
        self._tell(guild, state, left=True)

    def move(self, mover: User, member: Member, channel: Channel | None) -> None:
        """Put a member into another channel, or out of voice (None), as `mover`.

        Raises 40032 for who is not in voice, 50024, 50001, 50013; in a full channel there is always room.
        """
        guild = member.guild
        there = self._channel_of(guild, member.user)
        self._world.access.require(there, mover.id, bits.MOVE_MEMBERS)
        if channel is None:
            self.leave(guild, member.user)
            return
        self._require_voice(channel)
        self._world.access.require(channel, mover.id, bits.MOVE_MEMBERS, bits.CONNECT)
        self._put(channel, member.user)

    def silence(
        self, moderator: User, member: Member, *, mute: bool | None = None, deaf: bool | None = None
    ) -> None:
        """Mute or deafen a member for the whole server, or no longer; what is None stays.

        It stays on them when they leave voice. Raises 40032 for who is not in it, 50001, 50013.
        """
        there = self._channel_of(member.guild, member.user)
        for value, permission in ((mute, bits.MUTE_MEMBERS), (deaf, bits.DEAFEN_MEMBERS)):
            if value is not None:
                self._world.access.require(there, moderator.id, permission)
        member.mute = member.mute if mute is None else mute
        member.deaf = member.deaf if deaf is None else deaf
        self.change(member.guild, member.user, mute=member.mute, deaf=member.deaf)

    def invite(self, moderator: User, member: Member, *, suppress: bool) -> None:
        """Let a member speak on the stage they are on, or no longer (`suppress`).

        Raises 10065 for who is in no voice channel, 50024 off stage, 50013 without MUTE_MEMBERS (one's own
        self may always step back).
        """
        state = member.guild.voice_states.get(member.id)
        if state is None:
            raise Refused(10065)
        channel = self._on_stage(member.guild, state)
        if not (suppress and moderator.id == member.id):
            self._world.access.require(channel, moderator.id, bits.MUTE_MEMBERS)
        asked = None if suppress or member.user.bot else self._world.now()
        self.change(member.guild, member.user, suppress=suppress, request_to_speak=asked)

    def raise_hand(self, guild: Guild, user: User, *, up: bool = True) -> None:
        """Ask to speak on the stage one is on, or no longer. Raises 40032 off stage, 50013."""
        state = guild.voice_states.get(user.id)
        if state is None or guild.channels[state.channel_id].type is not ChannelType.STAGE:
            raise Refused(40032)
        if up:
            self._world.access.require(guild.channels[state.channel_id], user.id, bits.REQUEST_TO_SPEAK)
        self.change(guild, user, request_to_speak=self._world.now() if up else None)

    def change(self, guild: Guild, user: User, **changes: Any) -> VoiceState:
        """Set attributes of a voice state (`self_mute`, `suppress`, `request_to_speak`, …) and tell it."""
        state = guild.voice_states.get(user.id)
        if state is None:
            raise Refused(40032)
        for key, value in changes.items():
            setattr(state, key, value)
        self._tell(guild, state)
        return state

    def inside(self, channel: Channel) -> list[VoiceState]:
        """Return who is in a channel, whoever came first first."""
        return [each for each in channel.guild.voice_states.values() if each.channel_id == channel.id]

    def heard(self, channel: Channel, user: User) -> bool:
        """Return whether a user is in a channel and could be heard there by the others."""
        state = channel.guild.voice_states.get(user.id)
        if state is None or state.channel_id != channel.id or state.suppress or state.mute:
            return False
        return not state.self_mute and self._world.access.may(channel, user.id, bits.SPEAK)

    def empty(self, channel: Channel) -> None:
        """Put everybody out of a channel."""
        for state in self.inside(channel):
            del channel.guild.voice_states[state.user_id]
            self._tell(channel.guild, state, left=True)

    def _put(self, channel: Channel, user: User) -> VoiceState:
        guild = channel.guild
        before = guild.voice_states.pop(user.id, None)  # who comes anew stands last
        session = f"{self._world.snowflakes.next():032x}" if before is None else before.session_id
        member = guild.members[user.id]
        state = VoiceState(user.id, channel.id, session, mute=member.mute, deaf=member.deaf)
        if before is not None:
            state.self_mute, state.self_deaf = before.self_mute, before.self_deaf
        if channel.type is ChannelType.STAGE:
            state.suppress = not self._world.access.may(channel, user.id, *bits.MODERATING_STAGES)
        else:
            state.suppress = not self._world.access.may(channel, user.id, bits.SPEAK)
        guild.voice_states[user.id] = state
        self._tell(guild, state)
        return state

    def _full(self, channel: Channel) -> bool:
        return bool(channel.user_limit) and len(self.inside(channel)) >= channel.user_limit

    def _require_voice(self, channel: Channel) -> None:
        if channel.type not in VOICE_TYPES:
            raise Refused(50024)

    def _channel_of(self, guild: Guild, user: User) -> Channel:
        state = guild.voice_states.get(user.id)
        if state is None:
            raise Refused(40032)
        return guild.channels[state.channel_id]

    def _on_stage(self, guild: Guild, state: VoiceState) -> Channel:
        channel = guild.channels[state.channel_id]
        if channel.type is not ChannelType.STAGE:
            raise Refused(50024)
        return channel

    def _tell(self, guild: Guild, state: VoiceState, *, left: bool = False) -> None:
        data = payloads.voice_state(state, guild, left=left)
        self._world.emit(Event("VOICE_STATE_UPDATE", data, guild.id, Intent.GUILD_VOICE_STATES))
