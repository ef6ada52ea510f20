"""What a person may do where: Discord's permission bits and the order in which they are decided.

Pure. The order is the one Discord documents: everyone's role, the member's roles, then per channel the
overwrites of everyone, of the roles together, of the member; the owner and administrators pass all of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Final

CREATE_INSTANT_INVITE: Final = 1 << 0
KICK_MEMBERS: Final = 1 << 1
BAN_MEMBERS: Final = 1 << 2
ADMINISTRATOR: Final = 1 << 3
MANAGE_CHANNELS: Final = 1 << 4
MANAGE_GUILD: Final = 1 << 5
ADD_REACTIONS: Final = 1 << 6
VIEW_AUDIT_LOG: Final = 1 << 7
PRIORITY_SPEAKER: Final = 1 << 8
STREAM: Final = 1 << 9
VIEW_CHANNEL: Final = 1 << 10
SEND_MESSAGES: Final = 1 << 11
SEND_TTS_MESSAGES: Final = 1 << 12
MANAGE_MESSAGES: Final = 1 << 13
EMBED_LINKS: Final = 1 << 14
ATTACH_FILES: Final = 1 << 15
READ_MESSAGE_HISTORY: Final = 1 << 16
MENTION_EVERYONE: Final = 1 << 17
USE_EXTERNAL_EMOJIS: Final = 1 << 18
VIEW_GUILD_INSIGHTS: Final = 1 << 19
CONNECT: Final = 1 << 20
SPEAK: Final = 1 << 21
MUTE_MEMBERS: Final = 1 << 22
DEAFEN_MEMBERS: Final = 1 << 23
MOVE_MEMBERS: Final = 1 << 24
USE_VAD: Final = 1 << 25
CHANGE_NICKNAME: Final = 1 << 26
MANAGE_NICKNAMES: Final = 1 << 27
MANAGE_ROLES: Final = 1 << 28
MANAGE_WEBHOOKS: Final = 1 << 29
MANAGE_EXPRESSIONS: Final = 1 << 30
USE_APPLICATION_COMMANDS: Final = 1 << 31
REQUEST_TO_SPEAK: Final = 1 << 32
MANAGE_EVENTS: Final = 1 << 33
MANAGE_THREADS: Final = 1 << 34
CREATE_PUBLIC_THREADS: Final = 1 << 35
CREATE_PRIVATE_THREADS: Final = 1 << 36
USE_EXTERNAL_STICKERS: Final = 1 << 37
SEND_MESSAGES_IN_THREADS: Final = 1 << 38
USE_EMBEDDED_ACTIVITIES: Final = 1 << 39
MODERATE_MEMBERS: Final = 1 << 40
CREATE_EVENTS: Final = 1 << 44
SEND_VOICE_MESSAGES: Final = 1 << 46
SEND_POLLS: Final = 1 << 49
USE_EXTERNAL_APPS: Final = 1 << 50
PIN_MESSAGES: Final = 1 << 51

ALL: Final = (1 << 53) - 1
NONE: Final = 0

MODERATING_STAGES: Final = (MANAGE_CHANNELS, MUTE_MEMBERS, MOVE_MEMBERS)
"""What Discord takes together for a stage moderator."""

EVERYONE_BY_DEFAULT: Final = (
    CREATE_INSTANT_INVITE | ADD_REACTIONS | STREAM | VIEW_CHANNEL | SEND_MESSAGES | EMBED_LINKS | ATTACH_FILES
    | READ_MESSAGE_HISTORY | USE_EXTERNAL_EMOJIS | CONNECT | SPEAK | USE_VAD | CHANGE_NICKNAME
    | USE_APPLICATION_COMMANDS | REQUEST_TO_SPEAK | CREATE_PUBLIC_THREADS | CREATE_PRIVATE_THREADS
    | USE_EXTERNAL_STICKERS | SEND_MESSAGES_IN_THREADS | USE_EMBEDDED_ACTIVITIES | SEND_VOICE_MESSAGES
    | SEND_POLLS | USE_EXTERNAL_APPS
)  # fmt: skip
"""What @everyone may do in a guild nobody has configured. Pinging everyone is among it in real guilds; here
it must be given, so that a bot that forgets to ask is noticed."""

IN_DIRECT_MESSAGES: Final = (
    ADD_REACTIONS | VIEW_CHANNEL | SEND_MESSAGES | EMBED_LINKS | ATTACH_FILES | READ_MESSAGE_HISTORY
    | MENTION_EVERYONE | USE_EXTERNAL_EMOJIS | USE_APPLICATION_COMMANDS | USE_EXTERNAL_STICKERS | SEND_POLLS
    | SEND_VOICE_MESSAGES | USE_EXTERNAL_APPS
)  # fmt: skip

DURING_A_TIMEOUT: Final = VIEW_CHANNEL | READ_MESSAGE_HISTORY

_NEED_SENDING: Final = SEND_TTS_MESSAGES | EMBED_LINKS | ATTACH_FILES | MENTION_EVERYONE


def named(name: str) -> int:
    """Return the bits of a permission by Discord's name in whatever letters. Raises `KeyError`."""
    bit = globals().get(name.upper())
    if not isinstance(bit, int):
        raise KeyError(name)
    return bit


def in_guild(*, owner: bool, everyone: int, roles: Iterable[int]) -> int:
    """Return a member's permissions before any channel: `everyone` and `roles` are the roles' own bits."""
    if owner:
        return ALL
    granted = everyone
    for role in roles:
        granted |= role
    return ALL if granted & ADMINISTRATOR else granted


def in_channel(
    granted: int,
    overwrites: Mapping[int, tuple[int, int]],
    *,
    guild_id: int,
    role_ids: Collection[int],
    user_id: int,
) -> int:
    """Return the permissions in a channel of someone who has `granted` in its guild.

    `overwrites` maps the id of a role or member to (allow, deny); everyone's has the guild's id.
    """
    if granted & ADMINISTRATOR:
        return ALL
    if overwrites:
        if guild_id in overwrites:
            allow, deny = overwrites[guild_id]
            granted = granted & ~deny | allow
        allowed = denied = 0
        for role_id in role_ids:
            if role_id in overwrites and role_id != guild_id:
                allow, deny = overwrites[role_id]
                allowed |= allow
                denied |= deny
        granted = granted & ~denied | allowed
        if user_id in overwrites:
            allow, deny = overwrites[user_id]
            granted = granted & ~deny | allow
    return granted


def implied(granted: int, *, thread: bool = False) -> int:
    """Return what is left once what hangs on a denied permission is taken away too."""
    if not granted & VIEW_CHANNEL:
        return NONE
    if not granted & (SEND_MESSAGES_IN_THREADS if thread else SEND_MESSAGES):
        granted &= ~_NEED_SENDING
    return granted


def during_timeout(granted: int) -> int:
    """Return what a timed-out member keeps. Administrators cannot be timed out."""
    return granted if granted & ADMINISTRATOR else granted & DURING_A_TIMEOUT
