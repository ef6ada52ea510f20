"""Single calls to Discord, put down with their cause and made once, whatever breaks on the way."""

from bot.outbox.calls import (
    AddRole,
    Call,
    CreateThread,
    DeleteMessage,
    Delivered,
    Destination,
    EditMessage,
    RemoveRole,
    SendMessage,
    ToChannel,
    ToPerson,
)
from bot.outbox.kinds import (
    DeliveredHandler,
    OutboxEntry,
    OutboxKind,
    Prepare,
    Unreachable,
    UnreachableHandler,
)
from bot.outbox.pace import Pace
from bot.outbox.sending import OutboxWorker
from bot.outbox.store import given_up, health, outbox_entries, purge, put, withdraw

__all__ = [
    "AddRole",
    "Call",
    "CreateThread",
    "DeleteMessage",
    "Delivered",
    "DeliveredHandler",
    "Destination",
    "EditMessage",
    "OutboxEntry",
    "OutboxKind",
    "OutboxWorker",
    "Pace",
    "Prepare",
    "RemoveRole",
    "SendMessage",
    "ToChannel",
    "ToPerson",
    "Unreachable",
    "UnreachableHandler",
    "given_up",
    "health",
    "outbox_entries",
    "purge",
    "put",
    "withdraw",
]
