"""Stages: a stage channel that is live, with what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..refusals import Refused
from . import payloads
from .events import Event, Intent
from .people import StageInstance
from .places import Channel, ChannelType
from .scheduled_events import ACTIVE, COMPLETED, SCHEDULED

if TYPE_CHECKING:
    from . import World


class Stages:
    def __init__(self, world: World) -> None:
        self._world = world

    def open(self, channel: Channel, topic: str, scheduled_event_id: int | None = None) -> StageInstance:
        """Make a stage channel live; a scheduled event that belongs to it begins.

        Raises 50024 for another channel, 150006 for one that is live, 10070 for an unknown event.
        """
        if channel.type is not ChannelType.STAGE:
            raise Refused(50024)
        if self.of(channel) is not None:
            raise Refused(150006)
        if scheduled_event_id is not None:
            event = self._world.scheduled_events.get(channel.guild, scheduled_event_id)
            if event.status == SCHEDULED:
                self._world.scheduled_events.change(event, status=ACTIVE)
        stage = StageInstance(
            self._world.snowflakes.next(), channel.guild, channel.id, topic, scheduled_event_id
        )
        channel.guild.stage_instances[stage.id] = stage
        self._tell("CREATE", stage)
        return stage

    def of(self, channel: Channel) -> StageInstance | None:
        """Return the stage of a channel that is live."""
        stages = channel.guild.stage_instances.values()
        return next((each for each in stages if each.channel_id == channel.id), None)

    def change(self, stage: StageInstance, topic: str) -> None:
        stage.topic = topic
        self._tell("UPDATE", stage)

    def close(self, stage: StageInstance) -> None:
        """End a stage, and the scheduled event that belongs to it. Those on it stay in the channel."""
        del stage.guild.stage_instances[stage.id]
        self._tell("DELETE", stage)
        event = stage.guild.scheduled_events.get(stage.scheduled_event_id or 0)
        if event is not None and event.status == ACTIVE:
            self._world.scheduled_events.change(event, status=COMPLETED)

    def _tell(self, what: str, stage: StageInstance) -> None:
        name = f"STAGE_INSTANCE_{what}"
        self._world.emit(Event(name, payloads.stage_instance(stage), stage.guild.id, Intent.GUILDS))
