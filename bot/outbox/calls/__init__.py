"""The calls to Discord that the outbox can make, one small class each."""

from bot.outbox.calls.call import Call
from bot.outbox.calls.channels import (
    ChannelKind,
    ClearOverwrite,
    CreateChannel,
    DeleteChannel,
    Overwrite,
    SetOverwrite,
    SlowDown,
)
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
from bot.outbox.calls.private_threads import (
    AddThreadMember,
    CloseThread,
    CreatePrivateThread,
    LockThread,
    RemoveThreadMember,
)
from bot.outbox.calls.roles import AddRole, RemoveRole
from bot.outbox.calls.scheduled_events import (
    CancelScheduledEvent,
    CreateScheduledEvent,
    EditScheduledEvent,
    Elsewhere,
    EndScheduledEvent,
    EventPlace,
    InChannel,
    StartScheduledEvent,
)
from bot.outbox.calls.speaking import (
    CloseStage,
    DisconnectMember,
    MoveSpeaker,
    MuteMember,
    OpenStage,
)
from bot.outbox.calls.threads import CreateThread

__all__ = [
    "AddRole",
    "AddThreadMember",
    "Call",
    "CancelScheduledEvent",
    "ChannelKind",
    "ClearOverwrite",
    "CloseStage",
    "CloseThread",
    "CreateChannel",
    "CreatePrivateThread",
    "CreateScheduledEvent",
    "CreateThread",
    "DeleteChannel",
    "DeleteMessage",
    "Delivered",
    "Destination",
    "DisconnectMember",
    "EditMessage",
    "EditScheduledEvent",
    "Elsewhere",
    "EndScheduledEvent",
    "EventPlace",
    "InChannel",
    "LockThread",
    "MoveSpeaker",
    "MuteMember",
    "OpenStage",
    "Overwrite",
    "RemoveRole",
    "RemoveThreadMember",
    "SendMessage",
    "SetOverwrite",
    "SlowDown",
    "StartScheduledEvent",
    "ToChannel",
    "ToPerson",
    "find_message",
]
