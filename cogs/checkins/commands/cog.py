"""The commands of `/check-in`, and what Discord tells of members who come and go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discord.ext import commands

if TYPE_CHECKING:
    from bot.platform import Platform


class Checkins(commands.Cog):
    """Daily check-ins."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
