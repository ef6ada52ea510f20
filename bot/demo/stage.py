"""What a scene is played on: a Discord of its own, one group in it, and the real bot."""

from __future__ import annotations

import shutil
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from pydantic import SecretStr

from bot.clock import MovableClock
from bot.community import CommunitySettings
from bot.configuration import ConfigurationRefused
from bot.configuration.loading import GUILDS
from bot.demo.building import described, limit_the_bot
from bot.demo.scene import SCENES, Scene
from bot.environment import Environment
from bot.feature import Feature
from bot.local_discord import LocalDiscord
from bot.local_discord.actors import Actor
from bot.local_discord.seeding import Community, seed
from bot.local_discord.world import Application
from bot.running.process import RunningBot

_BESIDE_THE_CODE = Path(__file__).parents[2] / "config"
SHIPPED_CONFIG = _BESIDE_THE_CODE if _BESIDE_THE_CODE.is_dir() else Path("config")
GROUP_SETTINGS = SCENES / "group" / "community.yaml"

Truth = TypeVar("Truth")


class Stage:
    """Opened for one scene, in a folder of its own that may be thrown away afterwards."""

    def __init__(
        self, scene: Scene, features: tuple[Feature, ...], folder: Path, config: Path = SHIPPED_CONFIG
    ) -> None:
        """`config` is the folder whose settings hold where the group and the scene say nothing else."""
        self.scene = scene
        self.clock = MovableClock(scene.starts)
        self.discord = LocalDiscord(clock=self.clock.now, rate_limits="counted")
        self._features = features
        self._folder = folder
        self._config_origin = config
        self._config = folder / "config"
        self._actors: dict[str, Actor] = {}
        self._bot: RunningBot | None = None
        self._community: Community | None = None
        self.zone = ZoneInfo("UTC")
        """The zone of the group's clocks, once the stage is open."""
        self.connected = True

    async def open(self) -> None:
        """Build the group, write its config and start the bot.

        Raises `ConfigurationRefused` where the scene's config is wrong, its places being the scene's own.
        """
        await self.build()
        await self.start_bot()

    async def build(self) -> None:
        """Build the group and write its config; the bot is not there yet."""
        await self.discord.start()
        self._community = seed(self.discord.world, described(self.scene.group))
        limit_the_bot(self.scene.group, self._community)
        for name, user in self._community.people.items():
            self._actors[name.casefold()] = Actor(self.discord, user, guild=self._community.guild)
        self._write_config()

    async def close(self) -> None:
        """Stop the bot and the Discord."""
        if self._bot is not None:
            await self._bot.stop()
            self._bot = None
        await self.discord.stop()

    @property
    def community(self) -> Community:
        """The group as it was built."""
        assert self._community is not None
        return self._community

    @property
    def environment(self) -> Environment:
        """The environment of a bot of this group."""
        return Environment(
            discord_token=SecretStr(self.application.token),
            config_folder=self._config,
            data_folder=self._folder / "data",
            local_discord_url=self.discord.url,
        )

    @property
    def bot(self) -> RunningBot | None:
        """The bot, unless it is away."""
        return self._bot

    @property
    def application(self) -> Application:
        """The bot's application in the local Discord."""
        application = self.community.application
        assert application is not None
        return application

    def actor(self, name: str) -> Actor:
        """Return a person of the scene by name, whatever its case."""
        return self._actors[name.casefold()]

    def members(self) -> tuple[Actor, ...]:
        """Return the people who are in the group now."""
        there = self.community.guild.members
        return tuple(actor for actor in self._actors.values() if actor.id in there)

    def change_config(self, text: str) -> None:
        """Write other config for the group. It counts once an admin reloads it."""
        self._guild_file.parent.mkdir(exist_ok=True)
        self._guild_file.write_text(text, encoding="utf-8")

    async def start_bot(self) -> None:
        """Start the bot on the database that is there; return once it has done what was waiting for it.

        Raises `ConfigurationRefused` where the config is wrong.
        """
        bot = RunningBot(self.environment, self._features, clock=self.clock)
        self._bot = bot  # already now: closing must also end one that is still starting
        try:
            await bot.start()
        except ConfigurationRefused as refused:
            self._bot = None
            problems = [replace(each, file=self._origin_of(each.file)) for each in refused.problems]
            raise ConfigurationRefused(problems) from None
        settings = bot.platform.configuration.current.section(self.community.guild.id, CommunitySettings)
        self.zone = ZoneInfo(settings.time_zone)
        await self.settle()

    async def stop_bot(self) -> None:
        """Stop the bot in good order."""
        assert self._bot is not None
        await self._bot.stop()
        self._bot = None

    async def kill_bot(self) -> None:
        """End the bot as a power cut would."""
        assert self._bot is not None
        await self._bot.kill()
        self._bot = None

    def break_connection(self, *, forget: bool) -> None:
        """Cut the bot off from Discord; with `forget` its session cannot be taken up again."""
        self.connected = False
        if forget:
            self.discord.faults.forget_sessions()
        # New connections are accepted but not greeted: so the client makes none of its long pauses.
        self.discord.faults.gateway_silent()
        self.discord.faults.gateway_cut()

    async def mend_connection(self) -> None:
        """Let the bot reach Discord again, and wait until it has."""
        self.discord.faults.gateway_silent(silent=False)
        self.connected = True
        if self._bot is not None:
            gateway, application = self.discord.gateway, self.application
            await self.discord.changed(lambda: gateway.sessions_of(application), timeout=30)
            await self.settle()

    async def settle(self) -> None:
        """Return once the bot has nothing left to do at this moment."""
        if self._bot is None:
            return
        if self.connected:
            await self._bot.settle()
        else:
            await self._bot.alarm.settle()

    async def pass_time(self, end: datetime, on_the_way: Callable[[], Awaitable[None]] | None = None) -> None:
        """Move the clock to `end`, stopping at each instant at which something falls due.

        `on_the_way` is called at each stop before the last, once the bot has done what was due.
        """
        while self._bot is not None:
            due = await self._bot.alarm.next_due()
            if due is None or due >= end:
                break
            if due > self.clock.now():
                self.clock.move_to(due)
            await self.settle()
            if on_the_way is not None:
                await on_the_way()
        self.clock.move_to(end)
        await self.settle()

    async def until(self, condition: Callable[[], Truth], seconds: float) -> Truth:
        """Wait until `condition` holds, at most so many real seconds; `TimeoutError` after that."""
        return await self.discord.changed(condition, timeout=seconds)

    @property
    def _guild_file(self) -> Path:
        return self._config / GUILDS / f"{self.community.guild.id}.yaml"

    def _write_config(self) -> None:
        self._config.mkdir(parents=True)
        for path in self._config_origin.glob("*.yaml"):
            shutil.copyfile(path, self._config / path.name)
        shutil.copyfile(GROUP_SETTINGS, self._config / GROUP_SETTINGS.name)
        if self.scene.config is not None:
            self.change_config(self.scene.config)

    def _origin_of(self, file: str) -> str:
        path = Path(file)
        if path == self._guild_file:
            return str(self.scene.path)
        if path.name == GROUP_SETTINGS.name:
            return str(GROUP_SETTINGS)
        return str(self._config_origin / path.relative_to(self._config)) if path.is_absolute() else file
