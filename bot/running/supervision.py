"""What to do when the connection to Discord ends: go on for ever, or say plainly why that is pointless.

discord.py lets a malformed gateway event and a refused first connection end the client, and a client object
cannot be started twice. So the process builds a new one, after a pause that grows.
"""

from __future__ import annotations

import errno
import random
import socket
from collections.abc import Iterator
from dataclasses import dataclass

import aiohttp
import discord

LONGEST_PAUSE = 60.0
"""Seconds. A group that waits for its bot should not wait longer than this after the network is back."""


class ConnectionRefusedForGood(Exception):
    """Discord will refuse every attempt until a person changes something. Says what, in plain words."""


@dataclass(frozen=True)
class _Refusal:
    close_code: int
    words: str


_PORTAL = "https://discord.com/developers/applications"

_BAD_TOKEN = (
    "Discord does not accept the token in DISCORD_TOKEN. Open your application at "
    f"{_PORTAL}, choose Bot, press Reset Token, and put the new token into .env."
)
_MISSING_INTENTS = (
    "The bot may not read what it needs. Open your application at "
    f"{_PORTAL}, choose Bot, and switch on Server Members Intent and Message Content Intent."
)

# https://discord.com/developers/docs/topics/opcodes-and-status-codes (Gateway Close Event Codes)
_REFUSALS = (
    _Refusal(4004, _BAD_TOKEN),
    _Refusal(4012, "Discord no longer speaks the version of its gateway that this bot uses. Update the bot."),
    _Refusal(4013, "Discord does not know an intent that this bot asks for. Update the bot."),
    _Refusal(4014, _MISSING_INTENTS),
)


def refusal_for_good(error: BaseException) -> ConnectionRefusedForGood | None:
    """Return what to tell the admin when trying again is pointless, or None when it is not."""
    if isinstance(error, discord.LoginFailure):
        return ConnectionRefusedForGood(_BAD_TOKEN)
    if isinstance(error, discord.PrivilegedIntentsRequired):
        return ConnectionRefusedForGood(_MISSING_INTENTS)
    if isinstance(error, discord.ConnectionClosed):
        for refusal in _REFUSALS:
            if refusal.close_code == error.code:
                return ConnectionRefusedForGood(refusal.words)
    return None


def why_unreachable(error: BaseException) -> str:
    """Return why Discord could not be reached, in a few plain words and without anything private."""
    match error:
        case aiohttp.ClientConnectorDNSError() | socket.gaierror():
            return "its name cannot be looked up: this machine seems to have no network"
        case aiohttp.ClientConnectorCertificateError() | aiohttp.ClientConnectorSSLError():
            return "no secure connection: is this machine's clock right, and does a proxy stand between?"
        case TimeoutError():
            return "no answer in time"
        case OSError(errno=errno.ECONNREFUSED):
            return "the connection is refused"
        case aiohttp.ServerDisconnectedError() | ConnectionResetError():
            return "it breaks the connection off"
        case discord.ConnectionClosed():
            return f"it was closed from the other side (code {error.code})"
        case discord.HTTPException():
            return f"it answers with the error {error.status}"
        case OSError(errno=errno.ENETUNREACH | errno.EHOSTUNREACH):
            return "there is no way to it: this machine seems to have no network"
        case OSError() if error.strerror:
            return error.strerror
    return type(error).__name__


def pauses(random_source: random.Random | None = None) -> Iterator[float]:
    """Yield the seconds to wait before each further attempt: 1, 2, 4 … capped, and spread by a half.

    Start anew after a connection that lasted.
    """
    spread = random_source or random.SystemRandom()
    longest = 1.0
    while True:
        yield longest * spread.uniform(0.5, 1.0)
        longest = min(longest * 2, LONGEST_PAUSE)
