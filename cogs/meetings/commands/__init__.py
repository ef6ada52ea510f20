"""Slash commands of meetings, one module a concern."""

from cogs.meetings.commands.cog import Meetings

__all__ = ["Meetings"]
