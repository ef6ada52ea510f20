"""The calls to Discord that the outbox can make, one small class each."""

from bot.outbox.calls.call import Call
from bot.outbox.calls.delivered import Delivered
from bot.outbox.calls.messages import (
    Destination,
    EditMessage,
    SendMessage,
    ToChannel,
    ToPerson,
    find_message,
)

__all__ = [
    "Call",
    "Delivered",
    "Destination",
    "EditMessage",
    "SendMessage",
    "ToChannel",
    "ToPerson",
    "find_message",
]
