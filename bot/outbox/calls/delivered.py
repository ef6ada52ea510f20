"""What a call left behind on Discord."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Delivered:
    """Where it is: the channel or thread, the message, and since when (UTC; None where Discord does not say).

    A role is nowhere: both ids are 0 then. Of a new thread it is the thread, and the message it hangs on. A
    scheduled event has its id in `event_id`.
    """

    channel_id: int = 0
    message_id: int = 0
    at: datetime | None = None
    event_id: int = 0
