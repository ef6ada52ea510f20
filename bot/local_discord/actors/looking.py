"""Where a person can look, and what there is to see."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .. import permissions as bits
from ..interactions import command_types
from ..interactions.commands import Command, localised
from ..world.people import Guild
from ..world.places import Channel, DirectChannel, Place
from ..world.posts import Message
from .seeing import SeenMessage, see

if TYPE_CHECKING:
    from ..world import World


def channels(world: World, guild: Guild, reader_id: int) -> list[Channel]:
    """Return the channels of a guild that somebody sees, from top to bottom."""
    seen = [each for each in guild.channels.values() if world.access.may_view(each, reader_id)]
    return sorted(seen, key=lambda each: (each.position, each.id))


@dataclass(frozen=True, slots=True)
class SeenInVoice:
    """Somebody in a voice or stage channel. `audience`: on a stage, not among the speakers (in a voice
    channel, without the permission to speak); `muted` by the server; `heard`: others could hear them.
    """

    name: str
    user_id: int
    audience: bool
    muted: bool
    hand_raised: bool
    heard: bool


def in_voice(world: World, channel: Channel, reader_id: int) -> list[SeenInVoice]:
    """Return who is in a voice or stage channel, the first to come first; nobody where it is unseen."""
    if not world.access.may_view(channel, reader_id):
        return []
    members = channel.guild.members
    return [
        SeenInVoice(
            name=members[state.user_id].display_name,
            user_id=state.user_id,
            audience=state.suppress,
            muted=state.mute,
            hand_raised=state.suppress and state.request_to_speak is not None,
            heard=world.voice.heard(channel, members[state.user_id].user),
        )
        for state in world.voice.inside(channel)
    ]


def may_see(world: World, message: Message, reader_id: int) -> bool:
    """Return whether somebody sees a message: the place, its history, and it is not for another alone."""
    if message.deleted or message.visible_to not in (None, reader_id):
        return False
    place = message.channel
    if isinstance(place, DirectChannel):
        return place.includes(reader_id)
    return world.access.may(place, reader_id, bits.READ_MESSAGE_HISTORY)


def messages(world: World, place: Place, reader_id: int) -> list[SeenMessage]:
    """Return the messages somebody sees in a place, oldest first."""
    return list(newest_first(world, place, reader_id))[::-1]


def newest_first(world: World, place: Place, reader_id: int) -> Iterator[SeenMessage]:
    """Yield the messages somebody sees in a place: who looks for a late one need not read them all."""
    for message in reversed(place.messages.values()):
        if may_see(world, message, reader_id):
            yield see(world, message, reader_id)


def everywhere(world: World, reader_id: int, *, private: bool = False) -> list[SeenMessage]:
    """Return the messages somebody sees anywhere, oldest first; with `private` only the ephemeral ones."""
    found = [
        message
        for place in world.channels.by_id.values()
        for message in place.messages.values()
        if may_see(world, message, reader_id) and (message.ephemeral or not private)
    ]
    return [see(world, message, reader_id) for message in sorted(found, key=lambda each: each.id)]


def command_names(offered: Iterable[tuple[Any, Command]], locale: str) -> list[str]:
    """Return the slash commands as somebody reads them: "alert", "config reload"."""
    return [
        name
        for _, command in offered
        if command.type == command_types.CHAT_INPUT
        for name in _with_sub_commands(command.name_in(locale), command.options, locale)
    ]


def _with_sub_commands(name: str, options: list[dict[str, Any]], locale: str) -> Iterator[str]:
    inside = [option for option in options if option["type"] in command_types.CONTAINERS]
    if not inside:
        yield name
    for option in inside:
        below = f"{name} {localised(option, 'name', locale)}"
        yield from _with_sub_commands(below, option.get("options") or [], locale)
