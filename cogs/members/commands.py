"""Notices, in passing, which language each person's Discord is set to."""

from __future__ import annotations

from collections import OrderedDict
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
        self._locales: OrderedDict[int, str] = OrderedDict()

    @commands.Cog.listener()
    async def on_interaction(self, interaction: discord.Interaction) -> None:
        locale = str(interaction.locale)
        if self._locales.get(interaction.user.id) == locale:
            return
        await actions.remember_locale(self._platform, interaction.user.id, locale)
        self._locales[interaction.user.id] = locale
        while len(self._locales) > _REMEMBERED_PEOPLE:
            self._locales.popitem(last=False)
