"""Entities as Discord writes them in JSON. Pure: nothing here changes the world."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..permissions import VIEW_CHANNEL
from ..snowflakes import instant_of
from ..wire import timestamp
from .places import POSTS_ONLY, VOICE_TYPES, Channel, ChannelType, DirectChannel, Place, Thread

if TYPE_CHECKING:
    from .people import (
        Application,
        AutoModRule,
        Guild,
        Member,
        Role,
        ScheduledEvent,
        StageInstance,
        User,
        VoiceState,
    )

JSON = dict[str, Any]
HIDDEN_NAME = "___hidden___"
_OBFUSCATED = 1 << 17


def user(person: User) -> JSON:
    return {
        "id": str(person.id),
        "username": person.name,
        "discriminator": "0",
        "global_name": person.global_name,
        "avatar": None,
        "bot": person.bot,
        "public_flags": 0,
    }


def own_user(person: User) -> JSON:
    return {**user(person), "verified": True, "mfa_enabled": True, "locale": person.locale, "flags": 0}


def application(app: Application) -> JSON:
    return {
        "id": str(app.id),
        "name": app.name,
        "icon": None,
        "description": "",
        "bot_public": False,
        "bot_require_code_grant": False,
        "flags": app.flags,
        "owner": user(app.owner),
        "team": None,
        "verify_key": "0" * 64,
        "summary": "",
        "bot": user(app.user),
        "interactions_endpoint_url": None,
        "redirect_uris": [],
    }


def role(item: Role) -> JSON:
    payload: JSON = {
        "id": str(item.id),
        "name": item.name,
        "color": item.color,
        "colors": {"primary_color": item.color, "secondary_color": None, "tertiary_color": None},
        "hoist": item.hoist,
        "icon": None,
        "unicode_emoji": None,
        "position": item.position,
        "permissions": str(item.permissions),
        "managed": item.managed,
        "mentionable": item.mentionable,
        "flags": 0,
    }
    if item.bot_id is not None:
        payload["tags"] = {"bot_id": str(item.bot_id)}
    return payload


def member(item: Member, *, with_user: bool = True) -> JSON:
    payload: JSON = {
        "nick": item.nick,
        "avatar": None,
        "banner": None,
        "roles": [str(role_id) for role_id in sorted(item.role_ids)],
        "joined_at": timestamp(item.joined_at),
        "premium_since": None,
        "deaf": item.deaf,
        "mute": item.mute,
        "flags": 0,
        "pending": item.pending,
        "communication_disabled_until": timestamp(item.timeout_until),
    }
    if with_user:
        payload["user"] = user(item.user)
    return payload


def place(item: Place) -> JSON:
    """Return any channel, thread or direct channel."""
    if isinstance(item, Thread):
        return thread(item)
    if isinstance(item, DirectChannel):
        return direct_channel(item)
    assert isinstance(item, Channel)
    return channel(item)


def channel(item: Channel) -> JSON:
    payload: JSON = {
        "id": str(item.id),
        "type": int(item.type),
        "guild_id": str(item.guild.id),
        "name": item.name,
        "position": item.position,
        "permission_overwrites": [
            {"id": str(o.id), "type": o.kind, "allow": str(o.allow), "deny": str(o.deny)}
            for o in item.overwrites.values()
        ],
        "parent_id": _optional_id(item.parent_id),
        "flags": item.flags,
    }
    if item.type is ChannelType.CATEGORY:
        return payload
    payload.update(
        topic=item.topic,
        nsfw=item.nsfw,
        rate_limit_per_user=item.slowmode,
        last_message_id=_optional_id(item.last_message_id),
    )
    if item.type in VOICE_TYPES:
        payload.update(bitrate=item.bitrate, user_limit=item.user_limit, rtc_region=None)
    else:
        payload.update(
            default_auto_archive_duration=item.default_auto_archive,
            last_pin_timestamp=timestamp(item.last_pin_at),
        )
    if item.type in POSTS_ONLY:
        payload.update(
            available_tags=item.available_tags,
            default_reaction_emoji=item.default_reaction,
            default_sort_order=None,
            default_forum_layout=0,
            default_thread_rate_limit_per_user=0,
        )
    return payload


def hidden_channel(item: Channel) -> JSON:
    """Return what replaces the attributes of a channel for a bot that may not look into it.

    Since 2026 Discord still tells bots that such a channel exists, but no longer its name or anything else.
    """
    hidden: JSON = {
        "name": HIDDEN_NAME,
        "flags": item.flags | _OBFUSCATED,
        "permission_overwrites": [
            {"id": str(item.guild.id), "type": 0, "allow": "0", "deny": str(VIEW_CHANNEL)}
        ],
    }
    if item.type is not ChannelType.CATEGORY:
        hidden.update(topic=None, nsfw=False, rate_limit_per_user=0, last_message_id=None)
    if item.type in POSTS_ONLY:
        hidden.update(available_tags=[], default_reaction_emoji=None)
    return hidden


def thread(item: Thread) -> JSON:
    payload: JSON = {
        "id": str(item.id),
        "type": int(item.type),
        "guild_id": str(item.guild.id),
        "parent_id": str(item.parent.id),
        "owner_id": str(item.owner_id),
        "name": item.name,
        "last_message_id": _optional_id(item.last_message_id),
        "rate_limit_per_user": item.slowmode,
        "message_count": min(item.message_count, 50),
        "member_count": min(len(item.members), 50),
        "total_message_sent": item.total_messages,
        "flags": item.flags,
        "thread_metadata": {
            "archived": item.archived,
            "auto_archive_duration": item.auto_archive_duration,
            "archive_timestamp": timestamp(item.archive_timestamp),
            "locked": item.locked,
            "create_timestamp": timestamp(item.created_at),
        },
    }
    if item.private:
        payload["thread_metadata"]["invitable"] = item.invitable
    if item.parent.type in POSTS_ONLY:
        payload["applied_tags"] = [str(tag) for tag in item.applied_tags]
    return payload


def thread_member(item: Thread, user_id: int) -> JSON:
    return {
        "id": str(item.id),
        "user_id": str(user_id),
        "join_timestamp": timestamp(item.members[user_id]),
        "flags": 0,
    }


def direct_channel(item: DirectChannel, *, seen_by: int | None = None) -> JSON:
    return {
        "id": str(item.id),
        "type": int(item.type),
        "last_message_id": _optional_id(item.last_message_id),
        "recipients": [user(person) for person in item.recipients if person.id != seen_by],
        "flags": 0,
    }


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
        "system_channel_id": _optional_id(item.system_channel_id),
        "system_channel_flags": 0,
        "rules_channel_id": _optional_id(item.rules_channel_id),
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
        "guild_scheduled_event_id": _optional_id(item.scheduled_event_id),
    }


def scheduled_event(item: ScheduledEvent, *, with_count: bool = True) -> JSON:
    payload: JSON = {
        "id": str(item.id),
        "guild_id": str(item.guild.id),
        "channel_id": _optional_id(item.channel_id),
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


def created_at(snowflake: int) -> str | None:
    return timestamp(instant_of(snowflake))


def _optional_id(value: int | None) -> str | None:
    return None if value is None else str(value)
