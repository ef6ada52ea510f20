"""What is suggested while a member types, and what is made of what they typed instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from discord import app_commands

from bot.interactions import UserFacing
from cogs.milestones import store
from cogs.milestones.goals import Goal
from cogs.milestones.settings import MilestonesSettings
from cogs.milestones.store import State

if TYPE_CHECKING:
    from bot.language import Language
    from bot.platform import Platform
    from cogs.milestones.actions.drafting import Interaction

_MOST = 25

Choices = list[app_commands.Choice[str]]


def presets(interaction: Interaction, typed: str) -> Choices:
    """Suggest what people may want to count; their own words come first."""
    language, settings = _surroundings(interaction)
    names = [preset.spoken_in(language) for preset in settings.presets]
    own = " ".join(typed.split())
    found = [name for name in names if own.casefold() in name.casefold()]
    if own and own not in found:
        found.insert(0, own)
    return [app_commands.Choice(name=name, value=name) for name in found[:_MOST]]


def goals(interaction: Interaction, typed: str) -> Choices:
    """Suggest the kinds of goal, in the order in which an admin wrote them."""
    language, settings = _surroundings(interaction)
    named = [(language.text("milestones-goal", goal=goal.value), goal.value) for goal in settings.goals]
    return _matching(named, typed)


def goal_of(platform: Platform, guild_id: int | None, chosen: str | None) -> Goal:
    """Return the kind of goal that was chosen; the first on offer where none was. Raises `UserFacing`."""
    settings = platform.configuration.current.section(guild_id, MilestonesSettings)
    if chosen is None:
        return settings.goals[0]
    found = next((goal for goal in settings.goals if goal.value == chosen), None)
    if found is None:
        raise UserFacing("milestones-goal-unknown")
    return found


def step_sets(interaction: Interaction, typed: str) -> Choices:
    """Suggest the sets of steps."""
    language, settings = _surroundings(interaction)
    named = [(each.name.spoken_in(language), short) for short, each in settings.step_sets.items()]
    return _matching(named, typed)


def step_set_of(interaction: Interaction, typed: str) -> str:
    """Return the set of steps that was chosen or typed; what is none is refused where it is used."""
    language, settings = _surroundings(interaction)
    for short, each in settings.step_sets.items():
        if typed.strip().casefold() in {short, each.name.spoken_in(language).casefold()}:
            return short
    return typed.strip()


async def counters(interaction: Interaction, typed: str, states: tuple[State, ...]) -> Choices:
    """Suggest the counters of the person who types."""
    if interaction.guild_id is None:
        return []
    async with interaction.client.platform.database.reading() as transaction:
        own = await store.counters.of_person(transaction, interaction.guild_id, interaction.user.id)
    named = [(counter.name, str(counter.id)) for counter in own if counter.state in states]
    return _matching(named, typed)


def _matching(named: list[tuple[str, str]], typed: str) -> Choices:
    wanted = " ".join(typed.split()).casefold()
    return [
        app_commands.Choice(name=name[:100], value=value)
        for name, value in named
        if wanted in name.casefold()
    ][:_MOST]


def _surroundings(interaction: Interaction) -> tuple[Language, MilestonesSettings]:
    platform = interaction.client.platform
    settings = platform.configuration.current.section(interaction.guild_id, MilestonesSettings)
    return platform.languages.of_interaction(interaction), settings
