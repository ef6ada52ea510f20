"""Calls that do what a test tells them, and kinds that write down what they hear."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any, cast

import aiohttp
import discord
from sqlalchemy import Row, select

from bot import outbox
from bot.clock import MovableClock
from bot.database import Database, Transaction
from bot.outbox import Call, Delivered, Destination, OutboxEntry, OutboxKind, OutboxWorker, Unreachable
from bot.platform import Platform
from tests.platforms import bare_platform

GUILD = 42
SENT = Delivered(7, 1000, datetime(2026, 3, 2, 9, 0, tzinfo=UTC))


def http_error(status: int, code: int = 0, headers: dict[str, str] | None = None) -> discord.HTTPException:
    """Return the error that discord.py raises for this status and Discord's own code."""
    response = cast(aiohttp.ClientResponse, SimpleNamespace(status=status, reason="", headers=headers or {}))
    kinds = {403: discord.Forbidden, 404: discord.NotFound}
    kind = discord.DiscordServerError if status >= 500 else kinds.get(status, discord.HTTPException)
    return kind(response, {"code": code, "message": "no"})


Step = BaseException | Delivered | Callable[[], Any] | None


@dataclass
class Script:
    """What each attempt at a call comes to, in order; and what was done."""

    sends: list[Step] = field(default_factory=list)
    finds: list[Step] = field(default_factory=list)
    done: list[str] = field(default_factory=list)
    since: list[datetime] = field(default_factory=list)
    to: Destination | None = None

    async def perform(self, client: discord.Client) -> Delivered:
        self.done.append("send")
        return await _play(self.sends) or SENT

    async def find(self, client: discord.Client, since: datetime) -> Delivered | None:
        self.done.append("find")
        self.since.append(since)
        return await _play(self.finds)


async def _play(steps: list[Step]) -> Delivered | None:
    step = steps.pop(0) if steps else None
    if isinstance(step, BaseException):
        raise step
    if callable(step):
        result = step()
        if asyncio.iscoroutine(result):
            await result
        return None
    return step


@dataclass
class Desk:
    """An outbox with one scripted call a key, on a real database."""

    clock: MovableClock
    database: Database
    scripts: dict[str, Script] = field(default_factory=dict)
    heard: list[str] = field(default_factory=list)
    ready: asyncio.Event = field(default_factory=asyncio.Event)
    handler_fails: int = 0
    prepare_fails: int = 0
    unwanted: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.ready.set()

    def kind(self, name: str = "alert", urgency: int = 5) -> OutboxKind:
        return OutboxKind(
            name=name,
            urgency=urgency,
            prepare=self._prepare,
            delivered=self._delivered,
            unreachable=self._unreachable,
        )

    def worker(
        self, *kinds: OutboxKind, name: str = "main", database: Database | None = None, **options: Any
    ) -> OutboxWorker:
        platform = bare_platform(self.clock, database or self.database)
        return OutboxWorker(
            platform,
            kinds or (self.kind(),),
            ready=self.ready,
            worker=name,
            jitter=lambda: 0,
            **options,
        )

    def script(self, key: str = "one") -> Script:
        return self.scripts.setdefault(key, Script())

    async def put(self, key: str = "one", kind: str = "alert", **options: Any) -> bool:
        async with self.database.transaction(guild_id=GUILD) as transaction:
            return await outbox.put(
                transaction, kind=kind, key=key, guild_id=GUILD, payload={"n": 1}, **options
            )

    async def row(self, key: str = "one") -> Row[Any]:
        table = outbox.outbox_entries
        async with self.database.reading() as transaction:
            return (await transaction.execute(select(table).where(table.c.key == key))).one()

    async def states(self) -> dict[str, str]:
        table = outbox.outbox_entries
        async with self.database.reading() as transaction:
            rows: Iterable[Row[Any]] = await transaction.execute(select(table.c.key, table.c.state))
            return {row.key: row.state for row in rows}

    async def next_round(self, worker: OutboxWorker) -> None:
        """Move the clock to the next due entry and let `worker` run."""
        due = await worker.next_due()
        assert due is not None
        self.clock.move_to(max(due, self.clock.now()))
        await worker.run_due()

    async def _prepare(self, platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Call | None:
        if self.prepare_fails:
            self.prepare_fails -= 1
            raise KeyError("no such text")
        return None if entry.key in self.unwanted else self.script(entry.key)

    async def _delivered(
        self, platform: Platform, transaction: Transaction, entry: OutboxEntry, delivered: Delivered
    ) -> None:
        await self._follow_up(transaction, entry)
        self.heard.append(f"{entry.key} delivered as {delivered.message_id}")

    async def _unreachable(
        self, platform: Platform, transaction: Transaction, entry: OutboxEntry, unreachable: Unreachable
    ) -> None:
        await self._follow_up(transaction, entry)
        self.heard.append(f"{entry.key} unreachable: {unreachable.code}")

    async def _follow_up(self, transaction: Transaction, entry: OutboxEntry) -> None:
        await outbox.put(transaction, kind="follow-up", key=f"after {entry.key}", guild_id=GUILD, payload={})
        if self.handler_fails:
            self.handler_fails -= 1
            raise KeyError("a mistake in a handler")
