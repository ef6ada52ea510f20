"""Slash commands."""

from cogs.milestones.commands.cog import Milestones

__all__ = ["Milestones"]
