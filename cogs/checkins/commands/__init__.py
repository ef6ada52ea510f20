"""The feature's cog: what comes in from Discord. Each part calls one action and shows the result."""

from cogs.checkins.commands.cog import Checkins

__all__ = ["Checkins"]
