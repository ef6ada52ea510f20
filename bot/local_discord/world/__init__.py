"""The world: everything this Discord knows, and the only way to change it.

Each collection (`world.messages`, `world.members`, …) has two kinds of verbs. Plain ones (`post`, `add`,
`create`) simply do it. Those that name who does it (`send(author, …)`) first ask whether that person may, and
raise `Refused` as Discord would. Every change is told to the bots that may hear of it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from ..snowflakes import Snowflakes
from .access import Access
from .automod import AutoMod
from .channels import Channels
from .events import Event, Intent
from .guilds import Guilds
from .members import Members
from .messages import Messages
from .people import (
    Application,
    AutoModRule,
    Guild,
    Member,
    Role,
    ScheduledEvent,
    StageInstance,
    User,
    VoiceState,
)
from .places import Channel, ChannelType, DirectChannel, Overwrite, Place, Thread
from .polls import Polls
from .posts import AllowedMentions, Attachment, Draft, Message, Poll, Reaction, Reference
from .reactions import Reactions
from .roles import Roles
from .scheduled_events import ScheduledEvents
from .stages import Stages
from .threads import Threads
from .users import Users
from .voice import Voice

__all__ = [
    "Access", "AllowedMentions", "Application", "Attachment", "AutoModRule", "Channel", "ChannelType",
    "DirectChannel", "Draft", "Event", "Guild", "Intent", "Member", "Message", "Overwrite", "Place", "Poll",
    "Reaction", "Reference", "Role", "ScheduledEvent", "StageInstance", "Thread", "User", "VoiceState",
    "World",
]  # fmt: skip


class World:
    """All of it. `clock` returns the present in UTC; ids, timestamps and timeouts follow it."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self.now = clock
        self.snowflakes = Snowflakes(clock)
        self.cdn = "http://127.0.0.1/cdn"
        self.files: dict[int, Attachment] = {}
        self.access = Access(self)
        self.users = Users(self)
        self.guilds = Guilds(self)
        self.roles = Roles(self)
        self.members = Members(self)
        self.channels = Channels(self)
        self.threads = Threads(self)
        self.messages = Messages(self)
        self.reactions = Reactions(self)
        self.polls = Polls(self)
        self.scheduled_events = ScheduledEvents(self)
        self.automod = AutoMod(self)
        self.voice = Voice(self)
        self.stages = Stages(self)
        self._listeners: list[Callable[[Event], None]] = []
        self._watchers: list[Callable[[], None]] = []

    def subscribe(self, listener: Callable[[Event], None]) -> Callable[[], None]:
        """Call `listener` with each event, in order; the function returned ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def emit(self, event: Event) -> None:
        """Tell the bots. For the verbs of the world and what is built on it."""
        for listener in tuple(self._listeners):
            listener(event)
        self.touch()

    def watch(self, changed: Callable[[], None]) -> None:
        """Call `changed` whenever something changed, also what no bot hears of."""
        self._watchers.append(changed)

    def touch(self) -> None:
        """Say that something changed. For changes without an event, such as an ephemeral message."""
        for changed in tuple(self._watchers):
            changed()
