"""Scheduled events of a guild."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from ..refusals import Refused
from . import payloads
from .events import Event, Intent
from .people import Guild, ScheduledEvent, User
from .places import Channel

if TYPE_CHECKING:
    from . import World

SCHEDULED, ACTIVE, COMPLETED, CANCELED = 1, 2, 3, 4
IN_STAGE, IN_VOICE, ELSEWHERE = 1, 2, 3
LEADS_TO = {SCHEDULED: (ACTIVE, CANCELED), ACTIVE: (COMPLETED,)}
"""From which status an event can go to which."""


class ScheduledEvents:
    def __init__(self, world: World) -> None:
        self._world = world

    def create(
        self,
        guild: Guild,
        creator: User,
        name: str,
        *,
        entity_type: int,
        start: datetime,
        end: datetime | None = None,
        channel_id: int | None = None,
        location: str | None = None,
        description: str | None = None,
    ) -> ScheduledEvent:
        """Announce an event: `entity_type` 1 stage, 2 voice, 3 elsewhere. Raises 30038 at 100 open ones."""
        still_open = [each for each in guild.scheduled_events.values() if each.status in (SCHEDULED, ACTIVE)]
        if len(still_open) >= 100:
            raise Refused(30038)
        event = ScheduledEvent(
            self._world.snowflakes.next(),
            guild,
            creator,
            name,
            description,
            entity_type,
            start,
            end,
            channel_id,
            location,
        )
        guild.scheduled_events[event.id] = event
        self._tell("CREATE", event)
        return event

    def change(self, event: ScheduledEvent, **changes: Any) -> None:
        """Set attributes of an event and tell it. Raises 180000 for one that is over."""
        if event.status in (COMPLETED, CANCELED):
            raise Refused(180000)
        for key, value in changes.items():
            setattr(event, key, value)
        self._tell("UPDATE", event)

    def delete(self, event: ScheduledEvent) -> None:
        del event.guild.scheduled_events[event.id]
        self._tell("DELETE", event)

    def get(self, guild: Guild, event_id: int) -> ScheduledEvent:
        """Return an event. Raises 10070."""
        try:
            return guild.scheduled_events[event_id]
        except KeyError:
            raise Refused(10070) from None

    def cancel_in(self, channel: Channel) -> None:
        """Call off what was to be in a channel that goes, and end what is going on there."""
        for event in channel.guild.scheduled_events.values():
            if event.channel_id == channel.id and event.status in LEADS_TO:
                self.change(event, status=CANCELED if event.status == SCHEDULED else COMPLETED)

    def keep_time(self) -> None:
        """Begin and end the events elsewhere whose time has come: nobody is there to do it."""
        now = self._world.now()
        for guild in self._world.guilds.by_id.values():
            for event in guild.scheduled_events.values():
                if event.entity_type != ELSEWHERE:
                    continue
                if event.status == SCHEDULED and event.scheduled_start_time <= now:
                    self.change(event, status=ACTIVE)
                end = event.scheduled_end_time
                if event.status == ACTIVE and end is not None and end <= now:
                    self.change(event, status=COMPLETED)

    def seen_by(self, guild: Guild, user_id: int) -> list[ScheduledEvent]:
        """Return the events that are to come or going on, soonest first.

        A user sees what is in a channel only where they see the channel.
        """
        return sorted(
            (
                each
                for each in guild.scheduled_events.values()
                if each.status in LEADS_TO and self._sees(each, user_id)
            ),
            key=lambda each: (each.scheduled_start_time, each.id),
        )

    def _sees(self, event: ScheduledEvent, user_id: int) -> bool:
        if event.channel_id is None:
            return user_id in event.guild.members
        channel = event.guild.channels.get(event.channel_id)
        return channel is not None and self._world.access.may_view(channel, user_id)

    def subscribe(self, event: ScheduledEvent, user: User) -> None:
        """Mark a user as interested."""
        if user.id not in event.subscribers:
            event.subscribers.add(user.id)
            self._tell_user("ADD", event, user)

    def unsubscribe(self, event: ScheduledEvent, user: User) -> None:
        if user.id in event.subscribers:
            event.subscribers.discard(user.id)
            self._tell_user("REMOVE", event, user)

    def _tell(self, what: str, event: ScheduledEvent) -> None:
        self._world.emit(
            Event(
                f"GUILD_SCHEDULED_EVENT_{what}",
                payloads.scheduled_event(event),
                event.guild.id,
                Intent.GUILD_SCHEDULED_EVENTS,
            )
        )

    def _tell_user(self, what: str, event: ScheduledEvent, user: User) -> None:
        data = {
            "guild_scheduled_event_id": str(event.id),
            "user_id": str(user.id),
            "guild_id": str(event.guild.id),
        }
        name = f"GUILD_SCHEDULED_EVENT_USER_{what}"
        self._world.emit(Event(name, data, event.guild.id, Intent.GUILD_SCHEDULED_EVENTS))
