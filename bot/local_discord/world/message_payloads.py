"""Messages as Discord writes them in JSON: whole, or without what needs the Message Content intent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..wire import timestamp
from . import media_payloads, payloads
from .people import Guild
from .places import POSTS_ONLY, Thread
from .posts import Message, Poll, Reference

if TYPE_CHECKING:
    from . import World

JSON = dict[str, Any]


def message(world: World, item: Message, *, reader: int | None = None, nested: bool = False) -> JSON:
    """Return a message as REST answers it. `reader` decides `me`; `nested` leaves what it answers out."""
    payload: JSON = {
        "id": str(item.id),
        "channel_id": str(item.channel.id),
        "author": payloads.user(item.author),
        "type": item.type,
        "content": item.content,
        "embeds": media_payloads.embeds(world, item.embeds, item.attachments),
        "components": media_payloads.components(world, item.components, item.attachments),
        "attachments": [media_payloads.attachment(world, each) for each in item.attachments],
        "mentions": [payloads.user(each) for each in item.mentions],
        "mention_roles": [str(each) for each in item.mention_role_ids],
        "mention_everyone": item.mention_everyone,
        "pinned": item.pinned_at is not None,
        "tts": item.tts,
        "timestamp": timestamp(item.created_at),
        "edited_timestamp": timestamp(item.edited_at),
        "flags": item.flags,
    }
    if item.reactions:
        payload["reactions"] = [
            {
                "count": len(each.user_ids),
                "count_details": {"burst": 0, "normal": len(each.user_ids)},
                "burst_colors": [],
                "me": reader in each.user_ids,
                "me_burst": False,
                "emoji": emoji(each.emoji_id, each.emoji_name),
            }
            for each in item.reactions
        ]
    if item.application_id is not None:
        payload["application_id"] = str(item.application_id)
    if item.webhook_id is not None:
        payload["webhook_id"] = str(item.webhook_id)
    if item.interaction_metadata is not None:
        payload["interaction_metadata"] = item.interaction_metadata
    if item.position is not None:
        payload["position"] = item.position
    if item.poll is not None:
        payload["poll"] = poll(item.poll, reader)
    if item.reference is not None:
        payload["message_reference"] = reference(item.reference)
        if item.reference.kind == 0 and not nested:
            source = world.messages.find_answered(item.reference)
            payload["referenced_message"] = (
                None if source is None else message(world, source, reader=reader, nested=True)
            )
    if item.snapshot is not None:
        payload["message_snapshots"] = [{"message": item.snapshot}]
    if item.thread_id is not None:
        guild = item.channel.guild_or_none
        thread = None if guild is None else guild.threads.get(item.thread_id)
        if thread is not None:
            payload["thread"] = payloads.thread(thread)
    return payload


def message_event(world: World, item: Message) -> JSON:
    """Return a message as the gateway tells it: with guild, members and nonce."""
    payload = message(world, item)
    payload["channel_type"] = int(item.channel.type)
    guild = item.channel.guild_or_none
    if item.nonce is not None:
        payload["nonce"] = item.nonce
    if guild is not None:
        payload["guild_id"] = str(guild.id)
        if item.webhook_id is None and item.author.id in guild.members:
            payload["member"] = payloads.member(guild.members[item.author.id], with_user=False)
        if item.mentions:
            payload["mentions"] = [_mention(guild, each.id, payloads.user(each)) for each in item.mentions]
    return payload


def redacted(payload: JSON) -> JSON:
    """Return a message without what the Message Content intent guards."""
    hidden = {**payload, "content": "", "embeds": [], "components": [], "attachments": []}
    hidden.pop("poll", None)
    if hidden.get("referenced_message"):
        hidden["referenced_message"] = redacted(hidden["referenced_message"])
    if "message_snapshots" in hidden:
        hidden["message_snapshots"] = [
            {"message": redacted(each["message"])} for each in hidden["message_snapshots"]
        ]
    return hidden


def snapshot(world: World, item: Message) -> JSON:
    """Return what a forward keeps of a message."""
    whole = message(world, item, nested=True)
    kept = (
        "type", "content", "embeds", "components", "attachments", "mentions", "mention_roles", "timestamp",
        "edited_timestamp", "flags",
    )  # fmt: skip
    return {key: whole[key] for key in kept}


def reference(item: Reference) -> JSON:
    payload: JSON = {"type": item.kind, "channel_id": str(item.channel_id)}
    if item.message_id is not None:
        payload["message_id"] = str(item.message_id)
    if item.guild_id is not None:
        payload["guild_id"] = str(item.guild_id)
    return payload


def emoji(emoji_id: int | None, name: str) -> JSON:
    return {"id": None if emoji_id is None else str(emoji_id), "name": name}


def poll(item: Poll, reader: int | None = None) -> JSON:
    return {
        "question": {"text": item.question},
        "answers": item.answers,
        "expiry": timestamp(item.expiry),
        "allow_multiselect": item.multiple,
        "layout_type": item.layout_type,
        "results": {
            "is_finalized": item.finalized,
            "answer_counts": [
                {"id": answer_id, "count": len(voters), "me_voted": reader in voters}
                for answer_id, voters in item.votes.items()
            ],
        },
    }


def deleted(item: Message) -> JSON:
    payload: JSON = {"id": str(item.id), "channel_id": str(item.channel.id)}
    if item.channel.guild_id is not None:
        payload["guild_id"] = str(item.channel.guild_id)
    return payload


def in_thread_of_forum(item: Thread) -> bool:
    """Whether a thread is a forum post: its first message then has the thread's id."""
    return item.parent.type in POSTS_ONLY


def _mention(guild: Guild, user_id: int, person: JSON) -> JSON:
    member = guild.members.get(user_id)
    return person if member is None else {**person, "member": payloads.member(member, with_user=False)}
