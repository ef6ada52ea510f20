"""Ids and parameters → messages in the reader's language. Pure."""

from bot.message import Message
from cogs.milestones.messages import celebrations, chips, confirming, counters, custom_ids, returning, sharing

__all__ = [
    "Message",
    "celebrations",
    "chips",
    "confirming",
    "counters",
    "custom_ids",
    "returning",
    "sharing",
]
