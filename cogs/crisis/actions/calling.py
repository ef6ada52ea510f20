"""A person calls for a person: which teams hear of it, and what the person is told, which only they see."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import TYPE_CHECKING

import discord

from bot.community import CommunitySettings
from bot.interactions import UserFacing, answer_privately, defer_privately, new_reference
from bot.message import Message
from cogs.crisis import messages
from cogs.crisis.actions import asking, scanning, showing
from cogs.crisis.actions.asking import Where
from cogs.crisis.actions.membership import may_be_member
from cogs.crisis.actions.persisting import persistently
from cogs.crisis.actions.teams import Teams, teams_for
from cogs.crisis.actions.telling_the_member import guild_name
from cogs.crisis.help_lines import lines_for
from cogs.crisis.settings import HelpLineSettings
from cogs.crisis.store import DATABASE_TROUBLE, Alert

if TYPE_CHECKING:
    from bot.running.client import MutualAidBot

    Interaction = discord.Interaction[MutualAidBot]

_log = logging.getLogger(__name__)

_CONNECTION_TROUBLE = (discord.HTTPException, OSError)


async def answer_call(
    interaction: Interaction,
    words: str | None = None,
    *,
    guild_ids: Sequence[int] | None = None,
    message: discord.Message | None = None,
) -> None:
    """Call moderators for the person who acts, and tell them what happens next.

    `guild_ids`: where; without it, where `teams_for` says. A guild that the person is not in is not called:
    they get help lines. Nothing that goes wrong with the answer keeps the call from being made; a call that
    cannot be written down is owned up to, with people to ring instead, and is tried again until it is.
    """
    try:
        await _defer(interaction)
        if guild_ids is None:
            shared = await scanning.guilds_of(interaction.client.platform, interaction.user.id)
            teams = await teams_for(interaction.client.platform, interaction.user.id, shared)
        else:
            teams = Teams(await _theirs(interaction, guild_ids))
        await _call(interaction, teams, words, message)
    except UserFacing:
        raise
    except Exception:  # an edge: whatever breaks, whoever asks for a person is shown people
        await _show_people_instead(interaction, guild_ids[0] if guild_ids else None)


async def _call(
    interaction: Interaction, teams: Teams, words: str | None, message: discord.Message | None
) -> None:
    platform = interaction.client.platform
    language = platform.languages.of_interaction(interaction)
    if not teams.told:
        lines = await showing.help_lines_for(platform, person_id=interaction.user.id, guild_id=None)
        said = language.text("crisis-no-shared-server")
        await answer_privately(
            interaction, messages.member.only_help_lines(language, said, lines, guild_id=0)
        )
        return
    passed_on = words if teams.meant else None
    alerts = {guild_id: await _ask(interaction, guild_id, passed_on, message) for guild_id in teams.told}
    await _say_what_happens(interaction, teams, alerts, words=words, passed_on=passed_on)


async def _ask(
    interaction: Interaction, guild_id: int, words: str | None, message: discord.Message | None
) -> Alert | None:
    """Have the call written down; if it breaks on something unforeseen, once more without the words."""
    platform = interaction.client.platform
    here = interaction.guild_id == guild_id
    where = Where(
        interaction.channel_id if here else None,
        message.id if here and message is not None else None,
        platform.clock.now(),
    )

    async def ask(said: str | None) -> Alert | None:
        return await asking.ask_for_person(
            platform,
            guild_id=guild_id,
            member_id=interaction.user.id,
            interaction_id=interaction.id,
            where=where,
            words=said,
        )

    async def ask_until_it_is_written(said: str | None) -> Alert | None:
        try:
            return await ask(said)
        except DATABASE_TROUBLE:
            _log.exception("A call for a person could not be written down; trying again")
        await _own_up(interaction, guild_id)
        return await persistently(lambda: ask(said))

    try:
        return await ask_until_it_is_written(words)
    except Exception:  # an edge: the words, or what reads them, may be what breaks
        _log.exception("A call for a person failed [%s]; trying again without words", new_reference())
    return await ask_until_it_is_written(None)


async def _say_what_happens(
    interaction: Interaction,
    teams: Teams,
    alerts: dict[int, Alert | None],
    *,
    words: str | None,
    passed_on: str | None,
) -> None:
    platform = interaction.client.platform
    first = teams.told[0]
    alert = alerts[first] if len(alerts) == 1 else None
    in_private = interaction.guild_id is None
    message = messages.member.request_answer(
        platform.languages.of_interaction(interaction),
        await showing.help_lines_for(platform, person_id=interaction.user.id, guild_id=first),
        guild_id=first,
        teams=[guild_name(platform, guild_id) for guild_id in teams.told] if in_private else (),
        others={guild_id: guild_name(platform, guild_id) for guild_id in teams.others},
        taken_since=None if alert is None else await showing.known_to_be_taken_since(platform, alert),
        words_kept=passed_on is not None,
        words_held_back=words is not None and passed_on is None,
    )
    await answer_privately(interaction, message)


async def _theirs(interaction: Interaction, guild_ids: Sequence[int]) -> tuple[int, ...]:
    """Return those of the guilds that the person is in now: a button outlives a membership."""
    platform = interaction.client.platform
    return tuple(
        [
            guild_id
            for guild_id in guild_ids
            if interaction.guild_id == guild_id
            or await may_be_member(platform, guild_id, interaction.user.id)
        ]
    )


async def _defer(interaction: Interaction) -> None:
    try:
        await defer_privately(interaction)
    except _CONNECTION_TROUBLE as error:
        _log.warning("A call for a person could not be confirmed at once: %s", type(error).__name__)


async def _own_up(interaction: Interaction, guild_id: int) -> None:
    language = interaction.client.platform.languages.of_interaction(interaction)
    message = _people_without_the_database(interaction, guild_id, language.text("crisis-request-failed"))
    try:
        await answer_privately(interaction, message)
    except _CONNECTION_TROUBLE as error:
        _log.warning("A person could not be told that their call waits: %s", type(error).__name__)


async def _show_people_instead(interaction: Interaction, guild_id: int | None) -> None:
    reference = new_reference()
    _log.exception("A call for a person failed [%s]", reference, extra={"reference": reference})
    language = interaction.client.platform.languages.of_interaction(interaction)
    said = language.text("crisis-request-broken", reference=reference)
    await answer_privately(
        interaction, _people_without_the_database(interaction, guild_id or interaction.guild_id, said)
    )


def _people_without_the_database(interaction: Interaction, guild_id: int | None, said: str) -> Message:
    """Return help lines without asking for the person's own country: the database may be what has failed."""
    platform = interaction.client.platform
    current = platform.configuration.current
    lines = lines_for(
        current.section(guild_id, HelpLineSettings), current.section(guild_id, CommunitySettings).country
    )
    language = platform.languages.of_interaction(interaction)
    return messages.member.only_help_lines(language, said, lines, guild_id=guild_id or 0)
