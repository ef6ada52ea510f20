"""Where things are said: channels, threads, direct messages."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .people import Guild, User
    from .posts import Message


class ChannelType(IntEnum):
    TEXT = 0
    DM = 1
    VOICE = 2
    CATEGORY = 4
    ANNOUNCEMENT = 5
    ANNOUNCEMENT_THREAD = 10
    PUBLIC_THREAD = 11
    PRIVATE_THREAD = 12
    STAGE = 13
    FORUM = 15
    MEDIA = 16


THREAD_TYPES = frozenset(
    {ChannelType.ANNOUNCEMENT_THREAD, ChannelType.PUBLIC_THREAD, ChannelType.PRIVATE_THREAD}
)
WITH_MESSAGES = THREAD_TYPES | {
    ChannelType.TEXT, ChannelType.DM, ChannelType.VOICE, ChannelType.ANNOUNCEMENT, ChannelType.STAGE,
}  # fmt: skip
VOICE_TYPES = frozenset({ChannelType.VOICE, ChannelType.STAGE})
POSTS_ONLY = frozenset({ChannelType.FORUM, ChannelType.MEDIA})


@dataclass(slots=True)
class Overwrite:
    """What a channel allows and denies a role (`kind` 0) or a member (`kind` 1)."""

    id: int
    kind: int
    allow: int = 0
    deny: int = 0


@dataclass(eq=False, slots=True)
class Place:
    """Anywhere that messages can be. `messages` are in order of their ids, the deleted ones apart."""

    id: int
    type: ChannelType
    last_message_id: int | None = field(default=None, kw_only=True)
    messages: dict[int, Message] = field(default_factory=dict, repr=False, kw_only=True)
    deleted: dict[int, Message] = field(default_factory=dict, repr=False, kw_only=True)
    last_pin_at: datetime | None = field(default=None, kw_only=True)

    @property
    def mention(self) -> str:
        return f"<#{self.id}>"

    @property
    def guild_or_none(self) -> Guild | None:
        return None

    @property
    def guild_id(self) -> int | None:
        guild = self.guild_or_none
        return None if guild is None else guild.id


@dataclass(eq=False, slots=True)
class Channel(Place):
    """A channel of a guild."""

    guild: Guild = field(repr=False)
    name: str
    topic: str | None = None
    position: int = 0
    parent_id: int | None = None
    nsfw: bool = False
    slowmode: int = 0
    overwrites: dict[int, Overwrite] = field(default_factory=dict)
    available_tags: list[dict[str, Any]] = field(default_factory=list)
    bitrate: int = 64_000
    user_limit: int = 0
    default_auto_archive: int = 4320
    default_reaction: dict[str, Any] | None = None
    flags: int = 0

    @property
    def guild_or_none(self) -> Guild | None:
        return self.guild


@dataclass(eq=False, slots=True)
class Thread(Place):
    """A thread or a forum post. `members` maps the ids of those in it to when they joined."""

    guild: Guild = field(repr=False)
    parent: Channel = field(repr=False)
    name: str
    owner_id: int
    created_at: datetime
    archive_timestamp: datetime
    archived: bool = False
    locked: bool = False
    invitable: bool = True
    auto_archive_duration: int = 4320
    slowmode: int = 0
    members: dict[int, datetime] = field(default_factory=dict)
    applied_tags: list[int] = field(default_factory=list)
    flags: int = 0
    total_messages: int = 0
    message_count: int = 0

    @property
    def guild_or_none(self) -> Guild | None:
        return self.guild

    @property
    def private(self) -> bool:
        return self.type is ChannelType.PRIVATE_THREAD


@dataclass(eq=False, slots=True)
class DirectChannel(Place):
    """Direct messages between two people."""

    recipients: tuple[User, User] = field(repr=False)

    def other(self, user_id: int) -> User:
        """Return the one who is not `user_id`."""
        first, second = self.recipients
        return second if first.id == user_id else first

    def includes(self, user_id: int) -> bool:
        return any(user.id == user_id for user in self.recipients)
