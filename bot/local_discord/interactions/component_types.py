"""The numbers by which Discord names components, and walking a tree of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

ACTION_ROW = 1
BUTTON = 2
STRING_SELECT = 3
TEXT_INPUT = 4
USER_SELECT = 5
ROLE_SELECT = 6
MENTIONABLE_SELECT = 7
CHANNEL_SELECT = 8
SECTION = 9
TEXT_DISPLAY = 10
THUMBNAIL = 11
MEDIA_GALLERY = 12
FILE = 13
SEPARATOR = 14
CONTAINER = 17
LABEL = 18
FILE_UPLOAD = 19
RADIO_GROUP = 21
CHECKBOX_GROUP = 22
CHECKBOX = 23

SELECTS = frozenset({STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT})

LINK_BUTTON = 5
PREMIUM_BUTTON = 6

COMPONENTS_V2 = 1 << 15
EPHEMERAL = 1 << 6
LOADING = 1 << 7

Component = Mapping[str, Any]


def walk(components: Sequence[Component]) -> Iterator[Component]:
    """Yield every component of a tree, each before those inside it, in the order a person reads them."""
    for component in components:
        if not isinstance(component, Mapping):
            continue
        yield component
        inside = component.get("components")
        if isinstance(inside, list):
            yield from walk(inside)
        for key in ("accessory", "component"):
            single = component.get(key)
            if isinstance(single, Mapping):
                yield from walk([single])


_SELECT_KEYS = frozenset(
    {"custom_id", "placeholder", "min_values", "max_values", "disabled", "required", "default_values"}
)
KEYS: Mapping[int, frozenset[str]] = {
    ACTION_ROW: frozenset({"components"}),
    BUTTON: frozenset({"custom_id", "style", "label", "disabled", "url", "sku_id", "emoji"}),
    STRING_SELECT: _SELECT_KEYS | {"options"},
    TEXT_INPUT: frozenset(
        {"custom_id", "style", "label", "value", "placeholder", "required", "min_length", "max_length"}
    ),
    USER_SELECT: _SELECT_KEYS,
    ROLE_SELECT: _SELECT_KEYS,
    MENTIONABLE_SELECT: _SELECT_KEYS,
    CHANNEL_SELECT: _SELECT_KEYS | {"channel_types"},
    SECTION: frozenset({"components", "accessory"}),
    TEXT_DISPLAY: frozenset({"content"}),
    THUMBNAIL: frozenset({"media", "description", "spoiler"}),
    MEDIA_GALLERY: frozenset({"items"}),
    FILE: frozenset({"file", "spoiler", "name", "size"}),
    SEPARATOR: frozenset({"divider", "spacing"}),
    CONTAINER: frozenset({"accent_color", "components", "spoiler"}),
    LABEL: frozenset({"label", "description", "component"}),
    FILE_UPLOAD: frozenset({"custom_id", "min_values", "max_values", "required"}),
    RADIO_GROUP: frozenset({"custom_id", "options", "required"}),
    CHECKBOX_GROUP: frozenset({"custom_id", "options", "min_values", "max_values", "required"}),
    CHECKBOX: frozenset({"custom_id", "default"}),
}
"""What each component may hold beside `type` and `id`."""
