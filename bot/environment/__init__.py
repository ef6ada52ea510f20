"""Secrets and deployment: what the machine tells the bot, through the environment or a `.env` file."""

from bot.environment.environment import Environment, EnvironmentRefused, names, unknown_names

__all__ = ["Environment", "EnvironmentRefused", "names", "unknown_names"]
