"""The buttons and menus of the schedule: reminders, the listing's filters, the calendar file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

from bot.interactions import (
    Button,
    Finished,
    Select,
    answer_privately,
    defer_change,
    defer_privately,
    require_guild_id,
    show_instead,
)
from cogs.meetings.actions import calendar, listing, reminding
from cogs.meetings.messages import schedule_ids

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.running.client import MutualAidBot

    Interaction = discord.Interaction[MutualAidBot]


class Remind(Button, template=schedule_ids.REMIND):
    """Reminds of a meeting from now on; pressed again, no more."""

    async def press(self, interaction: Interaction) -> None:
        await defer_privately(interaction)
        platform = interaction.client.platform
        reminded = await reminding.toggle(
            platform, int(self.said["guild"]), interaction.user.id, self.said["meeting"]
        )
        if reminded is None:
            raise Finished("meetings-no-such-meeting")
        wished, minutes = reminded
        language = platform.languages.of_interaction(interaction)
        on = language.text("meetings-remind-on", minutes=minutes)
        await answer_privately(interaction, on if wished else language.text("meetings-remind-off"))


class FilterFormat(Select, template=schedule_ids.FILTER_FORMAT):
    """Shows the listing of one format."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        await _show(interaction, listing.Filter(_chosen(*values[:1]), _chosen(self.said["language"])))


class FilterLanguage(Select, template=schedule_ids.FILTER_LANGUAGE):
    """Shows the listing of one language."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        await _show(interaction, listing.Filter(_chosen(self.said["format"]), _chosen(*values[:1])))


class Wishes(Select, template=schedule_ids.WISHES):
    """Reminds of the meetings that are chosen, and of no others."""

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        await defer_privately(interaction)
        platform, guild_id = interaction.client.platform, require_guild_id(interaction)
        offered = await listing.offered_wishes(platform, guild_id)
        wished = await reminding.choose(
            platform, guild_id, interaction.user.id, offered, frozenset(values) & offered
        )
        language = platform.languages.of_interaction(interaction)
        await answer_privately(interaction, language.text("meetings-wishes-kept", count=len(wished)))


class CalendarFile(Button, template=schedule_ids.CALENDAR):
    """Gives the meetings as a file for a calendar."""

    async def press(self, interaction: Interaction) -> None:
        await defer_privately(interaction)
        platform = interaction.client.platform
        language = platform.languages.of_interaction(interaction)
        file = await calendar.calendar_of(platform, require_guild_id(interaction), language)
        await answer_privately(interaction, language.text("meetings-calendar"), file=file)


async def _show(interaction: Interaction, wanted: listing.Filter) -> None:
    await defer_change(interaction)
    platform = interaction.client.platform
    language = platform.languages.of_interaction(interaction)
    message = await listing.panel(
        platform, require_guild_id(interaction), interaction.user.id, language, wanted
    )
    await show_instead(interaction, message)


def _chosen(value: str = schedule_ids.ANY) -> str | None:
    return None if value == schedule_ids.ANY else value


BUTTONS: tuple[type[Button], ...] = (Remind, CalendarFile)
SELECTS: tuple[type[Select], ...] = (FilterFormat, FilterLanguage, Wishes)
