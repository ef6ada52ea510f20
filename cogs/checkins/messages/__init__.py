"""What the check-ins show: ids and parameters → a message in the reader's language. Pure."""

from cogs.checkins.messages import custom_ids, parts, prompts, wondering

__all__ = ["custom_ids", "parts", "prompts", "wondering"]
