"""Who there is: users, the applications behind bots, guilds with their roles and members."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .places import Channel, Thread


@dataclass(eq=False, slots=True)
class User:
    """An account. `locale` is the language its owner set in Discord; `dms_open` whether members of a common
    guild may write to it."""

    id: int
    name: str
    global_name: str | None = None
    bot: bool = False
    locale: str = "en-US"
    dms_open: bool = True
    status: str = "online"

    @property
    def mention(self) -> str:
        return f"<@{self.id}>"

    @property
    def display_name(self) -> str:
        return self.global_name or self.name


@dataclass(eq=False, slots=True)
class Application:
    """A bot as its owner sees it in the developer portal; the three switches are the privileged intents."""

    id: int
    name: str
    user: User
    token: str
    owner: User
    presences_allowed: bool = True
    members_allowed: bool = True
    message_content_allowed: bool = True

    @property
    def flags(self) -> int:
        return (
            (1 << 13 if self.presences_allowed else 0)
            | (1 << 15 if self.members_allowed else 0)
            | (1 << 19 if self.message_content_allowed else 0)
        )


@dataclass(eq=False, slots=True)
class Role:
    id: int
    guild: Guild = field(repr=False)
    name: str
    permissions: int = 0
    position: int = 1
    mentionable: bool = False
    hoist: bool = False
    color: int = 0
    managed: bool = False
    bot_id: int | None = None

    @property
    def mention(self) -> str:
        return "@everyone" if self.is_everyone else f"<@&{self.id}>"

    @property
    def rank(self) -> tuple[int, int]:
        """What decides which of two roles is the higher: the position, of equal ones the older."""
        return self.position, -self.id

    @property
    def is_everyone(self) -> bool:
        return self.id == self.guild.id


@dataclass(eq=False, slots=True)
class Member:
    """A user in a guild. `role_ids` never contains @everyone."""

    user: User
    guild: Guild = field(repr=False)
    joined_at: datetime
    nick: str | None = None
    role_ids: set[int] = field(default_factory=set)
    timeout_until: datetime | None = None
    pending: bool = False
    mute: bool = False
    deaf: bool = False

    @property
    def id(self) -> int:
        return self.user.id

    @property
    def display_name(self) -> str:
        return self.nick or self.user.display_name

    @property
    def roles(self) -> list[Role]:
        """The member's roles, lowest first, without @everyone."""
        found = (self.guild.roles[role_id] for role_id in self.role_ids if role_id in self.guild.roles)
        return sorted(found, key=lambda role: role.rank)

    @property
    def rank(self) -> tuple[int, int]:
        """The rank of the highest role; that of @everyone with none."""
        return max((role.rank for role in self.roles), default=self.guild.everyone.rank)


@dataclass(eq=False, slots=True)
class VoiceState:
    user_id: int
    channel_id: int
    session_id: str
    self_mute: bool = False
    self_deaf: bool = False
    mute: bool = False
    deaf: bool = False
    suppress: bool = False
    request_to_speak: datetime | None = None


@dataclass(eq=False, slots=True)
class ScheduledEvent:
    id: int
    guild: Guild = field(repr=False)
    creator: User = field(repr=False)
    name: str
    description: str | None
    entity_type: int
    scheduled_start_time: datetime
    scheduled_end_time: datetime | None
    channel_id: int | None
    location: str | None
    status: int = 1
    subscribers: set[int] = field(default_factory=set)


@dataclass(eq=False, slots=True)
class AutoModRule:
    id: int
    guild: Guild = field(repr=False)
    creator_id: int
    name: str
    event_type: int
    trigger_type: int
    trigger_metadata: dict[str, Any]
    actions: list[dict[str, Any]]
    enabled: bool = False
    exempt_roles: set[int] = field(default_factory=set)
    exempt_channels: set[int] = field(default_factory=set)


@dataclass(eq=False, slots=True)
class StageInstance:
    id: int
    guild: Guild = field(repr=False)
    channel_id: int
    topic: str
    scheduled_event_id: int | None = None


@dataclass(eq=False, slots=True)
class Guild:
    id: int
    name: str
    owner_id: int
    preferred_locale: str = "en-US"
    description: str | None = None
    features: list[str] = field(default_factory=lambda: ["COMMUNITY"])
    system_channel_id: int | None = None
    rules_channel_id: int | None = None
    available: bool = True
    roles: dict[int, Role] = field(default_factory=dict, repr=False)
    members: dict[int, Member] = field(default_factory=dict, repr=False)
    channels: dict[int, Channel] = field(default_factory=dict, repr=False)
    threads: dict[int, Thread] = field(default_factory=dict, repr=False)
    scheduled_events: dict[int, ScheduledEvent] = field(default_factory=dict, repr=False)
    automod_rules: dict[int, AutoModRule] = field(default_factory=dict, repr=False)
    voice_states: dict[int, VoiceState] = field(default_factory=dict, repr=False)
    stage_instances: dict[int, StageInstance] = field(default_factory=dict, repr=False)
    bans: dict[int, str | None] = field(default_factory=dict, repr=False)

    @property
    def everyone(self) -> Role:
        return self.roles[self.id]
