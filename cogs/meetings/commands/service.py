"""The commands of `/service`: helping at a meeting. Made anew for each cog."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands
from discord.app_commands import locale_str

from bot.interactions import UserFacing, answer_privately, defer_privately, require_guild_id, require_member
from cogs.meetings.actions import signing_up
from cogs.meetings.messages import service as words
from cogs.meetings.positions import Position
from cogs.members.actions import zone_of

if TYPE_CHECKING:
    from bot.language import Language
    from bot.running.client import MutualAidBot

    Interaction = discord.Interaction[MutualAidBot]

_MOST_CHOICES = 25


def service_commands() -> tuple[app_commands.Command[Any, ..., None], ...]:
    """Return the commands, to be added to the group `/service`."""
    return (
        app_commands.Command(
            name=locale_str("show", key="meetings-command-service-show-name"),
            description=locale_str(
                "Which ways to serve are open. Only you see it.",
                key="meetings-command-service-show-description",
            ),
            callback=_show,
        ),
        _sign_up_command(),
        _withdraw_command(),
        app_commands.Command(
            name=locale_str("history", key="meetings-command-service-history-name"),
            description=locale_str(
                "How you have served. Only you see it.", key="meetings-command-service-history-description"
            ),
            callback=_history,
        ),
    )


def _sign_up_command() -> app_commands.Command[Any, ..., None]:
    command: app_commands.Command[Any, ..., None] = app_commands.Command(
        name=locale_str("sign-up", key="meetings-command-service-sign-up-name"),
        description=locale_str(
            "Serve at a meeting. You are reminded the day before. Only you see the answer.",
            key="meetings-command-service-sign-up-description",
        ),
        callback=_sign_up,
    )
    command.autocomplete("meeting")(_dates)
    command.autocomplete("position")(_positions)
    return command


def _withdraw_command() -> app_commands.Command[Any, ..., None]:
    command: app_commands.Command[Any, ..., None] = app_commands.Command(
        name=locale_str("withdraw", key="meetings-command-service-withdraw-name"),
        description=locale_str(
            "Take a sign-up back. Nobody asks why. Only you see the answer.",
            key="meetings-command-service-withdraw-description",
        ),
        callback=_withdraw,
    )
    command.autocomplete("service")(_own)
    return command


async def _show(interaction: discord.Interaction[Any]) -> None:
    await defer_privately(interaction)
    platform = interaction.client.platform
    language = platform.languages.of_interaction(interaction)
    shown = await signing_up.coming(platform, require_guild_id(interaction), interaction.user.id, language)
    await answer_privately(interaction, shown)


@app_commands.rename(
    meeting=locale_str("meeting", key="meetings-option-service-meeting-name"),
    position=locale_str("position", key="meetings-option-service-position-name"),
)
@app_commands.describe(
    meeting=locale_str("Which one, on which day.", key="meetings-option-service-meeting-description"),
    position=locale_str("What you would do.", key="meetings-option-service-position-description"),
)
async def _sign_up(
    interaction: discord.Interaction[Any],
    meeting: app_commands.Range[str, 1, 100],
    position: app_commands.Range[str, 1, 100],
) -> None:
    member = require_member(interaction)
    await defer_privately(interaction)
    platform = interaction.client.platform
    language = platform.languages.of_interaction(interaction)
    chosen = _position(language, position)
    if chosen is None or not meeting.isdecimal():
        raise UserFacing("meetings-service-no-date" if chosen else "meetings-service-no-position")
    shown = await signing_up.sign_up(platform, member, int(meeting[:18]), chosen, language)
    await answer_privately(interaction, shown)


@app_commands.rename(service=locale_str("service", key="meetings-option-service-name"))
@app_commands.describe(
    service=locale_str("Which of yours.", key="meetings-option-service-description"),
)
async def _withdraw(interaction: discord.Interaction[Any], service: app_commands.Range[str, 1, 100]) -> None:
    await defer_privately(interaction)
    platform = interaction.client.platform
    language = platform.languages.of_interaction(interaction)
    sign_up_id = int(service[:18]) if service.isdecimal() else 0
    said = await signing_up.withdraw(platform, interaction.user.id, sign_up_id, language)
    await answer_privately(interaction, said)


async def _history(interaction: discord.Interaction[Any]) -> None:
    await defer_privately(interaction)
    platform = interaction.client.platform
    language = platform.languages.of_interaction(interaction)
    served = await signing_up.history(platform, require_guild_id(interaction), interaction.user.id)
    await answer_privately(interaction, words.history(language, served))


async def _dates(interaction: discord.Interaction[Any], typed: str) -> list[app_commands.Choice[str]]:
    platform, guild_id, person_id = (
        interaction.client.platform,
        require_guild_id(interaction),
        interaction.user.id,
    )
    language = platform.languages.of_interaction(interaction)
    async with platform.database.reading() as transaction:
        dates = await signing_up.dates_of(platform, transaction, guild_id, person_id)
        zone = await zone_of(platform, transaction, person_id, guild_id)
    named = [(words.in_words(language, each, zone), str(each.occurrence_id)) for each in dates if each.free]
    return _choices(named, typed)


async def _positions(interaction: discord.Interaction[Any], typed: str) -> list[app_commands.Choice[str]]:
    language = interaction.client.platform.languages.of_interaction(interaction)
    return _choices([(words.position(language, each), each.value) for each in Position], typed)


async def _own(interaction: discord.Interaction[Any], typed: str) -> list[app_commands.Choice[str]]:
    platform, guild_id, person_id = (
        interaction.client.platform,
        require_guild_id(interaction),
        interaction.user.id,
    )
    language = platform.languages.of_interaction(interaction)
    async with platform.database.reading() as transaction:
        dates = await signing_up.dates_of(platform, transaction, guild_id, person_id)
        zone = await zone_of(platform, transaction, person_id, guild_id)
    named = [
        (f"{words.position(language, position)} · {words.in_words(language, date, zone)}", str(sign_up_id))
        for date in dates
        for position, sign_up_id in date.own.items()
    ]
    return _choices(named, typed)


def _choices(named: list[tuple[str, str]], typed: str) -> list[app_commands.Choice[str]]:
    wanted = typed.strip().casefold()
    return [
        app_commands.Choice(name=name[:100], value=value)
        for name, value in named
        if wanted in name.casefold() or wanted == value
    ][:_MOST_CHOICES]


def _position(language: Language, typed: str) -> Position | None:
    wanted = typed.strip().casefold()
    for each in Position:
        if wanted in (each.value, words.position(language, each).casefold()):
            return each
    return None
