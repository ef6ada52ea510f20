"""The feature's cog: what comes in from Discord. Each part calls one action and shows the result."""

from cogs.crisis.commands.cog import Crisis, catch_up_when_ready

__all__ = ["Crisis", "catch_up_when_ready"]
