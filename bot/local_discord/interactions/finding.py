"""People, roles and places by the names that somebody would type."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..world.people import Guild, Role, User
from ..world.places import Place

if TYPE_CHECKING:
    from ..world import World


def find_person(world: World, guild: Guild | None, text: str) -> User | None:
    """Return the person whose user name, display name, nickname or id `text` is, with or without "@".

    Members of `guild` come first; whoever is not in it is found only without one. The case does not matter.
    """
    wanted = text.removeprefix("@").casefold()
    people = world.users.by_id.values() if guild is None else (each.user for each in guild.members.values())
    return next((user for user in people if wanted in _names_of(user, guild)), None)


def _names_of(user: User, guild: Guild | None) -> Iterator[str]:
    member = None if guild is None else guild.members.get(user.id)
    names = [str(user.id), user.name, user.global_name, member.nick if member is not None else None]
    return (name.casefold() for name in names if name)


def find_role(guild: Guild, text: str) -> Role | None:
    """Return the role whose name or id `text` is, with or without "@"."""
    wanted = text.removeprefix("@").casefold()
    return next(
        (role for role in guild.roles.values() if wanted in (role.name.casefold(), str(role.id))), None
    )


def find_place(guild: Guild, text: str) -> Place | None:
    """Return the channel or thread that `text` names: "#evening", an id, or "#evening > Night walk"."""
    channel_name, _, thread_name = (part.strip() for part in text.partition(">"))
    wanted = channel_name.removeprefix("#").casefold()
    places: list[Place] = [
        channel for channel in guild.channels.values() if wanted in (channel.name.casefold(), str(channel.id))
    ]
    if not thread_name:
        places += [each for each in guild.threads.values() if str(each.id) == wanted]
        return places[0] if places else None
    return next(
        (
            thread
            for thread in reversed(guild.threads.values())
            if thread.parent in places and thread.name.casefold() == thread_name.casefold()
        ),
        None,
    )
