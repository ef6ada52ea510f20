"""What the check-ins show: ids and parameters → a message in the reader's language. Pure."""

from cogs.checkins.messages import (
    counting,
    custom_ids,
    history,
    parts,
    prompts,
    suggesting,
    weekly,
    wondering,
)

__all__ = ["counting", "custom_ids", "history", "parts", "prompts", "suggesting", "weekly", "wondering"]
