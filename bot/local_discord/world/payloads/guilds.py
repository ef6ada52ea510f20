"""Guilds and what belongs to them besides people and channels, in JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...wire import timestamp
from .people import member, role, user
from .places import optional_id

if TYPE_CHECKING:
    from ..people import AutoModRule, Guild, ScheduledEvent, StageInstance, VoiceState

JSON = dict[str, Any]


def guild(item: Guild) -> JSON:
    """Return what REST answers about a guild: without channels, threads and members."""
    return {
        "id": str(item.id),
        "name": item.name,
        "owner_id": str(item.owner_id),
        "icon": None,
        "description": item.description,
        "preferred_locale": item.preferred_locale,
        "features": item.features,
        "roles": [role(each) for each in item.roles.values()],
        "emojis": [],
        "stickers": [],
        "system_channel_id": optional_id(item.system_channel_id),
        "system_channel_flags": 0,
        "rules_channel_id": optional_id(item.rules_channel_id),
        "public_updates_channel_id": None,
        "safety_alerts_channel_id": None,
        "afk_channel_id": None,
        "afk_timeout": 300,
        "verification_level": 1,
        "default_message_notifications": 1,
        "explicit_content_filter": 2,
        "mfa_level": 0,
        "nsfw": False,
        "nsfw_level": 0,
        "premium_tier": 0,
        "premium_subscription_count": 0,
        "premium_progress_bar_enabled": False,
        "max_members": 500_000,
        "max_presences": None,
        "max_video_channel_users": 25,
        "vanity_url_code": None,
        "application_id": None,
        "banner": None,
        "splash": None,
        "discovery_splash": None,
        "widget_enabled": False,
        "region": "deprecated",
    }


def voice_state(item: VoiceState, guild_item: Guild, *, left: bool = False) -> JSON:
    payload: JSON = {
        "guild_id": str(guild_item.id),
        "channel_id": None if left else str(item.channel_id),
        "user_id": str(item.user_id),
        "session_id": item.session_id,
        "deaf": item.deaf,
        "mute": item.mute,
        "self_deaf": item.self_deaf,
        "self_mute": item.self_mute,
        "self_video": False,
        "suppress": item.suppress,
        "request_to_speak_timestamp": timestamp(item.request_to_speak),
    }
    if item.user_id in guild_item.members:
        payload["member"] = member(guild_item.members[item.user_id])
    return payload


def stage_instance(item: StageInstance) -> JSON:
    return {
        "id": str(item.id),
        "guild_id": str(item.guild.id),
        "channel_id": str(item.channel_id),
        "topic": item.topic,
        "privacy_level": 2,
        "discoverable_disabled": True,
        "guild_scheduled_event_id": optional_id(item.scheduled_event_id),
    }


def scheduled_event(item: ScheduledEvent, *, with_count: bool = True) -> JSON:
    payload: JSON = {
        "id": str(item.id),
        "guild_id": str(item.guild.id),
        "channel_id": optional_id(item.channel_id),
        "creator_id": str(item.creator.id),
        "creator": user(item.creator),
        "name": item.name,
        "description": item.description,
        "image": None,
        "scheduled_start_time": timestamp(item.scheduled_start_time),
        "scheduled_end_time": timestamp(item.scheduled_end_time),
        "privacy_level": 2,
        "status": item.status,
        "entity_type": item.entity_type,
        "entity_id": None,
        "entity_metadata": {"location": item.location} if item.location is not None else None,
        "recurrence_rule": None,
        "guild_scheduled_event_exceptions": [],
    }
    if with_count:
        payload["user_count"] = len(item.subscribers)
    return payload


def automod_rule(item: AutoModRule) -> JSON:
    return {
        "id": str(item.id),
        "guild_id": str(item.guild.id),
        "creator_id": str(item.creator_id),
        "name": item.name,
        "event_type": item.event_type,
        "trigger_type": item.trigger_type,
        "trigger_metadata": item.trigger_metadata,
        "actions": item.actions,
        "enabled": item.enabled,
        "exempt_roles": [str(each) for each in sorted(item.exempt_roles)],
        "exempt_channels": [str(each) for each in sorted(item.exempt_channels)],
    }
