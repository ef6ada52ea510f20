"""Who is in which voice or stage channel. There is no sound."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import permissions as bits
from ..refusals import Refused
from . import payloads
from .events import Event, Intent
from .people import Guild, StageInstance, User, VoiceState
from .places import VOICE_TYPES, Channel, ChannelType

if TYPE_CHECKING:
    from . import World


class Voice:
    def __init__(self, world: World) -> None:
        self._world = world

    def join(self, user: User, channel: Channel) -> VoiceState:
        """Enter a voice or stage channel; one is an audience on a stage until invited to speak."""
        if channel.type not in VOICE_TYPES:
            raise Refused(50024)
        self._world.access.require(channel, user.id, bits.CONNECT)
        guild = channel.guild
        others = sum(each.channel_id == channel.id for each in guild.voice_states.values())
        if channel.user_limit and others >= channel.user_limit:
            self._world.access.require(channel, user.id, bits.MOVE_MEMBERS)
        state = VoiceState(user.id, channel.id, f"{self._world.snowflakes.next():032x}")
        state.suppress = channel.type is ChannelType.STAGE
        guild.voice_states[user.id] = state
        self._tell(guild, state)
        return state

    def leave(self, guild: Guild, user: User) -> None:
        """Leave voice. Raises 40032 for someone who is not in it."""
        state = guild.voice_states.pop(user.id, None)
        if state is None:
            raise Refused(40032)
        self._tell(guild, state, left=True)

    def change(self, guild: Guild, user: User, **changes: Any) -> VoiceState:
        """Set attributes of a voice state (`channel_id`, `mute`, `suppress`, `request_to_speak`, …)."""
        state = guild.voice_states.get(user.id)
        if state is None:
            raise Refused(40032)
        for key, value in changes.items():
            setattr(state, key, value)
        self._tell(guild, state)
        return state

    def open_stage(
        self, channel: Channel, topic: str, scheduled_event_id: int | None = None
    ) -> StageInstance:
        """Begin a stage in a stage channel."""
        if channel.type is not ChannelType.STAGE:
            raise Refused(50024)
        stage = StageInstance(
            self._world.snowflakes.next(), channel.guild, channel.id, topic, scheduled_event_id
        )
        channel.guild.stage_instances[stage.id] = stage
        self._tell_stage("CREATE", stage)
        return stage

    def close_stage(self, stage: StageInstance) -> None:
        del stage.guild.stage_instances[stage.id]
        self._tell_stage("DELETE", stage)

    def _tell(self, guild: Guild, state: VoiceState, *, left: bool = False) -> None:
        data = payloads.voice_state(state, guild, left=left)
        self._world.emit(Event("VOICE_STATE_UPDATE", data, guild.id, Intent.GUILD_VOICE_STATES))

    def _tell_stage(self, what: str, stage: StageInstance) -> None:
        name = f"STAGE_INSTANCE_{what}"
        self._world.emit(Event(name, payloads.stage_instance(stage), stage.guild.id, Intent.GUILDS))
