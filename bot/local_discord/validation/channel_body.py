"""Bodies of channels, threads and forum posts: read, checked, turned into attributes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .. import permissions as bits
from ..interactions.forms import Form, FormErrors
from ..refusals import Refused
from ..world.people import Guild
from ..world.places import Channel, ChannelType, Overwrite, Thread
from .ids import id_in, ids_in
from .unknown_keys import refuse_unknown

_ARCHIVE_AFTER = (60, 1440, 4320, 10080)
_MAKEABLE = frozenset(
    {
        ChannelType.TEXT, ChannelType.VOICE, ChannelType.CATEGORY, ChannelType.ANNOUNCEMENT,
        ChannelType.STAGE, ChannelType.FORUM, ChannelType.MEDIA,
    }
)  # fmt: skip
_WRITTEN_SMALL = frozenset({ChannelType.TEXT, ChannelType.ANNOUNCEMENT, ChannelType.FORUM, ChannelType.MEDIA})
_REQUIRES_TAG = 1 << 4
_PINNED_POST = 1 << 1
_CHANNEL_KEYS = {
    "name", "type", "topic", "bitrate", "user_limit", "rate_limit_per_user", "position",
    "permission_overwrites", "parent_id", "nsfw", "rtc_region", "video_quality_mode", "flags",
    "default_auto_archive_duration", "default_reaction_emoji", "available_tags", "default_sort_order",
    "default_forum_layout", "default_thread_rate_limit_per_user", "lock_permissions",
}  # fmt: skip
_PLAIN = {
    "topic": "topic",
    "bitrate": "bitrate",
    "user_limit": "user_limit",
    "rate_limit_per_user": "slowmode",
    "position": "position",
    "nsfw": "nsfw",
    "default_auto_archive_duration": "default_auto_archive",
    "default_reaction_emoji": "default_reaction",
    "available_tags": "available_tags",
    "flags": "flags",
}


def new_channel(body: Mapping[str, Any], guild: Guild) -> dict[str, Any]:
    """Return the attributes of the channel a body describes, with its name and type. Raises 50035."""
    errors = FormErrors()
    form = Form(body, errors)
    form.text("name", at_least=1, at_most=100, required=True)
    kind = ChannelType(form.one_of("type", _MAKEABLE) or 0)
    attributes = _attributes(form, guild, kind)
    parent = attributes.get("parent_id")
    if parent is not None and sum(each.parent_id == parent for each in guild.channels.values()) >= 50:
        form.refuse(
            "parent_id", "CHANNEL_PARENT_MAX_CHANNELS", "Maximum number of channels in category reached (50)"
        )
    errors.refuse_if_any()
    if kind in _WRITTEN_SMALL:
        attributes["name"] = "-".join(attributes["name"].lower().split())
    return {"type": kind, **attributes}


def channel_changes(body: Mapping[str, Any], channel: Channel) -> dict[str, Any]:
    """Return the changes to a channel that a body describes. Raises 50035."""
    errors = FormErrors()
    form = Form(body, errors)
    form.text("name", at_least=1, at_most=100)
    attributes = _attributes(form, channel.guild, channel.type)
    errors.refuse_if_any()
    return attributes


def new_thread(body: Mapping[str, Any], *, from_message: bool) -> dict[str, Any]:
    """Return the attributes of a thread. Without a type Discord makes a private one. Raises 50035."""
    errors = FormErrors()
    form = Form(body, errors)
    known = {"name", "auto_archive_duration", "rate_limit_per_user"}
    refuse_unknown(form, known if from_message else known | {"type", "invitable"})
    attributes = _thread_attributes(form, required=True)
    if not from_message:
        kinds = (ChannelType.ANNOUNCEMENT_THREAD, ChannelType.PUBLIC_THREAD, ChannelType.PRIVATE_THREAD)
        kind = form.one_of("type", kinds)
        attributes["type"] = ChannelType.PRIVATE_THREAD if kind is None else ChannelType(kind)
        if body.get("invitable") is not None:
            attributes["invitable"] = bool(form.flag("invitable"))
    errors.refuse_if_any()
    return attributes


def new_post(body: Mapping[str, Any], forum: Channel) -> dict[str, Any]:
    """Return the attributes of a forum post. Raises 50035, 40067 where the forum requires a tag."""
    errors = FormErrors()
    form = Form(body, errors)
    refuse_unknown(
        form,
        {
            "name", "auto_archive_duration", "rate_limit_per_user", "message", "applied_tags", "attachments",
            "type",
        },
    )  # fmt: skip
    attributes = _thread_attributes(form, required=True)
    attributes["applied_tags"] = _tags(form, forum)
    errors.refuse_if_any()
    if forum.flags & _REQUIRES_TAG and not attributes["applied_tags"]:
        raise Refused(40067, "A tag is required to create a forum post in this channel")
    return attributes


def thread_changes(body: Mapping[str, Any], thread: Thread) -> dict[str, Any]:
    """Return the changes to a thread that a body describes. Raises 50035."""
    errors = FormErrors()
    form = Form(body, errors)
    refuse_unknown(
        form,
        {
            "name", "archived", "auto_archive_duration", "locked", "invitable", "rate_limit_per_user",
            "flags", "applied_tags",
        },
    )  # fmt: skip
    changes = _thread_attributes(form, required=False)
    for key in ("archived", "locked", "invitable"):
        if form.flag(key) is not None:
            changes[key] = body[key]
    if "applied_tags" in body:
        changes["applied_tags"] = _tags(form, thread.parent)
    if body.get("flags") is not None:
        changes["flags"] = (_flags(form) or 0) & _PINNED_POST
    errors.refuse_if_any()
    return changes


def _thread_attributes(form: Form, *, required: bool) -> dict[str, Any]:
    attributes: dict[str, Any] = {}
    name = form.text("name", at_least=1, at_most=100, required=required)
    duration = form.one_of("auto_archive_duration", _ARCHIVE_AFTER)
    slowmode = form.whole_number("rate_limit_per_user", at_least=0, at_most=21_600)
    found = (("name", name), ("auto_archive_duration", duration), ("slowmode", slowmode))
    attributes.update({key: value for key, value in found if value is not None})
    return attributes


def _tags(form: Form, forum: Channel) -> list[int]:
    wanted = ids_in(form, "applied_tags", at_most=5)
    known = {int(tag["id"]) for tag in forum.available_tags}
    if not set(wanted) <= known:
        form.refuse("applied_tags", "INVALID_FORUM_TAG", "Unknown tag")
    return wanted


def _attributes(form: Form, guild: Guild, kind: ChannelType) -> dict[str, Any]:
    body = form.body
    refuse_unknown(form, _CHANNEL_KEYS)
    form.text("topic", at_most=4096 if kind in (ChannelType.FORUM, ChannelType.MEDIA) else 1024)
    form.whole_number("rate_limit_per_user", at_least=0, at_most=21_600)
    form.whole_number("bitrate", at_least=8000, at_most=384_000)
    form.whole_number("user_limit", at_least=0, at_most=10_000)
    form.whole_number("position", at_least=0, at_most=10_000)
    form.flag("nsfw")
    form.inner("default_reaction_emoji")
    _flags(form)
    form.one_of("default_auto_archive_duration", _ARCHIVE_AFTER)
    attributes = {ours: body[theirs] for theirs, ours in _PLAIN.items() if body.get(theirs) is not None}
    if "topic" in body:
        attributes["topic"] = body["topic"]
    if body.get("name") is not None:
        attributes["name"] = body["name"]
    if "parent_id" in body:
        attributes["parent_id"] = _parent(form, guild)
    if body.get("permission_overwrites") is not None:
        found = [overwrite_in(each) for _, each in form.objects("permission_overwrites", at_most=1000)]
        attributes["overwrites"] = [each for each in found if each is not None]
    if "available_tags" in attributes:
        attributes["available_tags"] = [
            _available_tag(tag, str(guild.id + 1 + index + len(guild.channels) * 100))
            for index, tag in form.objects("available_tags", at_most=20)
        ]
    return attributes


def overwrite_in(form: Form, *, target: int | None = None) -> Overwrite | None:
    """Return the overwrite that an object describes; `target` where its id stands in the path instead."""
    identifier = id_in(form, "id", required=True) if target is None else target
    kind = form.one_of("type", (0, 1), required=True)
    allow = form.whole_number("allow", at_least=0, at_most=bits.ALL, written=True)
    deny = form.whole_number("deny", at_least=0, at_most=bits.ALL, written=True)
    if identifier is None or kind is None:
        return None
    return Overwrite(identifier, kind, allow or 0, deny or 0)


def _available_tag(tag: Form, fallback_id: str) -> dict[str, Any]:
    tag.text("name", at_least=1, at_most=50, required=True)
    identifier = id_in(tag, "id")
    return {**tag.body, "id": fallback_id if identifier is None else str(identifier)}


def _flags(form: Form) -> int | None:
    return form.whole_number("flags", at_least=0, at_most=(1 << 31) - 1)


def _parent(form: Form, guild: Guild) -> int | None:
    wanted = id_in(form, "parent_id")
    if wanted is None:
        return None
    parent = guild.channels.get(wanted)
    if parent is None or parent.type is not ChannelType.CATEGORY:
        form.refuse("parent_id", "CHANNEL_PARENT_INVALID", "Category does not exist")
        return None
    return parent.id
