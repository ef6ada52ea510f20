"""What a call left behind on Discord."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Delivered:
    """Where it is: the channel, the message (or whatever else the call made), and since when (UTC)."""

    channel_id: int
    message_id: int
    at: datetime
