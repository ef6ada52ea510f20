"""IDENTIFY: who connects, and with which rights. Every fault closes the socket with a code of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..world.events import Intent
from ..world.people import Application
from .sessions import Session

if TYPE_CHECKING:
    from . import Gateway

_KNOWN_INTENTS = (1 << 26) - 1


class Closing(Exception):
    """The socket is to be closed with this code."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(message)
        self.code = code


def identify(gateway: Gateway, data: Any) -> Session:
    """Return a new session.

    Raises `Closing`: 4002 not an object, 4004 wrong token, 4010 impossible shard, 4011 too many guilds for
    one shard, 4013 unknown intents, 4014 privileged intents that the application was not granted.
    """
    if not isinstance(data, dict):
        raise Closing(4002, "Error while decoding payload.")
    application = gateway.world.users.of_token(str(data.get("token", "")).removeprefix("Bot "))
    if application is None:
        raise Closing(4004, "Authentication failed.")
    shard = _shard(data.get("shard", [0, 1]))
    intents = data.get("intents")
    if not isinstance(intents, int) or isinstance(intents, bool) or not 0 <= intents <= _KNOWN_INTENTS:
        raise Closing(4013, "Invalid intent(s).")
    if intents & _disallowed(application):
        raise Closing(4014, "Disallowed intent(s).")
    session = gateway.open_session(application, intents, shard)
    if len(gateway.guilds_of(session)) > gateway.guilds_a_shard:
        del gateway.sessions[session.id]
        raise Closing(4011, "Sharding required.")
    return session


def _shard(value: Any) -> tuple[int, int]:
    match value:
        case [int(number), int(total)] if 0 <= number < total:
            return number, total
        case _:
            raise Closing(4010, "Invalid shard.")


def _disallowed(application: Application) -> int:
    return (
        (0 if application.presences_allowed else Intent.GUILD_PRESENCES)
        | (0 if application.members_allowed else Intent.GUILD_MEMBERS)
        | (0 if application.message_content_allowed else Intent.MESSAGE_CONTENT)
    )
