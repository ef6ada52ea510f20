"""Votes in polls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..refusals import Refused
from .events import Event, Intent
from .people import User
from .places import DirectChannel
from .posts import Message

if TYPE_CHECKING:
    from . import World


class Polls:
    def __init__(self, world: World) -> None:
        self._world = world

    def vote(self, user: User, message: Message, answer_id: int) -> None:
        """Vote for an answer; where only one is allowed it replaces the earlier. Raises 520001 when over."""
        poll = message.poll
        if poll is None or answer_id not in poll.votes:
            raise Refused(520000)
        if poll.finalized or poll.expiry <= self._world.now():
            raise Refused(520001)
        self._world.access.require(message.channel, user.id)
        if user.id in poll.votes[answer_id]:
            return
        if not poll.multiple:
            for other, voters in poll.votes.items():
                if user.id in voters:
                    voters.remove(user.id)
                    self._tell("MESSAGE_POLL_VOTE_REMOVE", message, user, other)
        poll.votes[answer_id].append(user.id)
        self._tell("MESSAGE_POLL_VOTE_ADD", message, user, answer_id)

    def end(self, message: Message) -> None:
        """Close a poll now. Raises 520006 for a message without one."""
        if message.poll is None:
            raise Refused(520006)
        message.poll.expiry = self._world.now()
        message.poll.finalized = True
        self._world.messages.tell("MESSAGE_UPDATE", message)

    def _tell(self, name: str, message: Message, user: User, answer_id: int) -> None:
        place = message.channel
        data = {
            "user_id": str(user.id),
            "channel_id": str(place.id),
            "message_id": str(message.id),
            "answer_id": answer_id,
        }
        if isinstance(place, DirectChannel):
            only = frozenset(person.id for person in place.recipients)
            self._world.emit(Event(name, data, intents=Intent.DIRECT_MESSAGE_POLLS, only=only))
            return
        data["guild_id"] = str(place.guild_id)
        event = Event(name, data, place.guild_id, Intent.GUILD_MESSAGE_POLLS, channel=place)
        self._world.emit(event)
