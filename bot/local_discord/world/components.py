"""Components: the ids Discord gives them, and a walk through them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

_NESTED_ONE = ("component", "accessory")


def walk(components: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield every component at every depth, parents first."""
    for component in components:
        yield component
        yield from walk(component.get("components") or [])
        for key in _NESTED_ONE:
            if isinstance(component.get(key), dict):
                yield from walk([component[key]])


def with_ids(components: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return a copy in which each component has an `id`: those given stay, the others are counted on."""
    copied = [_copy(component) for component in components]
    taken = {component["id"] for component in walk(copied) if component.get("id")}
    following = 0
    for component in walk(copied):
        if not component.get("id"):
            following += 1
            while following in taken:
                following += 1
            component["id"] = following
    return copied


def _copy(component: dict[str, Any]) -> dict[str, Any]:
    copied = dict(component)
    if isinstance(copied.get("components"), list):
        copied["components"] = [_copy(each) for each in copied["components"]]
    for key in _NESTED_ONE:
        if isinstance(copied.get(key), dict):
            copied[key] = _copy(copied[key])
    return copied
