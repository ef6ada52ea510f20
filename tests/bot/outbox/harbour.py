"""A community on a Discord of our own, the real client, and an outbox whose one call a test chooses."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

import discord
from discord import Client

from bot import outbox
from bot.clock import MovableClock
from bot.database import Database, Transaction
from bot.local_discord import LocalDiscord
from bot.local_discord.seeding import Community
from bot.message import Message
from bot.outbox import Call, Delivered, Destination, OutboxEntry, OutboxKind, OutboxWorker, Unreachable
from bot.platform import Platform
from tests.platforms import bare_platform

HARBOUR = {
    "guild": {"name": "Harbour"},
    "channels": ["alerts", {"name": "secret"}],
    "roles": ["chip"],
    "people": ["ana", {"name": "ben", "dms_closed": True}],
    "bot": {"name": "Mutual Aid", "token": "a-token", "kept_out_of": ["secret"]},
}
POST = "POST /channels/{channel_id}/messages"
READ = "GET /channels/{channel_id}/messages"


def panel(text: str = "Somebody wrote something worrying.") -> Message:
    """Return a layout whose buttons do not tell which entry it came from."""
    view = discord.ui.LayoutView(timeout=None)
    view.add_item(discord.ui.Container(discord.ui.TextDisplay(text), accent_colour=0xB3261E))
    view.add_item(discord.ui.ActionRow(discord.ui.Button(label="Take it", custom_id="take-it")))
    return Message(view=view)


@dataclass
class Lateness:
    """How far Discord's clock is behind ours."""

    by: timedelta = timedelta()


@dataclass
class Harbour:
    """A community, the real client, and an outbox whose one kind makes the call a test wants."""

    discord: LocalDiscord
    community: Community
    clock: MovableClock
    database: Database
    client: Client
    call: Callable[[OutboxEntry], Call | None]
    late: Lateness
    heard: list[Delivered | Unreachable] = field(default_factory=list)

    def __post_init__(self) -> None:
        ready = asyncio.Event()
        ready.set()
        kind = OutboxKind(
            name="alert",
            urgency=0,
            prepare=self._prepare,
            delivered=self._delivered,
            unreachable=self._unreachable,
        )
        platform = bare_platform(self.clock, self.database, self.client)
        self.worker = OutboxWorker(platform, [kind], ready=ready, jitter=lambda: 0)

    async def send(self, key: str = "one", to: Destination | None = None) -> None:
        async with self.database.transaction() as transaction:
            await outbox.put(transaction, kind="alert", key=key, guild_id=1, payload={}, to=to)

    async def run_until_quiet(self) -> None:
        while (due := await self.worker.next_due()) is not None:
            self.clock.move_to(max(due, self.clock.now()))
            await self.worker.run_due()

    def channel(self, name: str) -> int:
        return self.community.channels[name].id

    def person(self, name: str) -> int:
        return self.community.people[name].id

    def requests(self, request: str) -> int:
        return len(self.discord.journal.of(*request.split(" ")))

    async def texts(self, channel_id: int) -> list[str]:
        """Return what a reader of the channel sees of each message: its components."""
        messages = self.client.get_partial_messageable(channel_id).history()
        return [str(message.components or message.content) async for message in messages]

    async def _prepare(self, platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Call | None:
        return self.call(entry)

    async def _delivered(
        self, platform: Platform, transaction: Transaction, entry: OutboxEntry, delivered: Delivered
    ) -> None:
        self.heard.append(delivered)

    async def _unreachable(
        self, platform: Platform, transaction: Transaction, entry: OutboxEntry, unreachable: Unreachable
    ) -> None:
        self.heard.append(unreachable)
