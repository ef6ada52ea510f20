"""A small community on the local Discord with a bot running in it, for tests of the platform."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from bot.clock import MovableClock
from bot.environment import Environment
from bot.feature import Feature
from bot.local_discord.actors import Actor
from bot.local_discord.seeding import Community, seed
from bot.local_discord.server import LocalDiscord
from bot.running.process import RunningBot

COMMUNITY_YAML = """\
roles:
  moderators: Moderator
  admins: Admin
channels:
  alerts: "#alerts"
"""

DESCRIPTION: Mapping[str, Any] = {
    "guild": {"name": "Harbour"},
    "roles": ["Admin", "Moderator"],
    "channels": [{"name": "alerts", "only_for": ["Moderator"]}, "general"],
    "people": [
        {"name": "ana", "locale": "es-ES"},
        "ben",
        {"name": "mo", "roles": ["Moderator"]},
        {"name": "olga", "roles": ["Admin"]},
    ],
    "bot": {"name": "Mutual Aid"},
}


@dataclass
class Place:
    """A running local Discord with its community, and where a bot for it keeps its files."""

    discord: LocalDiscord
    community: Community
    folder: Path
    clock: MovableClock

    @property
    def environment(self) -> Environment:
        """The environment of a bot of this community."""
        assert self.community.application is not None
        return Environment(
            discord_token=SecretStr(self.community.application.token),
            config_folder=self.config,
            data_folder=self.folder / "data",
            local_discord_url=self.discord.url,
        )

    @property
    def config(self) -> Path:
        """The folder of its settings files."""
        return self.folder / "config"

    def person(self, name: str) -> Actor:
        """Return the person called `name`, to act and to see."""
        return Actor(self.discord, self.community.people[name], guild=self.community.guild)

    @asynccontextmanager
    async def bot(self, *features: Feature) -> AsyncIterator[RunningBot]:
        """Run a bot with `features` inside of the block."""
        running = RunningBot(self.environment, features, clock=self.clock, strict_texts=True)
        await running.start()
        try:
            yield running
        finally:
            await running.stop()


@asynccontextmanager
async def harbour(folder: Path, clock: MovableClock) -> AsyncIterator[Place]:
    """Run a local Discord with the community Harbour inside of the block."""
    discord = LocalDiscord(clock=clock.now)
    await discord.start()
    try:
        community = seed(discord.world, DESCRIPTION)
        (folder / "config").mkdir()
        (folder / "config" / "community.yaml").write_text(COMMUNITY_YAML, encoding="utf-8")
        yield Place(discord, community, folder, clock)
    finally:
        await discord.stop()
