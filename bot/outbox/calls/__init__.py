"""The calls to Discord that the outbox can make, one small class each."""

from bot.outbox.calls.call import Call
from bot.outbox.calls.delivered import Delivered
from bot.outbox.calls.messages import (
    DeleteMessage,
    Destination,
    EditMessage,
    SendMessage,
    ToChannel,
    ToPerson,
    find_message,
)
from bot.outbox.calls.roles import AddRole, RemoveRole
from bot.outbox.calls.threads import CreateThread

__all__ = [
    "AddRole",
    "Call",
    "CreateThread",
    "DeleteMessage",
    "Delivered",
    "Destination",
    "EditMessage",
    "RemoveRole",
    "SendMessage",
    "ToChannel",
    "ToPerson",
    "find_message",
]
