"""What a member gets back: after a call for a person, and when they look for help lines. Only they see it."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import TYPE_CHECKING

import discord

from bot.community import CommunitySettings
from bot.interactions import UserFacing, answer_privately, defer_privately
from cogs.crisis import messages
from cogs.crisis.actions import asking, showing
from cogs.crisis.actions.asking import Where
from cogs.crisis.actions.scanning import persistently
from cogs.crisis.help_lines import find_countries, lines_for
from cogs.crisis.settings import HelpLineSettings
from cogs.crisis.store import DATABASE_TROUBLE, Alert, State
from cogs.members.actions import choose_country

if TYPE_CHECKING:
    from bot.running.client import MutualAidBot

    Interaction = discord.Interaction[MutualAidBot]

_log = logging.getLogger(__name__)


async def answer_call(
    interaction: Interaction,
    guild_ids: Sequence[int],
    words: str | None,
    *,
    message: discord.Message | None = None,
) -> None:
    """Call moderators of these guilds for the person who acts, and tell them what happens next.

    Nothing that goes wrong with the answer keeps the call from being made; a call that cannot be written down
    is owned up to, with people to ring instead, and is tried again until it is.
    """
    platform = interaction.client.platform
    if not any(platform.client.get_guild(guild_id) for guild_id in guild_ids):
        raise UserFacing("crisis-no-shared-server")
    try:
        await defer_privately(interaction)
    except (discord.HTTPException, OSError) as error:
        _log.warning("A call for a person could not be confirmed at once: %s", type(error).__name__)
    where = Where(
        interaction.channel_id if interaction.guild_id is not None else None,
        None if message is None else message.id,
        platform.clock.now(),
    )
    answered = False
    alert: Alert | None = None
    for guild_id in guild_ids:

        async def ask(guild_id: int = guild_id) -> Alert | None:
            return await asking.ask_for_person(
                platform,
                guild_id=guild_id,
                member_id=interaction.user.id,
                interaction_id=interaction.id,
                where=where,
                words=words,
            )

        try:
            alert = await ask() or alert
        except DATABASE_TROUBLE:
            _log.exception("A call for a person could not be written down; trying again")
            if not answered:
                await _own_up(interaction, guild_id)
                answered = True
            alert = await persistently(ask) or alert
    await _say_what_happens(interaction, guild_ids[0], alert, words_kept=bool(words))


async def answer_help_lines(interaction: Interaction, guild_id: int | None, typed: str | None = None) -> None:
    """Show the person help lines: of the country they typed, which is remembered, or of their own."""
    if typed is not None:
        settings = interaction.client.platform.configuration.current.section(guild_id, HelpLineSettings)
        found = find_countries(settings, typed, str(interaction.locale), 1)
        if not found:
            raise UserFacing("crisis-no-such-country")
        await choose_and_answer(interaction, guild_id, found[0].code)
        return
    await defer_privately(interaction)
    await _show_help_lines(interaction, guild_id, None)


async def choose_and_answer(interaction: Interaction, guild_id: int | None, country: str) -> None:
    """Remember the country for the person and show its help lines."""
    await defer_privately(interaction)
    await choose_country(interaction.client.platform, interaction.user.id, country)
    await _show_help_lines(interaction, guild_id, country)


async def _show_help_lines(interaction: Interaction, guild_id: int | None, country: str | None) -> None:
    platform = interaction.client.platform
    settings = platform.configuration.current.section(guild_id, HelpLineSettings)
    lines = await showing.help_lines_for(
        platform, person_id=interaction.user.id, guild_id=guild_id, country=country
    )
    message = messages.member.help_lines(
        platform.languages.of_interaction(interaction),
        lines,
        guild_id=guild_id or 0,
        countries=find_countries(settings, "", str(interaction.locale)),
        remembered=country is not None,
    )
    await answer_privately(interaction, message)


async def _say_what_happens(
    interaction: Interaction, guild_id: int, alert: Alert | None, *, words_kept: bool
) -> None:
    platform = interaction.client.platform
    taken = alert is not None and alert.state is State.ACKNOWLEDGED
    lines = await showing.help_lines_for(platform, person_id=interaction.user.id, guild_id=guild_id)
    message = messages.member.request_answer(
        platform.languages.of_interaction(interaction),
        lines,
        guild_id=guild_id,
        taken_since=alert.acknowledged_at if alert is not None and taken else None,
        words_kept=words_kept,
    )
    await answer_privately(interaction, message)


async def _own_up(interaction: Interaction, guild_id: int) -> None:
    # Without the database: it is what has just failed.
    platform = interaction.client.platform
    current = platform.configuration.current
    country = current.section(guild_id, CommunitySettings).country
    message = messages.member.request_failed(
        platform.languages.of_interaction(interaction),
        lines_for(current.section(guild_id, HelpLineSettings), country),
        guild_id=guild_id,
    )
    await answer_privately(interaction, message)
