"""Reactions to messages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import permissions as bits
from ..refusals import Refused
from . import message_payloads, payloads
from .events import Event, Intent
from .people import User
from .places import DirectChannel
from .posts import Message, Reaction

if TYPE_CHECKING:
    from . import World


class Reactions:
    def __init__(self, world: World) -> None:
        self._world = world

    def react(self, user: User, message: Message, emoji: str) -> None:
        """React as `user`, if that is allowed: adding a new emoji needs more than joining an old one."""
        self._world.access.require(message.channel, user.id, bits.READ_MESSAGE_HISTORY)
        if self._find(message, emoji) is None:
            self._world.access.require(message.channel, user.id, bits.ADD_REACTIONS)
        self.add(message, user, emoji)

    def add(self, message: Message, user: User, emoji: str) -> None:
        """Add a reaction. `emoji` is a character or `name:id`. Raises 30010 at 20 different ones."""
        reaction = self._find(message, emoji)
        if reaction is None:
            if len(message.reactions) >= 20:
                raise Refused(30010)
            name, _, emoji_id = emoji.partition(":")
            reaction = Reaction(int(emoji_id) if emoji_id else None, name)
            message.reactions.append(reaction)
        if user.id in reaction.user_ids:
            return
        reaction.user_ids.append(user.id)
        data = self._data(message, reaction) | {
            "user_id": str(user.id),
            "message_author_id": str(message.author.id),
            "burst": False,
            "type": 0,
        }
        guild = message.channel.guild_or_none
        if guild is not None and user.id in guild.members:
            data["member"] = payloads.member(guild.members[user.id])
        self._tell("MESSAGE_REACTION_ADD", message, data)

    def remove(self, message: Message, user_id: int, emoji: str) -> None:
        """Take a user's reaction back. Raises 10014 if there is none."""
        reaction = self._find(message, emoji)
        if reaction is None or user_id not in reaction.user_ids:
            raise Refused(10014)
        reaction.user_ids.remove(user_id)
        if not reaction.user_ids:
            message.reactions.remove(reaction)
        data = self._data(message, reaction) | {"user_id": str(user_id), "burst": False, "type": 0}
        self._tell("MESSAGE_REACTION_REMOVE", message, data)

    def clear(self, message: Message, emoji: str | None = None) -> None:
        """Take away all reactions, or all of one emoji."""
        if emoji is None:
            message.reactions.clear()
            self._tell("MESSAGE_REACTION_REMOVE_ALL", message, self._data(message, None))
            return
        reaction = self._find(message, emoji)
        if reaction is None:
            raise Refused(10014)
        message.reactions.remove(reaction)
        self._tell("MESSAGE_REACTION_REMOVE_EMOJI", message, self._data(message, reaction))

    def users(self, message: Message, emoji: str) -> list[User]:
        """Return who reacted so."""
        reaction = self._find(message, emoji)
        if reaction is None:
            return []
        return [self._world.users.by_id[user_id] for user_id in reaction.user_ids]

    def _find(self, message: Message, emoji: str) -> Reaction | None:
        name, _, emoji_id = emoji.partition(":")
        wanted = int(emoji_id) if emoji_id else None
        for reaction in message.reactions:
            if reaction.emoji_id == wanted and (wanted is not None or reaction.emoji_name == name):
                return reaction
        return None

    def _data(self, message: Message, reaction: Reaction | None) -> dict[str, Any]:
        data: dict[str, Any] = {"channel_id": str(message.channel.id), "message_id": str(message.id)}
        if message.channel.guild_id is not None:
            data["guild_id"] = str(message.channel.guild_id)
        if reaction is not None:
            data["emoji"] = message_payloads.emoji(reaction.emoji_id, reaction.emoji_name)
        return data

    def _tell(self, name: str, message: Message, data: dict[str, Any]) -> None:
        place = message.channel
        if isinstance(place, DirectChannel):
            only = frozenset(user.id for user in place.recipients)
            self._world.emit(Event(name, data, intents=Intent.DIRECT_MESSAGE_REACTIONS, only=only))
        else:
            event = Event(name, data, place.guild_id, Intent.GUILD_MESSAGE_REACTIONS, channel=place)
            self._world.emit(event)
