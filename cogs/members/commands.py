"""Notices, in passing, which language a person's Discord is set to, and in which guild they use the bot."""

from __future__ import annotations

from collections import OrderedDict
from datetime import datetime
from typing import TYPE_CHECKING

import discord
from discord.ext import commands

from cogs.members import actions

if TYPE_CHECKING:
    from bot.platform import Platform

_REMEMBERED_PEOPLE = 10_000


class Members(commands.Cog):
    """Listens to every interaction; Discord tells a person's language nowhere else."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        # So that a person who presses buttons all evening costs one query and not one a press.
        self._seen: OrderedDict[int, tuple[str, int | None, datetime]] = OrderedDict()

    @commands.Cog.listener()
    async def on_interaction(self, interaction: discord.Interaction) -> None:
        person_id, locale = interaction.user.id, str(interaction.locale)
        now = self._platform.clock.now()
        before = self._seen.get(person_id)
        guild_id = interaction.guild_id
        if before is not None:
            guild_id = guild_id or before[1]
            if before[:2] == (locale, guild_id) and now - before[2] < actions.CONTACT_KEPT_TO:
                return
        await actions.remember(self._platform, person_id, locale=locale, guild_id=interaction.guild_id)
        self._seen[person_id] = (locale, guild_id, now)
        while len(self._seen) > _REMEMBERED_PEOPLE:
            self._seen.popitem(last=False)
