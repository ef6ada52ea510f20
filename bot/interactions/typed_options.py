"""What a person typed into a slash command, told apart from what the bot had offered there."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands

from bot.interactions.handling import new_reference

if TYPE_CHECKING:
    from bot.running.client import MutualAidBot

    Interaction = discord.Interaction[MutualAidBot]

_log = logging.getLogger(__name__)

_STRING = discord.AppCommandOptionType.string.value


def typed_options(interaction: Interaction) -> dict[str, str]:
    """Return each text in the options of a slash command, by the option's name as Discord knows it.

    Of a command that we do not have (any more) too. Anything but a slash command has none.
    """
    if interaction.type is not discord.InteractionType.application_command:
        return {}
    data: dict[str, Any] = dict(interaction.data or {})
    return dict(_texts(data.get("options", ())))


def _texts(options: Iterable[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    # Not from the library's namespace: of a command that it does not know, it reads nothing.
    for option in options:
        if isinstance(option.get("value"), str) and option["type"] == _STRING:
            yield option["name"], option["value"]
        yield from _texts(option.get("options", ()))


async def was_offered(interaction: Interaction, option: str, value: str) -> bool:
    """Say whether `value` is what the bot itself offers in this option before anything is typed there.

    Asks the command for its suggestions, so it may read the database; where that fails, nothing is offered.
    """
    command = interaction.command
    if not isinstance(command, app_commands.Command):
        return False
    try:
        offered = await _offered(interaction, command, option)
    except Exception:  # an edge: what keeps suggestions from being made must not keep what was typed unseen
        _log.exception("Suggestions of /%s failed [%s]", command.qualified_name, new_reference())
        return False
    return any(value in (choice.value, choice.name) for choice in offered)


async def _offered(
    interaction: Interaction, command: app_commands.Command[Any, ..., Any], option: str
) -> Iterable[app_commands.Choice[Any]]:
    # The library tells of suggestions no more than that there are some; what makes them is out of reach else.
    for parameter in command._params.values():
        if parameter.display_name != option:
            continue
        if parameter.choices or parameter.autocomplete is None:
            return parameter.choices or ()  # MISSING where there are none
        suggest: Any = parameter.autocomplete
        of_cog = (command.binding,) if getattr(suggest, "pass_command_binding", False) else ()
        found: list[app_commands.Choice[Any]] = await suggest(*of_cog, interaction, "")
        return found
    return ()
