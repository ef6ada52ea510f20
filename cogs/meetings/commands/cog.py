"""The commands of meetings, put together: each concern has its file beside this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discord.ext import commands

if TYPE_CHECKING:
    from bot.platform import Platform


class Meetings(commands.Cog):
    """Meetings: finding them, coming in, chairing, serving."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
