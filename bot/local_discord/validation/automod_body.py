"""Bodies of AutoMod rules: read, checked against Discord's limits, turned into attributes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..interactions.forms import Form, FormErrors
from ..refusals import malformed
from ..world.automod import ALERT, BLOCK, BLOCK_INTERACTION, KEYWORD, MENTION_SPAM, TIMEOUT
from ..world.people import AutoModRule, Guild
from .ids import id_in, ids_in
from .unknown_keys import refuse_unknown

MOST_RULES = {1: 6, 3: 1, 4: 1, 5: 1, 6: 1}
"""How many rules of each trigger type a guild may have."""

_KEYS = {
    "name", "event_type", "trigger_type", "trigger_metadata", "actions", "enabled", "exempt_roles",
    "exempt_channels",
}  # fmt: skip


def new_rule(body: Mapping[str, Any], guild: Guild) -> dict[str, Any]:
    """Return the attributes of a rule. Raises 50035, also where the guild has its share of such rules."""
    errors = FormErrors()
    form = Form(body, errors)
    form.text("name", at_least=1, at_most=100, required=True)
    form.one_of("event_type", (1, 2), required=True)
    kind = form.one_of("trigger_type", tuple(MOST_RULES), required=True)
    if not form.objects("actions", at_least=1, at_most=5, required=True) and not errors:
        form.refuse("actions", "BASE_TYPE_REQUIRED", "This field is required")
    attributes = _common(form, kind)
    errors.refuse_if_any()
    same = sum(rule.trigger_type == kind for rule in guild.automod_rules.values())
    if kind is not None and same >= MOST_RULES[kind]:
        raise malformed(
            "trigger_type",
            "AUTO_MODERATION_MAX_RULES_OF_TYPE_EXCEEDED",
            f"Guild has reached the maximum number of rules of this type ({MOST_RULES[kind]})",
        )
    return {
        "name": body["name"],
        "event_type": body["event_type"],
        "trigger_type": kind,
        "enabled": bool(body.get("enabled")),
        **{key: value for key, value in attributes.items() if key not in ("name", "event_type", "enabled")},
    }


def revised_rule(body: Mapping[str, Any], rule: AutoModRule) -> dict[str, Any]:
    """Return the changes to a rule that a body describes. Raises 50035."""
    errors = FormErrors()
    form = Form(body, errors)
    form.text("name", at_least=1, at_most=100)
    attributes = _common(form, rule.trigger_type)
    errors.refuse_if_any()
    return attributes


def _common(form: Form, kind: int | None) -> dict[str, Any]:
    body = form.body
    refuse_unknown(form, _KEYS)
    form.one_of("event_type", (1, 2))
    form.flag("enabled")
    attributes: dict[str, Any] = {
        key: body[key] for key in ("name", "event_type", "enabled") if body.get(key) is not None
    }
    metadata = form.inner("trigger_metadata")
    if metadata is not None:
        _check_metadata(metadata, kind)
        attributes["trigger_metadata"] = dict(metadata.body)
    elif kind == KEYWORD and "name" in body and "actions" in body and "trigger_type" in body:
        form.refuse("trigger_metadata", "BASE_TYPE_REQUIRED", "This field is required")
    if body.get("actions") is not None:
        attributes["actions"] = [_action(action) for _, action in form.objects("actions", at_most=5)]
    for key, most in (("exempt_roles", 20), ("exempt_channels", 50)):
        if body.get(key) is not None:
            attributes[key] = set(ids_in(form, key, at_most=most))
    return attributes


def _check_metadata(metadata: Form, kind: int | None) -> None:
    refuse_unknown(
        metadata,
        {
            "keyword_filter", "regex_patterns", "presets", "allow_list", "mention_total_limit",
            "mention_raid_protection_enabled",
        },
    )  # fmt: skip
    for key, most, longest in (
        ("keyword_filter", 1000, 60),
        ("regex_patterns", 10, 260),
        ("allow_list", 100 if kind == KEYWORD else 1000, 60),
    ):
        entries = metadata.body.get(key) or []
        if not isinstance(entries, list) or not all(isinstance(each, str) for each in entries):
            metadata.refuse(key, "BASE_TYPE_ARRAY", "Only a list of strings may be used here")
            continue
        if len(entries) > most:
            metadata.refuse(key, "BASE_TYPE_MAX_LENGTH", f"Must be {most} or fewer in length.")
        for index, entry in enumerate(entries):
            if not 1 <= len(entry) <= longest:
                metadata.errors.add(
                    (*metadata.path, key, index),
                    "BASE_TYPE_BAD_LENGTH",
                    f"Must be between 1 and {longest} in length.",
                )
    if kind == MENTION_SPAM:
        metadata.whole_number("mention_total_limit", at_least=0, at_most=50)


def _action(action: Form) -> dict[str, Any]:
    kind = action.one_of("type", (BLOCK, ALERT, TIMEOUT, BLOCK_INTERACTION), required=True)
    metadata = action.inner("metadata")
    if kind == ALERT and (metadata is None or not metadata.body.get("channel_id")):
        action.refuse("metadata", "BASE_TYPE_REQUIRED", "This field is required")
    if metadata is not None:
        id_in(metadata, "channel_id")
        metadata.text("custom_message", at_most=150)
        metadata.whole_number("duration_seconds", at_least=1, at_most=2_419_200)
    return {"type": kind, "metadata": {} if metadata is None else dict(metadata.body)}
