"""What is said: messages with everything that hangs on them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .people import User
    from .places import Place

SUPPRESS_EMBEDS = 1 << 2
HAS_THREAD = 1 << 5
CROSSPOSTED = 1 << 0
IS_CROSSPOST = 1 << 1
EPHEMERAL = 1 << 6
LOADING = 1 << 7
SILENT = 1 << 12
VOICE_MESSAGE = 1 << 13
HAS_SNAPSHOT = 1 << 14
COMPONENTS_V2 = 1 << 15

DEFAULT, PINNED, MEMBER_JOINED, THREAD_CREATED, REPLY, CHAT_COMMAND = 0, 6, 7, 18, 19, 20
THREAD_STARTER, CONTEXT_COMMAND, AUTOMOD_ACTION, POLL_RESULT = 21, 23, 24, 46


@dataclass(frozen=True, slots=True)
class AllowedMentions:
    """Which of the mentions in a message may ping. None for a list means: not restricted to a list."""

    everyone: bool = True
    users: Collection[int] | bool = True
    roles: Collection[int] | bool = True
    replied_user: bool = True

    def allows_user(self, user_id: int) -> bool:
        return self.users if isinstance(self.users, bool) else user_id in self.users

    def allows_role(self, role_id: int) -> bool:
        return self.roles if isinstance(self.roles, bool) else role_id in self.roles


@dataclass(eq=False, slots=True)
class Attachment:
    """An uploaded file; its bytes stay in the world and are served under /cdn."""

    id: int
    filename: str
    content_type: str | None
    data: bytes = field(repr=False)
    description: str | None = None
    ephemeral: bool = False
    channel_id: int = 0


@dataclass(slots=True)
class Reaction:
    emoji_id: int | None
    emoji_name: str
    user_ids: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Reference:
    """What a message answers (`kind` 0) or forwards (`kind` 1)."""

    channel_id: int
    message_id: int | None
    guild_id: int | None
    kind: int = 0


@dataclass(frozen=True, slots=True)
class Revision:
    """What a message said before it was edited."""

    until: datetime
    content: str
    embeds: list[dict[str, Any]]
    components: list[dict[str, Any]]


@dataclass(slots=True)
class Poll:
    question: str
    answers: list[dict[str, Any]]
    expiry: datetime
    multiple: bool = False
    layout_type: int = 1
    votes: dict[int, list[int]] = field(default_factory=dict)
    finalized: bool = False


@dataclass(slots=True)
class Draft:
    """What someone is about to say. Components are Discord's JSON, ids not yet given."""

    content: str = ""
    embeds: list[dict[str, Any]] = field(default_factory=list)
    components: list[dict[str, Any]] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    allowed_mentions: AllowedMentions = AllowedMentions()
    reference: Reference | None = None
    flags: int = 0
    nonce: str | int | None = None
    enforce_nonce: bool = False
    tts: bool = False
    poll: Poll | None = None
    sticker_ids: list[int] = field(default_factory=list)

    @property
    def empty(self) -> bool:
        forwards = self.reference is not None and self.reference.kind == 1
        return not (
            self.content.strip() or self.embeds or self.components or self.attachments or self.poll
            or self.sticker_ids or forwards
        )  # fmt: skip


@dataclass(eq=False, slots=True)
class Message:
    """A message. `pings` are the ids of those whom it notified; `visible_to` is set on an ephemeral one."""

    id: int
    channel: Place = field(repr=False)
    author: User
    created_at: datetime
    type: int = DEFAULT
    content: str = ""
    embeds: list[dict[str, Any]] = field(default_factory=list)
    components: list[dict[str, Any]] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    flags: int = 0
    tts: bool = False
    nonce: str | int | None = None
    pinned_at: datetime | None = None
    edited_at: datetime | None = None
    deleted_at: datetime | None = None
    mentions: list[User] = field(default_factory=list)
    mention_role_ids: list[int] = field(default_factory=list)
    mention_everyone: bool = False
    pings: set[int] = field(default_factory=set)
    allowed_mentions: AllowedMentions = AllowedMentions()
    reactions: list[Reaction] = field(default_factory=list)
    reference: Reference | None = None
    snapshot: dict[str, Any] | None = None
    poll: Poll | None = None
    application_id: int | None = None
    webhook_id: int | None = None
    interaction_metadata: dict[str, Any] | None = None
    visible_to: int | None = None
    position: int | None = None
    thread_id: int | None = None
    revisions: list[Revision] = field(default_factory=list, repr=False)

    @property
    def ephemeral(self) -> bool:
        return self.visible_to is not None

    @property
    def silent(self) -> bool:
        """Whether it was sent without a notification: it counts as a mention, but makes no sound."""
        return bool(self.flags & SILENT)

    @property
    def deleted(self) -> bool:
        return self.deleted_at is not None

    @property
    def components_v2(self) -> bool:
        return bool(self.flags & COMPONENTS_V2)

    @property
    def link(self) -> str:
        return f"https://discord.com/channels/{self.channel.guild_id or '@me'}/{self.channel.id}/{self.id}"
