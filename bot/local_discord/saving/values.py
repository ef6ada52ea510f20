"""A value of the world as JSON and back: what JSON cannot say is tagged, other things of the world are named
by their ids.
"""

from __future__ import annotations

import base64
import dataclasses
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from enum import IntEnum
from typing import Any

from ..world.people import Guild, User
from ..world.places import ChannelType, Overwrite, Place
from ..world.posts import AllowedMentions, Attachment, Poll, Reaction, Reference, Revision

_PARTS: Mapping[str, type] = {
    kind.__name__: kind
    for kind in (AllowedMentions, Attachment, Overwrite, Poll, Reaction, Reference, Revision)
}
"""What belongs to one thing of the world alone, and is written where it stands."""

_MANY: Mapping[str, Callable[[Iterable[Any]], Iterable[Any]]] = {
    "list": list,
    "tuple": tuple,
    "set": set,
    "frozenset": frozenset,
}


def as_json(value: Any) -> Any:
    """Return a value as JSON. Raises `TypeError` for what no world holds."""
    if value is None or (isinstance(value, bool | int | float | str) and not isinstance(value, IntEnum)):
        return value
    match value:
        case ChannelType():
            return {"type": int(value)}
        case datetime():
            return {"at": value.isoformat()}
        case bytes():
            return {"bytes": base64.b64encode(value).decode()}
        case User():
            return {"user": value.id}
        case Guild():
            return {"guild": value.id}
        case Place():
            return {"place": value.id}
        case Mapping():
            return {"map": [[as_json(key), as_json(each)] for key, each in value.items()]}
    for name, kind in _MANY.items():
        if type(value) is kind:
            return {name: [as_json(each) for each in value]}
    if type(value).__name__ in _PARTS:
        return {"part": type(value).__name__, "has": fields_as_json(value)}
    raise TypeError(f"a {type(value).__name__} cannot be kept")


def fields_as_json(thing: Any, *, without: frozenset[str] = frozenset()) -> dict[str, Any]:
    """Return the fields of a dataclass as JSON, those left out that are as they are by default."""
    kept = {}
    for name, default in _defaults(type(thing)):
        value = getattr(thing, name)
        if value != default and name not in without:
            kept[name] = as_json(value)
    return kept


_known_defaults: dict[type, tuple[tuple[str, Any], ...]] = {}


def _defaults(kind: type) -> tuple[tuple[str, Any], ...]:
    if kind not in _known_defaults:
        fields = dataclasses.fields(kind)
        _known_defaults[kind] = tuple((field.name, _default(field)) for field in fields)
    return _known_defaults[kind]


def _default(field: dataclasses.Field[Any]) -> Any:
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory()
    return field.default  # MISSING equals no value


class Reader:
    """Reads values back. `user`, `guild` and `place` return what an id names, and raise `KeyError`."""

    def __init__(
        self, user: Callable[[int], User], guild: Callable[[int], Guild], place: Callable[[int], Place]
    ) -> None:
        self._named: Mapping[str, Callable[[int], Any]] = {"user": user, "guild": guild, "place": place}

    def value(self, kept: Any) -> Any:
        """Return the value that `kept` stands for. Raises `KeyError` or `ValueError` for nonsense."""
        if not isinstance(kept, dict):
            return kept
        if "part" in kept:
            return _PARTS[kept["part"]](**self.fields(kept["has"]))
        [(tag, inside)] = kept.items()
        if tag in self._named:
            return self._named[tag](inside)
        match tag:
            case "type":
                return ChannelType(inside)
            case "at":
                return datetime.fromisoformat(inside)
            case "bytes":
                return base64.b64decode(inside)
            case "map":
                return {self.value(key): self.value(each) for key, each in inside}
        return _MANY[tag](self.value(each) for each in inside)

    def fields(self, kept: Mapping[str, Any]) -> dict[str, Any]:
        """Return the fields that `kept` stands for."""
        return {name: self.value(each) for name, each in kept.items()}
