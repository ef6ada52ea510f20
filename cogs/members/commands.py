"""`/me`, and what is noticed in passing: a person's Discord language, and where they use the bot."""

from __future__ import annotations

from collections import OrderedDict
from datetime import datetime
from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.interactions import defer_privately
from cogs.members import actions, messages
from cogs.members.actions.answering import answer_zone, show_panel

if TYPE_CHECKING:
    from bot.platform import Platform
    from bot.running.client import MutualAidBot

    Interaction = discord.Interaction[MutualAidBot]

_LONGEST_ZONE = 100
_REMEMBERED_PEOPLE = 10_000


class Members(commands.Cog):
    """A person's frame, and what every interaction tells: Discord says a person's language nowhere else.

    `/me` is one command and not a group: a group cannot be run by its name alone, and on a phone one short
    word with everything behind it is found again. Only the zone is an option of it, since only there must
    somebody type, and Discord suggests while they do only for an option; all else is chosen from menus.
    """

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        # So that a person who presses buttons all evening costs one query and not one a press.
        self._seen: OrderedDict[int, tuple[str, int | None, datetime]] = OrderedDict()

    @app_commands.command(
        name=locale_str("me", key="members-command-me-name"),
        description=locale_str(
            "Your time zone, language, quiet hours and pauses. Only you see it.",
            key="members-command-me-description",
        ),
    )
    @app_commands.rename(zone=locale_str("zone", key="members-command-me-zone-name"))
    @app_commands.describe(
        zone=locale_str(
            "Where your clock is: type a city, a country or a time zone.",
            key="members-command-me-zone-description",
        )
    )
    async def me(
        self, interaction: Interaction, zone: app_commands.Range[str, 1, _LONGEST_ZONE] | None = None
    ) -> None:
        await defer_privately(interaction)
        if zone is None:
            await show_panel(interaction)
        else:
            await answer_zone(interaction, zone)

    @me.autocomplete("zone")
    async def _zones(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        language = self._platform.languages.of_interaction(interaction)
        found = actions.suggested_zones(
            self._platform,
            interaction.guild_id,
            str(typed),
            discord_locale=str(interaction.locale),
            language=language,
        )
        return [
            app_commands.Choice(name=messages.zone_line(language, zone), value=zone.written) for zone in found
        ]

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
