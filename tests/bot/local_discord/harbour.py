"""A small guild on a local Discord, bots that connect to it, and requests made by hand."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import discord

from bot.local_discord import LocalDiscord
from bot.local_discord.world import Application, Channel, Draft, Guild, Message, Place, User

OPENAPI = Path(__file__).parents[4] / "shared" / "discord" / "openapi.json"


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **duration: float) -> None:
        self.now += timedelta(**duration)


class Bot(discord.AutoShardedClient):
    """A real discord.py client that writes down what it hears."""

    def __init__(self, intents: discord.Intents, **options: Any) -> None:
        super().__init__(intents=intents, guild_ready_timeout=0.02, **options)
        self.heard: list[tuple[str, Any]] = []

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Wait for no five seconds between shards."""

    def dispatch(self, event: str, /, *args: Any, **kwargs: Any) -> None:
        self.heard.append((event, args[0] if args else None))
        super().dispatch(event, *args, **kwargs)

    def all(self, event: str) -> list[Any]:
        return [what for name, what in self.heard if name == event]


class Harbour:
    """`ana` is a member, `olga` owns the guild, `helper` is an administrator bot; #lobby is for everyone."""

    def __init__(self, local: LocalDiscord, clock: Clock) -> None:
        self.local, self.clock, self.world = local, clock, local.world
        self.olga = self.world.users.create("olga")
        self.ana = self.world.users.create("ana")
        self.helper = self.world.users.create_application("helper")
        self.guild = self.world.guilds.create("Harbour", owner=self.olga)
        self.world.members.add(self.guild, self.ana)
        self.lobby = self.world.channels.create(self.guild, "lobby")
        self.bot_role = self.world.guilds.add_bot(self.guild, self.helper)
        self._running: list[tuple[Bot, asyncio.Task[None]]] = []
        self._session = aiohttp.ClientSession()

    def say(self, author: User, place: Place, content: str, **more: Any) -> Message:
        return self.world.messages.send(author, place, Draft(content=content, **more))

    def weak_bot(self, permissions: int, guild: Guild | None = None) -> Application:
        application = self.world.users.create_application("weak")
        self.world.guilds.add_bot(guild or self.guild, application, permissions=permissions)
        return application

    async def connect(
        self, application: Application | None = None, intents: discord.Intents | None = None, **options: Any
    ) -> Bot:
        """Return a connected client that is ready."""
        application = application or self.helper
        bot = Bot(intents or discord.Intents.all(), **options)
        task = asyncio.create_task(bot.start(application.token))
        self._running.append((bot, task))
        ready = asyncio.create_task(self.until(lambda: bot.all("ready")))
        done, _ = await asyncio.wait({task, ready}, return_when=asyncio.FIRST_COMPLETED)
        for each in done:
            each.result()
        return bot

    async def until(self, condition: Callable[[], Any], seconds: float = 5.0) -> Any:
        """Wait for something inside a client, which tells nobody: look each time the loop comes round."""
        async with asyncio.timeout(seconds):
            while not (outcome := condition()):  # noqa: ASYNC110 - a client has no event for it
                await asyncio.sleep(0.002)
            return outcome

    async def caught_up(self, bot: Bot) -> None:
        """Wait until a client has received everything that it was told so far."""
        sessions = [each for each in self.local.gateway.sessions.values() if each.connected]
        told = {session.shard[0]: session.sequence for session in sessions}
        await self.until(
            lambda: all(
                (bot._connection._get_websocket(shard_id=shard).sequence or 0) >= sequence
                for shard, sequence in told.items()
            )
        )

    async def ask(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        application: Application | None = None,
        token: str | None = None,
        **options: Any,
    ) -> tuple[int, Any]:
        """Make a request by hand and return status and body."""
        token = token or (application or self.helper).token
        headers = {"Authorization": f"Bot {token}"}
        if body is not None:
            options["json"] = body
        url = f"{self.local.url}/api/v10{path}"
        async with self._session.request(method, url, headers=headers, **options) as response:
            text = await response.text()
            return response.status, await response.json() if text.startswith(("{", "[")) else text

    async def post(self, place: Place, body: Any, **options: Any) -> tuple[int, Any]:
        return await self.ask("POST", f"/channels/{place.id}/messages", body, **options)

    def secret(self, name: str = "secret") -> Channel:
        channel = self.world.channels.create(self.guild, name)
        self.world.channels.hide(channel)
        return channel

    async def close(self) -> None:
        for bot, task in self._running:
            await bot.close()
            await asyncio.wait({task}, timeout=2)
            if task.done() and not task.cancelled():
                task.exception()
        await self._session.close()
