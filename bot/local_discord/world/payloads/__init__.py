"""Entities as Discord writes them in JSON. Pure: nothing here changes the world."""

from .guilds import automod_rule, guild, scheduled_event, stage_instance, voice_state
from .people import application, member, own_user, role, user
from .places import HIDDEN_NAME, channel, direct_channel, hidden_channel, place, thread, thread_member

__all__ = [
    "HIDDEN_NAME", "application", "automod_rule", "channel", "direct_channel", "guild", "hidden_channel",
    "member", "own_user", "place", "role", "scheduled_event", "stage_instance", "thread", "thread_member",
    "user", "voice_state",
]  # fmt: skip
