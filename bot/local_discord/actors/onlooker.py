"""A person who looks at Discord: what their permissions let them see, and waiting to see it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

from ..interactions import command_types
from ..interactions.desk import Interactions
from ..interactions.finding import find_place
from ..permissions import named
from ..refusals import Refused
from ..world import Channel, ChannelType, DirectChannel, Guild, Message, Place, ScheduledEvent, User, World
from . import looking, using
from .answers import Reply, Updated
from .looking import SeenInVoice
from .seeing import SeenMessage

Where = Place | str | None
"""A place, "#channel", "#channel > thread", "dm" (with the bot), or None: the first text channel they see."""

Usable = Message | SeenMessage | Reply | Updated

Truth = TypeVar("Truth")


class Discord(Protocol):
    """What people need of a local Discord."""

    @property
    def world(self) -> World: ...
    @property
    def interactions(self) -> Interactions: ...


class Onlooker:
    """Someone who looks and does nothing."""

    def __init__(self, discord: Discord, user: User, *, guild: Guild | None = None) -> None:
        """`guild` is the one that is meant where somebody is in several."""
        self.world = discord.world
        self.desk = discord.interactions
        self.user = user
        self._guild = guild

    @property
    def id(self) -> int:
        return self.user.id

    @property
    def guild(self) -> Guild:
        """The guild they are in, or the one they would join. Raises `LookupError` where that is not clear."""
        if self._guild is not None:
            return self._guild
        theirs = self.world.users.guilds_of(self.id) or list(self.world.guilds.by_id.values())
        if len(theirs) != 1:
            raise LookupError(f"{self.user.name} could be meant in {len(theirs)} guilds: say which")
        return theirs[0]

    def place(self, where: Where) -> Place:
        """Return the place that is meant. Raises `Refused` 10003 where there is none such."""
        if isinstance(where, Place):
            return where
        if where == "dm":
            return self.dm()
        if where is None:
            for channel in self.sees_channels():
                if channel.type is ChannelType.TEXT:
                    return channel
        found = None if where is None else find_place(self.guild, where)
        if found is None:
            raise Refused(10003)
        return found

    def dm(self) -> DirectChannel:
        """Return the direct messages with the bot (the first one, where there are several)."""
        for application in self.world.users.applications.values():
            return self.world.channels.direct(self.user, application.user)
        raise LookupError("there is no bot to write to")

    def sees_channels(self) -> list[Channel]:
        """Return the channels of their guild that they see, from top to bottom."""
        return looking.channels(self.world, self.guild, self.id)

    def sees_in_voice(self, where: Where) -> list[SeenInVoice]:
        """Return who is in a voice or stage channel. Raises `Refused` 50024 for another place."""
        return looking.in_voice(self.world, self.channel(where), self.id)

    def sees_events(self) -> list[ScheduledEvent]:
        """Return the scheduled events of their guild that they see, soonest first."""
        return self.world.scheduled_events.seen_by(self.guild, self.id)

    def may(self, where: Where, *wanted: str) -> bool:
        """Whether they see a place and have each permission there ("send_messages", "speak").

        What a server mute or the audience of a stage takes away is no permission: see `sees_in_voice`.
        """
        return self.world.access.may(self.place(where), self.id, *(named(each) for each in wanted))

    def channel(self, where: Where) -> Channel:
        """Return the channel that is meant. Raises `Refused` 50024 for a thread or direct messages."""
        found = self.place(where)
        if not isinstance(found, Channel):
            raise Refused(50024)
        return found

    def sees(self, where: Where = None) -> list[SeenMessage]:
        """Return the messages they see in a place, oldest first; nothing where they do not see the place."""
        return looking.messages(self.world, self.place(where), self.id)

    def sees_dm(self) -> list[SeenMessage]:
        """Return the direct messages with the bot, oldest first."""
        return looking.messages(self.world, self.dm(), self.id)

    def sees_everywhere(self) -> list[SeenMessage]:
        """Return all messages they see anywhere, oldest first."""
        return looking.everywhere(self.world, self.id)

    def sees_private_replies(self) -> list[SeenMessage]:
        """Return the ephemeral messages that only they see, oldest first."""
        return looking.everywhere(self.world, self.id, private=True)

    def was_pinged_by(self, message: Usable) -> bool:
        return self.id in the_message(message).pings

    def command_names(self, where: Where = None) -> list[str]:
        """Return the slash commands offered to them, in their language, sub commands written out."""
        place = self.place(where)
        return looking.command_names(using.commands_for(self.desk, self.user, place), self.user.locale)

    def menu_names(self, where: Where = None) -> list[str]:
        """Return the names in the context menus of messages and people, in their language."""
        offered = using.commands_for(self.desk, self.user, self.place(where))
        return [
            command.name_in(self.user.locale)
            for _, command in offered
            if command.type != command_types.CHAT_INPUT
        ]

    async def will_see(self, where: Where, words: str, *, timeout: float = 10.0) -> SeenMessage:  # noqa: ASYNC109
        """Wait until they see a message with these words, and return the newest. Raises `TimeoutError`."""

        def newest() -> SeenMessage | None:
            seen = looking.newest_first(self.world, self.place(where), self.id)
            return next((each for each in seen if words in each.text), None)

        found = await self.waits_until(newest, timeout=timeout)
        assert found is not None
        return found

    async def waits_until(self, condition: Callable[[], Truth], *, timeout: float = 10.0) -> Truth:  # noqa: ASYNC109
        """Wait until something holds, looking whenever anything has changed. Raises `TimeoutError`."""
        return await self.desk.changes.until(condition, timeout)

    def seen_message(self, message: Usable) -> Message:
        """Return a message that they see now. Raises `Refused` 10008 otherwise."""
        meant = the_message(message)
        if meant.deleted or not looking.may_see(self.world, meant, self.id):
            raise Refused(10008)
        return meant


def the_message(message: Usable) -> Message:
    """Return what is meant by a message, a look at it, or an answer that consists of it."""
    return message if isinstance(message, Message) else message.message
