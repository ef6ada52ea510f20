"""Uploaded files as Discord writes them in JSON, and where `attachment://name` leads.

A message keeps the reference that was sent, so that it goes on leading to the file of that name after an edit
that keeps it. Whoever reads the message is given the file's address instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from .posts import Attachment
from .uploads import size_of

if TYPE_CHECKING:
    from . import World

JSON = dict[str, Any]
_LOADED = 2
_REFERENCE = "attachment://"
_ICONS = {"footer": "icon_url", "author": "icon_url"}
_NESTED = ("component", "accessory")


def attachment(world: World, item: Attachment) -> JSON:
    """Return a file of a message."""
    url = address(world, item)
    payload: JSON = {
        "id": str(item.id),
        "filename": item.filename,
        "size": len(item.data),
        "url": url,
        "proxy_url": url,
    }
    if item.content_type is not None:
        payload["content_type"] = item.content_type
    payload |= _pixels(item)
    if item.description is not None:
        payload["description"] = item.description
    if item.ephemeral:
        payload["ephemeral"] = True
    return payload


def address(world: World, item: Attachment) -> str:
    """Return where a file can be fetched."""
    return f"{world.cdn}/attachments/{item.channel_id}/{item.id}/{quote(item.filename)}"


def components(world: World, parts: list[JSON], files: Iterable[Attachment]) -> list[JSON]:
    """Return components whose pictures and files lead to those of `files` that they name."""
    named = _named(files)
    return [_component(world, part, named) for part in parts] if named else parts


def embeds(world: World, items: list[JSON], files: Iterable[Attachment]) -> list[JSON]:
    """Return embeds whose pictures lead to those of `files` that they name."""
    named = _named(files)
    return [_embed(world, each, named) for each in items] if named else items


Named = Mapping[str, Attachment]


def _named(files: Iterable[Attachment]) -> Named:
    return {each.filename: each for each in files}


def _found(media: Any, key: str, named: Named) -> Attachment | None:
    url = media.get(key) if isinstance(media, dict) else None
    if not isinstance(url, str) or not url.startswith(_REFERENCE):
        return None
    return named.get(url.removeprefix(_REFERENCE))


def _component(world: World, part: JSON, named: Named) -> JSON:
    shown = dict(part)
    for key in ("media", "file"):
        item = _found(part.get(key), "url", named)
        if item is not None:
            shown[key] = _medium(world, part[key], item)
            if key == "file":
                shown |= {"name": item.filename, "size": len(item.data)}
    if isinstance(part.get("items"), list):
        shown["items"] = [_component(world, each, named) for each in part["items"]]
    if isinstance(part.get("components"), list):
        shown["components"] = [_component(world, each, named) for each in part["components"]]
    for key in _NESTED:
        if isinstance(part.get(key), dict):
            shown[key] = _component(world, part[key], named)
    return shown


def _medium(world: World, media: JSON, item: Attachment) -> JSON:
    url = address(world, item)
    return {
        **media,
        "url": url,
        "proxy_url": url,
        "content_type": item.content_type,
        "loading_state": _LOADED,
        "attachment_id": str(item.id),
        **_pixels(item),
    }


def _embed(world: World, embed: JSON, named: Named) -> JSON:
    shown = dict(embed)
    for key in ("image", "thumbnail"):
        item = _found(embed.get(key), "url", named)
        if item is not None:
            url = address(world, item)
            shown[key] = {**embed[key], "url": url, "proxy_url": url, **_pixels(item)}
    for key, icon in _ICONS.items():
        item = _found(embed.get(key), icon, named)
        if item is not None:
            url = address(world, item)
            shown[key] = {**embed[key], icon: url, f"proxy_{icon}": url}
    return shown


def _pixels(item: Attachment) -> JSON:
    size = size_of(item.data)
    return {} if size is None else {"width": size[0], "height": size[1]}
