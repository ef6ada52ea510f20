"""A group with a bot of its own process, and the count of what each member and the moderators were sent."""

from __future__ import annotations

import asyncio
import json
import random
import shutil
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.clock import MovableClock
from bot.local_discord.actors import Actor
from bot.local_discord.seeding import Community, seed
from bot.local_discord.server import LocalDiscord
from bot.local_discord.world import Application
from bot.local_discord.world.places import Place
from tests.bot_process import CHECKOUT, BotProcess

GROUP = {
    "guild": {"name": "Harbour", "owner": "iris"},
    "bot": {"name": "Mutual Aid"},
    "roles": [
        {"name": "Admin", "permissions": ["administrator"]},
        {"name": "Moderator", "permissions": ["manage_messages"]},
        {"name": "On call"},
    ],
    "channels": ["evening", "morning", {"name": "alerts", "only_for": ["Moderator", "Admin"]}],
    "people": [
        {"name": "iris", "roles": ["Admin"]},
        {"name": "sam", "roles": ["Moderator", "On call"]},
    ],
}
WORRYING = ("I want to die", "thinking about killing myself again", "i am going to end my life")
# Escalation has its own tests; here a second ping would look like a doubled post.
QUIET_LADDER = """\
crisis:
  tiers:
    emergency: {steps: [{after_minutes: 1400, ping: everyone}], repeat_every_minutes: 1400}
    urgent: {steps: [{after_minutes: 1400, ping: everyone}], repeat_every_minutes: 1400}
    concern: {steps: [{after_minutes: 1400, ping: everyone}], repeat_every_minutes: 1400}
"""


@dataclass
class Tally:
    """What must be empty after any amount of trouble: ids of members, by what happened to their alert."""

    members: int
    alerts_lost: list[str]
    alerts_doubled: list[str]
    notes_lost: list[str]
    notes_doubled: list[str]

    @property
    def in_order(self) -> bool:
        return not (self.alerts_lost or self.alerts_doubled or self.notes_lost or self.notes_doubled)

    @property
    def so_far(self) -> str:
        """What it says while the bot is still at work: what is missing may be on its way."""
        return self._in_words("not yet there")

    def __str__(self) -> str:
        return self._in_words("lost")

    def _in_words(self, missing: str) -> str:
        return (
            f"{self.members} members in need: {len(self.alerts_lost)} alerts {missing}, "
            f"{len(self.alerts_doubled)} doubled; {len(self.notes_lost)} private notes {missing}, "
            f"{len(self.notes_doubled)} doubled"
        )


class Harbour:
    """The group, its clock that runs, and the bot's process."""

    def __init__(
        self, discord: LocalDiscord, community: Community, bot: BotProcess, clock: MovableClock
    ) -> None:
        self.discord = discord
        self.community = community
        self.bot = bot
        self.clock = clock
        self.members: list[Actor] = []

    @property
    def application(self) -> Application:
        """The bot's application."""
        assert self.community.application is not None
        return self.community.application

    async def somebody_in_need_writes(self, chance: random.Random) -> Actor:
        """Let a member nobody has heard of before write something worrying."""
        world = self.discord.world
        user = world.users.create(f"member-{len(self.members)}")
        world.members.add(self.community.guild, user)
        member = Actor(self.discord, user, guild=self.community.guild)
        self.members.append(member)
        channel = self.community.channels[chance.choice(("evening", "morning"))]
        await member.writes(channel, chance.choice(WORRYING))
        return member

    def advance(self, minutes: float) -> None:
        """Let time pass, for the bot's process too."""
        self.clock.advance(timedelta(minutes=minutes))
        self.discord.clock_moved(1)

    async def everything_sent(self, seconds: float) -> None:
        """Wait, at most `seconds`, until all members have alert and note and the bot's outbox is empty."""
        loop = asyncio.get_running_loop()
        end = loop.time() + seconds
        while loop.time() < end:
            tally = self.tally()
            if not tally.alerts_lost and not tally.notes_lost and not self.open_entries():
                return
            # What another process has left to do can only be asked again and again.
            await asyncio.sleep(0.05)

    def open_entries(self) -> Counter[str]:
        """Return how many outbox entries are in which unfinished state, read from the bot's own database."""
        with closing(sqlite3.connect(f"file:{self.bot.database}?mode=ro", uri=True)) as database:
            rows = database.execute(
                "SELECT state, count(*) FROM outbox_entries"
                " WHERE state NOT IN ('done', 'unwanted') GROUP BY state"
            )
            return Counter(dict(rows.fetchall()))

    def alert_rows(self) -> int:
        """Return how many alerts the bot's own database holds."""
        if not self.bot.database.exists():
            return 0
        with closing(sqlite3.connect(f"file:{self.bot.database}?mode=ro", uri=True)) as database:
            return int(database.execute("SELECT count(*) FROM crisis_alerts").fetchone()[0])

    def tally(self) -> Tally:
        """Count what arrived, from the world's point of view."""
        channels = self.discord.world.channels
        posts = self._by_bot(self.community.channels["alerts"])
        tally = Tally(len(self.members), [], [], [], [])
        for member in self.members:
            direct = channels.find_direct(member.user, self.application.user)
            alerts = sum(member.user.mention in post for post in posts)
            notes = 0 if direct is None else len(self._by_bot(direct))
            for count, lost, doubled in (
                (alerts, tally.alerts_lost, tally.alerts_doubled),
                (notes, tally.notes_lost, tally.notes_doubled),
            ):
                if count == 0:
                    lost.append(member.user.name)
                elif count > 1:
                    doubled.append(member.user.name)
        return tally

    def _by_bot(self, place: Place) -> list[str]:
        """Return what the bot has posted in a place, as the JSON that a client receives."""
        return [
            json.dumps([message.content, message.components])
            for message in place.messages.values()
            if message.author.id == self.application.user.id and not message.deleted
        ]


@asynccontextmanager
async def harbour(folder: Path, *, quiet_ladder: bool = True) -> AsyncIterator[Harbour]:
    """Open a group whose bot is not started yet, and close it with all that runs."""
    clock = MovableClock(datetime(2026, 3, 2, 21, 40, tzinfo=UTC), running=True)
    discord = LocalDiscord(clock=clock.now, rate_limits="counted")
    await discord.start()
    discord.clock_moved(1)
    community = seed(discord.world, GROUP)
    config = folder / "config"
    shutil.copytree(CHECKOUT / "config", config)
    if quiet_ladder:
        (config / "guilds").mkdir(exist_ok=True)
        (config / "guilds" / f"{community.guild.id}.yaml").write_text(QUIET_LADDER, encoding="utf-8")
    assert community.application is not None
    bot = BotProcess(discord, community.application, folder / "bot", config=config)
    try:
        yield Harbour(discord, community, bot, clock)
    finally:
        if bot.running:
            await bot.stop()
        await discord.stop()
