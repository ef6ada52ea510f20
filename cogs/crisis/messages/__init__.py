"""Ids and parameters in, messages in the reader's language out. Pure."""

from cogs.crisis.messages import custom_ids, member, moderators, posts, reminders

__all__ = ["custom_ids", "member", "moderators", "posts", "reminders"]
