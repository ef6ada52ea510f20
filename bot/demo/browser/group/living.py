"""What the group has lived with the bot before: each feature writes its own into the bot's database."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import discord
from pydantic import SecretStr

from bot.clock import MovableClock
from bot.configuration import ConfigurationRefused, Located, Problem, SettingsFile, SettingsModel
from bot.configuration import Path as Place
from bot.configuration.decoding import read_text
from bot.configuration.parsing import parse
from bot.configuration.suggestions import did_you_mean, listed
from bot.configuration.tree import JSON, data_of
from bot.configuration.validating import validated
from bot.environment import Environment
from bot.lived import Past, Resident
from bot.platform import Platform
from bot.running.parts import Parts

if TYPE_CHECKING:
    from datetime import datetime

    from bot.demo.browser.group.description import DemoGroup
    from bot.feature import Feature
    from bot.local_discord.seeding import Community

LIVED = "lived"
"""The folder of a group in which each feature finds a file of its own."""

_LONGEST = timedelta(days=120)

Told = Mapping[str, SettingsModel | None]
"""What each feature is told of the past, by its name; None where it needs no file."""


def read_past(features: tuple[Feature, ...], folder: Path, group: DemoGroup) -> Told:
    """Return what a group's folder says of its past; raises `ConfigurationRefused` with what is wrong."""
    told: dict[str, SettingsModel | None] = {}
    names = [each.name for each in group.people if each.member]
    for feature in features:
        lived = feature.lived
        if lived is None:
            continue
        if lived.file is None:
            told[feature.name] = None
        elif (path := folder / LIVED / lived.file.name).exists():
            told[feature.name] = _read(path, lived.file, names)
    return told


async def live_through(
    features: tuple[Feature, ...],
    told: Told,
    *,
    group: DemoGroup,
    community: Community,
    ends: datetime,
    data: Path,
    config: Path,
) -> None:
    """Write the past into the bot's database in `data`, which no bot uses yet. `ends`: when it is over."""
    clock = MovableClock(ends - _LONGEST)
    await asyncio.to_thread(data.mkdir, parents=True, exist_ok=True)
    environment = Environment(
        discord_token=SecretStr("-"),
        data_folder=data,
        config_folder=config,
        database_url=SecretStr(f"sqlite:///{data / 'mutual-aid.db'}"),  # whatever the machine's owner has set
        data_key=None,
    )
    parts = await Parts.open(environment, features, clock=clock)
    try:
        platform = Platform(
            clock=clock,
            database=parts.database,
            configuration=parts.configuration,
            languages=parts.languages,
            features=features,
            client=discord.Client(intents=discord.Intents(guilds=True)),  # never connected
        )
        past = Past(community.guild.id, _residents(group, community), clock, ends)
        for feature in features:
            if feature.lived is not None and feature.name in told:
                await feature.lived.live(platform, past, told[feature.name])
                await asyncio.sleep(0)  # the page is open already, and is to stay lively
    finally:
        await parts.close()


def _residents(group: DemoGroup, community: Community) -> Mapping[str, Resident]:
    return {
        each.name: Resident(community.people[each.name].id, ZoneInfo(each.time_zone), each.locale)
        for each in group.people
        if each.member
    }


def _read(path: Path, file: SettingsFile, names: Sequence[str]) -> SettingsModel:
    tree, problems = parse(read_text(path), str(path))
    if problems:
        raise ConfigurationRefused(problems)
    told = validated(tree, file)
    unknown = tuple(_unknown_people(data_of(tree), (), names, Located(tree)))
    if unknown:
        raise ConfigurationRefused(unknown)
    return told


def _unknown_people(data: JSON, path: Place, names: Sequence[str], at: Located) -> Iterator[Problem]:
    """Yield what is said of people who are not of the group: whatever the file, `who` names one."""
    if isinstance(data, dict):
        for key, value in data.items():
            if key == "who" and value not in names:
                near = did_you_mean(str(value), names)
                yield at.problem(
                    (*path, key), f"there is no member `{value}`", f"one of {listed(names)}", near
                )
            yield from _unknown_people(value, (*path, key), names, at)
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _unknown_people(value, (*path, index), names, at)
