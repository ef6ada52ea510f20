"""A year with the real bot on real sockets, in a small Discord of its own, seen as its members see it."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import discord
from pydantic import SecretStr

from bot.clock import MovableClock
from bot.environment import Environment
from bot.local_discord import LocalDiscord
from bot.local_discord.actors import Actor
from bot.local_discord.seeding import Community, seed
from bot.local_discord.world import Message
from bot.running.process import RunningBot
from cogs import FEATURES
from tests.simulated_year import recorded
from tests.simulated_year.at_once import sqlite_at_once
from tests.simulated_year.config import CHANNEL, MILESTONES, write_config
from tests.simulated_year.doing import Doer
from tests.simulated_year.happenings import ComesBack, Happening, Joins, LeavesGuild, Year
from tests.simulated_year.store_and_rules import Lived

_GROUP = {
    "guild": {"name": "Harbour", "owner": "iris"},
    "bot": {"name": "Mutual Aid"},
    "roles": [
        {"name": "Admin", "permissions": ["administrator"]},
        {"name": "Moderator", "permissions": ["manage_messages"]},
        {"name": "On call"},
    ],
    "channels": [CHANNEL, MILESTONES, {"name": "alerts", "only_for": ["Moderator", "Admin"]}],
    "people": [{"name": "iris", "roles": ["Admin"]}],
}
_MENTION = re.compile(r"<@!?(\d+)>")


async def live(year: Year, folder: Path, told: Callable[[str], None] = lambda _: None) -> Lived:
    """Live through the year; `folder` takes database and settings."""
    write_config(folder / "config")
    with _library_as_it_was(), sqlite_at_once():
        clock = MovableClock(year.begins)
        local_discord = LocalDiscord(clock=clock.now, rate_limits="counted")
        await local_discord.start()
        living = _Living(year, folder, clock, local_discord)
        try:
            return await living.through(told)
        finally:
            if living.bot is not None:
                await living.bot.stop()
            await local_discord.stop()


class _Living:
    def __init__(self, year: Year, folder: Path, clock: MovableClock, local_discord: LocalDiscord) -> None:
        self.bot: RunningBot | None = None
        self._year = year
        self._folder = folder
        self._clock = clock
        self._discord = local_discord
        self._community: Community = seed(local_discord.world, _GROUP)
        self._doer = Doer(self._community.guild.id)
        world = local_discord.world
        self._people: list[Actor] = []
        for number in range(year.people):
            user = world.users.create(f"member-{number:04}")
            world.members.add(self._community.guild, user)
            self._people.append(Actor(local_discord, user, guild=self._community.guild))

    async def through(self, told: Callable[[str], None]) -> Lived:
        left = list(self._year.happenings)
        for away in self._year.away:
            upcoming = [each for each in left if each.at < away.begin]
            left = left[len(upcoming) :]
            bot = await self._be_there(upcoming)
            await self._pass_time(bot, away.begin - timedelta(seconds=1))
            await bot.stop()
            self.bot = None
            self._clock.move_to(away.end)
            told(f"  until {away.begin:%Y-%m-%d %H:%M} UTC: {len(self._seen(CHANNEL))} prompts")
        bot = await self._be_there(left)
        await self._pass_time(bot, self._year.ends - timedelta(seconds=1))
        people = {actor.id: number for number, actor in enumerate(self._people)}
        async with bot.platform.database.reading() as transaction:
            lived = Lived(
                await recorded.asked(transaction, people),
                await recorded.celebrated(transaction, people, self._doer.counters),
                await recorded.posted(transaction),
            )
        lived.seen_otherwise += self._seen_otherwise(lived)
        return lived

    async def _be_there(self, happenings: list[Happening]) -> RunningBot:
        application = self._community.application
        assert application is not None
        environment = Environment(
            discord_token=SecretStr(application.token),
            config_folder=self._folder / "config",
            data_folder=self._folder / "data",
            local_discord_url=self._discord.url,
        )
        self.bot = bot = RunningBot(environment, FEATURES, clock=self._clock)
        await bot.start()
        await bot.settle()
        for each in happenings:
            await self._pass_time(bot, each.at)
            await self._do(bot, each)
            await bot.settle()
        return bot

    async def _do(self, bot: RunningBot, happening: Happening) -> None:
        actor, members = self._people[happening.person], self._discord.world.members
        match happening.doing:
            case LeavesGuild():
                members.remove(self._community.guild, actor.user)
            case ComesBack():
                members.add(self._community.guild, actor.user)
            case Joins(kind):
                await actor.runs("check-in join", where=f"#{CHANNEL}", **{"check-in": kind})
            case doing:
                await self._doer.do(bot.platform, actor.id, doing)

    async def _pass_time(self, bot: RunningBot, until: datetime) -> None:
        while (due := await bot.alarm.next_due()) is not None and due <= until:
            self._clock.move_to(max(due, self._clock.now()))
            await bot.settle()
        self._clock.move_to(until)
        await bot.settle()

    def _seen(self, channel: str) -> list[Message]:
        """Return what the bot has said in a channel."""
        application = self._community.application
        assert application is not None
        return [
            message
            for message in self._community.channels[channel].messages.values()
            if message.author.id == application.user.id and not message.deleted and not message.visible_to
        ]

    def _seen_otherwise(self, lived: Lived) -> Iterator[str]:
        """Yield where what stands in the channels is not what the database says, or says too much."""
        prompts, celebrations = self._seen(CHANNEL), self._seen(MILESTONES)
        if len(prompts) != len(lived.posts):
            yield f"{len(prompts)} prompts in the channel, {len(lived.posts)} in the database"
        public = Counter(self._people[each.person].id for each in lived.celebrated if each.where == "public")
        named = Counter(int(person) for each in celebrations for person in _MENTION.findall(_text(each)))
        if public != named:
            yield f"{named - public} were named in public without consent; {public - named} were not"
        for each in (*prompts, *celebrations):
            if each.pings:
                yield f"message {each.id} pinged {each.pings}"
            if "member-" in _text(each) or (each in prompts and _MENTION.search(_text(each))):
                yield f"message {each.id} names somebody"


def _text(message: Message) -> str:
    return json.dumps([message.content, message.components])


@contextmanager
def _library_as_it_was() -> Iterator[None]:
    """Let discord.py talk to Discord again afterwards: where it talks to belongs to the whole process."""
    route, gateway = discord.http.Route.BASE, discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY
    assets = discord.Asset.BASE
    yield
    discord.http.Route.BASE, discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = route, gateway
    discord.Asset.BASE = assets
