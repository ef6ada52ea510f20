"""From what a person picks in a menu, or among radio buttons and boxes, to the values that Discord sends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..world.people import Member, Role, User
from ..world.places import Place
from . import component_types as types
from .misuse import NotAccepted
from .resolved import Resolved

JSON = Mapping[str, Any]


def chosen_values(component: JSON, given: Any, resolved: Resolved) -> list[str]:
    """Return the values of a menu or group in which a person picks `given`: one thing or a sequence of them.

    Options are picked by label or value; people, roles and channels by name or as objects; they join
    `resolved`. Raises `NotAccepted` for what is not offered, and for too few or too many.
    """
    picked = list(given) if isinstance(given, Sequence) and not isinstance(given, str) else [given]
    if component["type"] in (types.STRING_SELECT, types.RADIO_GROUP, types.CHECKBOX_GROUP):
        values = [_option(component, item) for item in picked]
    else:
        values = [_entity(component, item, resolved) for item in picked]
    check_count(component, len(values))
    return values


def default_values(component: JSON) -> list[str]:
    """Return what is picked before the person touches anything."""
    if "options" in component:
        return [str(option["value"]) for option in component["options"] or [] if option.get("default")]
    return [str(default["id"]) for default in component.get("default_values") or []]


def check_count(component: JSON, count: int) -> None:
    """Raise `NotAccepted` where a menu, group or upload takes fewer or more than `count`."""
    required = component.get("required")
    if count == 0 and required is False:
        return
    least_default = 0 if component["type"] == types.CHECKBOX_GROUP and not required else 1
    least = component.get("min_values")
    least = least_default if least is None else least
    most = component.get("max_values") or 1
    if not least <= count <= most:
        raise NotAccepted(f'"{component["custom_id"]}" takes {least} to {most}, not {count}')


def _option(component: JSON, item: Any) -> str:
    options = component.get("options") or []
    for option in options:
        if item in (option["value"], option["label"]):
            return str(option["value"])
    offered = ", ".join(option["label"] for option in options)
    raise NotAccepted(f'"{component["custom_id"]}" offers {offered}; not {item!r}')


def _entity(component: JSON, item: Any, resolved: Resolved) -> str:
    kind = component["type"]
    if isinstance(item, str):
        item = resolved.find(
            item,
            person=kind in (types.USER_SELECT, types.MENTIONABLE_SELECT),
            role=kind in (types.ROLE_SELECT, types.MENTIONABLE_SELECT),
            place=kind == types.CHANNEL_SELECT,
        )
    person = item.user if isinstance(item, Member) else item
    if isinstance(person, User) and kind in (types.USER_SELECT, types.MENTIONABLE_SELECT):
        return resolved.user(person)
    if isinstance(item, Role) and kind in (types.ROLE_SELECT, types.MENTIONABLE_SELECT):
        return resolved.role(item)
    if isinstance(item, Place) and kind == types.CHANNEL_SELECT:
        allowed = component.get("channel_types")
        if not allowed or item.type in allowed:
            return resolved.channel(item)
    raise NotAccepted(f'"{component["custom_id"]}" does not offer {item!r}')
