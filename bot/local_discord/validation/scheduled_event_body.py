"""Bodies of scheduled events: read, checked, turned into attributes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from ..interactions.forms import Form, FormErrors
from ..wire import parse_timestamp
from ..world.people import Guild, ScheduledEvent
from ..world.places import ChannelType
from ..world.scheduled_events import ACTIVE, ELSEWHERE, IN_STAGE, IN_VOICE, LEADS_TO
from .ids import id_in
from .unknown_keys import refuse_unknown

_KINDS = (IN_STAGE, IN_VOICE, ELSEWHERE)
_KEYS = {
    "channel_id", "entity_metadata", "name", "privacy_level", "scheduled_start_time", "scheduled_end_time",
    "description", "entity_type", "image", "status", "recurrence_rule",
}  # fmt: skip


def new_event(body: Mapping[str, Any], guild: Guild, now: datetime) -> dict[str, Any]:
    """Return the attributes of an event. One elsewhere needs a place and an end; others a channel."""
    errors = FormErrors()
    form = Form(body, errors)
    attributes = _common(form)
    form.text("name", at_least=1, at_most=100, required=True)
    form.one_of("privacy_level", (2,), required=True)
    kind = form.one_of("entity_type", _KINDS, required=True)
    if "start" not in attributes:
        form.refuse("scheduled_start_time", "BASE_TYPE_REQUIRED", "This field is required")
    elif attributes["start"] <= now:
        _refuse_the_past(form)
    _check_kind(form, guild, kind, attributes)
    errors.refuse_if_any()
    return {"name": body["name"], "entity_type": kind, **attributes}


def revised_event(body: Mapping[str, Any], event: ScheduledEvent, now: datetime) -> dict[str, Any]:
    """Return the changes to an event that a body describes.

    Raises 50035, also for an impossible status, and for a start in the past or of what has begun. Where an
    event goes elsewhere, or from there, the body says all that it then needs.
    """
    errors = FormErrors()
    form = Form(body, errors)
    attributes = _common(form)
    name = form.text("name", at_least=1, at_most=100)
    kind = form.one_of("entity_type", _KINDS)
    status = form.one_of("status", (1, 2, 3, 4))
    if status is not None and status != event.status and status not in LEADS_TO.get(event.status, ()):
        form.refuse("status", "GUILD_SCHEDULED_EVENT_INVALID_STATUS_TRANSITION", "Invalid status transition")
    if attributes.get("start", event.scheduled_start_time) != event.scheduled_start_time:
        if event.status == ACTIVE:
            form.refuse(
                "scheduled_start_time",
                "GUILD_SCHEDULED_EVENT_STARTED",
                "Cannot update the start time of an event that has begun.",
            )
        elif attributes["start"] <= now:
            _refuse_the_past(form)
    if kind is not None:
        if kind == ELSEWHERE:
            attributes.setdefault("channel_id", None)
        elif event.entity_type == ELSEWHERE:
            attributes.setdefault("location", None)
        meant = {
            "end": event.scheduled_end_time,
            "channel_id": event.channel_id,
            "location": event.location,
            **attributes,
        }
        _check_kind(form, event.guild, kind, meant)
    errors.refuse_if_any()
    renamed = {"start": "scheduled_start_time", "end": "scheduled_end_time"}
    changes = {renamed.get(key, key): value for key, value in attributes.items()}
    changes.update(
        {
            key: value
            for key, value in (("name", name), ("entity_type", kind), ("status", status))
            if value is not None
        }
    )
    return changes


def _common(form: Form) -> dict[str, Any]:
    body = form.body
    refuse_unknown(form, _KEYS)
    attributes: dict[str, Any] = {}
    if "description" in body:
        attributes["description"] = form.text("description", at_most=1000)
    for key, ours in (("scheduled_start_time", "start"), ("scheduled_end_time", "end")):
        text = form.text(key, at_most=64)
        if text is None:
            continue
        try:
            attributes[ours] = parse_timestamp(text)
        except ValueError:
            form.refuse(key, "DATE_TIME_TYPE_PARSE", f"Could not parse {text}. Should be ISO8601.")
    if "start" in attributes and "end" in attributes and attributes["end"] <= attributes["start"]:
        form.refuse(
            "scheduled_end_time",
            "GUILD_SCHEDULED_EVENT_END_BEFORE_START",
            "End time must be after start time.",
        )
    if "channel_id" in body:
        attributes["channel_id"] = id_in(form, "channel_id")
    metadata = form.inner("entity_metadata")
    if metadata is not None:
        attributes["location"] = metadata.text("location", at_most=100)
    elif "entity_metadata" in body and body["entity_metadata"] is None:
        attributes["location"] = None
    return attributes


def _refuse_the_past(form: Form) -> None:
    form.refuse(
        "scheduled_start_time", "GUILD_SCHEDULED_EVENT_SCHEDULE_PAST", "Cannot schedule event in the past."
    )


def _check_kind(form: Form, guild: Guild, kind: int | None, attributes: dict[str, Any]) -> None:
    if kind == ELSEWHERE:
        if not attributes.get("location"):
            form.refuse("entity_metadata", "BASE_TYPE_REQUIRED", "This field is required")
        if attributes.get("end") is None:
            form.refuse("scheduled_end_time", "BASE_TYPE_REQUIRED", "This field is required")
        if attributes.get("channel_id") is not None:
            form.refuse("channel_id", "BASE_TYPE_BAD_VALUE", "An event elsewhere has no channel.")
    elif kind is not None:
        channel = guild.channels.get(attributes.get("channel_id") or 0)
        wanted = ChannelType.STAGE if kind == IN_STAGE else ChannelType.VOICE
        if channel is None or channel.type is not wanted:
            form.refuse("channel_id", "BASE_TYPE_REQUIRED", "This field is required")
