"""What happened in the world, and which bots may hear of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from .places import Place


class Intent:
    """Discord's gateway intents."""

    GUILDS: Final = 1 << 0
    GUILD_MEMBERS: Final = 1 << 1
    GUILD_MODERATION: Final = 1 << 2
    GUILD_VOICE_STATES: Final = 1 << 7
    GUILD_PRESENCES: Final = 1 << 8
    GUILD_MESSAGES: Final = 1 << 9
    GUILD_MESSAGE_REACTIONS: Final = 1 << 10
    GUILD_MESSAGE_TYPING: Final = 1 << 11
    DIRECT_MESSAGES: Final = 1 << 12
    DIRECT_MESSAGE_REACTIONS: Final = 1 << 13
    DIRECT_MESSAGE_TYPING: Final = 1 << 14
    MESSAGE_CONTENT: Final = 1 << 15
    GUILD_SCHEDULED_EVENTS: Final = 1 << 16
    AUTO_MODERATION_CONFIGURATION: Final = 1 << 20
    AUTO_MODERATION_EXECUTION: Final = 1 << 21
    GUILD_MESSAGE_POLLS: Final = 1 << 24
    DIRECT_MESSAGE_POLLS: Final = 1 << 25

    ANY: Final = 0
    """An event that needs none."""


@dataclass(frozen=True, slots=True)
class Event:
    """One gateway event.

    Delivered to a bot's session when all of this holds: the session's shard carries `guild_id` (None: shard
    0); the bot is a member of that guild; the session asked for one of the bits in `intents` (or `intents`
    is ANY, or the bot is in `without_intent`); the bot may view `channel`, if there is one; the bot is in
    `only`, if that is given.
    `redacted` is what a session without the Message Content intent gets, unless its bot is in `reads_anyway`.
    """

    name: str
    data: dict[str, Any]
    guild_id: int | None = None
    intents: int = Intent.ANY
    channel: Place | None = None
    only: frozenset[int] | None = None
    without_intent: frozenset[int] = frozenset()
    redacted: dict[str, Any] | None = None
    reads_anyway: frozenset[int] = frozenset()
    permission: int = 0
    """A guild permission that the bot needs to hear of it (AutoMod: MANAGE_GUILD)."""
    personal: Callable[[int], dict[str, Any]] | None = field(default=None, repr=False)
    """What else a bot finds in the event about itself, by its user id (a thread's `member`)."""
