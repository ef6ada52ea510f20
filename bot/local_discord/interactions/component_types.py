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
