"""Channels, threads and direct channels in JSON."""

from __future__ import annotations

from typing import Any

from ...permissions import VIEW_CHANNEL
from ...wire import timestamp
from ..places import POSTS_ONLY, VOICE_TYPES, Channel, ChannelType, DirectChannel, Place, Thread
from .people import user

JSON = dict[str, Any]
HIDDEN_NAME = "___hidden___"
_OBFUSCATED = 1 << 17


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
        "parent_id": optional_id(item.parent_id),
        "flags": item.flags,
    }
    if item.type is ChannelType.CATEGORY:
        return payload
    payload.update(
        topic=item.topic,
        nsfw=item.nsfw,
        rate_limit_per_user=item.slowmode,
        last_message_id=optional_id(item.last_message_id),
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
        "last_message_id": optional_id(item.last_message_id),
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
        "last_message_id": optional_id(item.last_message_id),
        "recipients": [user(person) for person in item.recipients if person.id != seen_by],
        "flags": 0,
    }


def optional_id(value: int | None) -> str | None:
    """Return an id as it travels: as text, or null."""
    return None if value is None else str(value)
