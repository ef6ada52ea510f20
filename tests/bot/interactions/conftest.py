"""A community with a bot that practises."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.clock import MovableClock
from bot.local_discord.actors import Actor, SeenMessage
from bot.running.process import RunningBot
from tests.bot import practice
from tests.bot.harbour import Place, harbour


@pytest.fixture
async def place(tmp_path: Path, clock: MovableClock) -> AsyncIterator[Place]:
    """Harbour, without a bot."""
    async with harbour(tmp_path, clock) as built:
        yield built


@pytest.fixture
async def bot(place: Place) -> AsyncIterator[RunningBot]:
    """The bot that practises, running in Harbour."""
    async with place.bot(practice.feature) as running:
        yield running


@pytest.fixture
def ana(place: Place) -> Actor:
    """A member whose Discord speaks Spanish."""
    return place.person("ana")


@pytest.fixture
def ben(place: Place) -> Actor:
    """A member whose Discord speaks English."""
    return place.person("ben")


@pytest.fixture
async def panel(bot: RunningBot, ben: Actor) -> SeenMessage:
    """A public message of the bot's with all its buttons and menus."""
    await ben.writes("#general", "panel, please")
    return await ben.will_see("#general", "A panel")
