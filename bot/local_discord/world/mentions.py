"""Whom a message mentions, and whom of them it really notifies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from .. import permissions as bits
from .people import User
from .places import DirectChannel, Place
from .posts import AllowedMentions

if TYPE_CHECKING:
    from . import World

_USER = re.compile(r"<@!?(\d{1,20})>")
_ROLE = re.compile(r"<@&(\d{1,20})>")
_CODE = re.compile(r"```.*?```|``.*?``|`[^`]*`", re.DOTALL)
_TEXT_DISPLAY = 10


@dataclass(slots=True)
class Mentioned:
    """`users`, `role_ids` and `everyone` are what the payload lists; `pings` are all who are notified."""

    users: list[User] = field(default_factory=list)
    role_ids: list[int] = field(default_factory=list)
    everyone: bool = False
    pings: set[int] = field(default_factory=set)


def texts_of(content: str, components: list[dict[str, Any]]) -> str:
    """Return everything in a message that can mention: its content and its text displays."""
    if not components:
        return content
    return "\n".join([content, *_text_displays(components)])


def resolve(
    world: World, place: Place, author: User, text: str, allowed: AllowedMentions, answered: User | None
) -> Mentioned:
    """Return what `text` mentions, as allowed by the message and by what its author may do there.

    What stands in code is no mention. A role counts if it is mentionable or the author may mention everyone.
    """
    found = Mentioned()
    if answered is not None and allowed.replied_user:
        found.users.append(answered)
    if "@" in text:
        text = _CODE.sub(" ", text)
        for user_id in dict.fromkeys(map(int, _USER.findall(text))):
            user = world.users.by_id.get(user_id)
            if user is not None and allowed.allows_user(user_id) and user not in found.users:
                found.users.append(user)
        _resolve_groups(world, place, author, text, allowed, found)
    found.pings.update(user.id for user in found.users if world.access.may_view(place, user.id))
    found.pings.discard(author.id)
    return found


def _resolve_groups(
    world: World, place: Place, author: User, text: str, allowed: AllowedMentions, found: Mentioned
) -> None:
    guild = place.guild_or_none
    if guild is None or isinstance(place, DirectChannel):
        return
    anyone = bool(world.access.permissions(place, author.id) & bits.MENTION_EVERYONE)
    if allowed.everyone and anyone and ("@everyone" in text or "@here" in text):
        found.everyone = True
        here_only = "@everyone" not in text
        found.pings.update(
            user_id
            for user_id in world.access.viewers(place)
            if not here_only or guild.members[user_id].user.status != "offline"
        )
    for role_id in dict.fromkeys(map(int, _ROLE.findall(text))):
        role = guild.roles.get(role_id)
        if role is None or role.is_everyone or not allowed.allows_role(role_id):
            continue
        if role.mentionable or anyone:
            found.role_ids.append(role_id)
            found.pings.update(
                member.id
                for member in guild.members.values()
                if role_id in member.role_ids and world.access.may_view(place, member.id)
            )


def _text_displays(components: list[dict[str, Any]]) -> Iterator[str]:
    for component in components:
        if component.get("type") == _TEXT_DISPLAY:
            yield component.get("content", "")
        yield from _text_displays(component.get("components", ()))
