"""Where people of a server come together: voice and stage channels, scheduled events."""

from __future__ import annotations

from typing import Any

from ...actors.seeing import words_for
from ...wire import timestamp
from ...world import Guild, ScheduledEvent, User, World
from ...world.scheduled_events import ACTIVE

JSON = dict[str, Any]


def voice(guild: Guild, seen: set[int]) -> list[JSON]:
    """Return who is in which voice or stage channel, of those that are seen."""
    topics = {each.channel_id: each.topic for each in guild.stage_instances.values()}
    return [
        {
            "user_id": str(state.user_id),
            "channel_id": str(state.channel_id),
            "audience": state.suppress,
            # Discord notes the time of an invitation to speak in the same field: that is no hand any more.
            "hand_raised": timestamp(state.request_to_speak) if state.suppress else None,
            "muted": state.mute or state.self_mute,
            "stage_topic": topics.get(state.channel_id),
        }
        for state in guild.voice_states.values()
        if state.channel_id in seen
    ]


def events(world: World, guild: Guild, user: User) -> list[JSON]:
    """Return the scheduled events that somebody sees, soonest first."""
    return [_event(world, guild, each, user) for each in world.scheduled_events.seen_by(guild, user.id)]


def _event(world: World, guild: Guild, event: ScheduledEvent, user: User) -> JSON:
    words = words_for(world, guild)
    channel = guild.channels.get(event.channel_id or 0)
    return {
        "id": str(event.id),
        "name": event.name,
        "description": words(event.description or ""),
        "starts": timestamp(event.scheduled_start_time),
        "ends": timestamp(event.scheduled_end_time),
        "going_on": event.status == ACTIVE,
        "channel_id": None if channel is None else str(channel.id),
        "place": words(event.location or "") if channel is None else channel.name,
        "interested": user.id in event.subscribers,
        "count": len(event.subscribers),
    }
