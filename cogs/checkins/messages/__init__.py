"""What the check-ins show: ids and parameters → a message in the reader's language. Pure."""

from cogs.checkins.messages import (
    answered,
    choosing,
    coping,
    counting,
    custom_ids,
    history,
    parts,
    prompts,
    shared,
    suggesting,
    weekly,
    wondering,
)

__all__ = [
    "answered",
    "choosing",
    "coping",
    "counting",
    "custom_ids",
    "history",
    "parts",
    "prompts",
    "shared",
    "suggesting",
    "weekly",
    "wondering",
]
