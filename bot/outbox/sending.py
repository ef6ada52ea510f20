"""Claiming what is due on the outbox, attempting it, and recording what came of it."""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from bot.claims import A_LIFE, Told, Trouble, patience_for, tell_of
from bot.database import Transaction
from bot.outbox import store
from bot.outbox.attempt import Failed, NoLongerWanted, Result, attempt
from bot.outbox.calls import Delivered
from bot.outbox.claiming import Claiming
from bot.outbox.kinds import OutboxEntry, OutboxKind, Unreachable
from bot.platform import Platform

_log = logging.getLogger(__name__)

AT_ONCE = 8
"""Calls in flight at a time. Discord's own limits, which the library keeps, allow 50 requests a second."""
KEPT_FOR_LIVES = 4
"""Calls more that may be in flight if a life depends on them: others may all be waiting for a rate limit."""


class OutboxWorker:
    """Makes the outbox's due calls, several at a time, as long as the client is ready."""

    name = "outbox"
    table = store.outbox_entries.name

    def __init__(
        self,
        platform: Platform,
        kinds: Iterable[OutboxKind],
        *,
        ready: asyncio.Event,
        worker: str = "main",
        at_once: int = AT_ONCE,
        told: Told | None = None,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        """Handle these `kinds`; a name declared twice is a `ValueError`. Entries of other kinds are left
        waiting.

        Nothing is claimed while `ready` is not set. `worker` names this process among those that share the
        database: at start it takes up at once what an earlier process of the same name had in hand.
        """
        self._platform = platform
        self._kinds: dict[str, OutboxKind] = {}
        for kind in kinds:
            if kind.name in self._kinds:
                raise ValueError(f"the outbox kind {kind.name} is declared twice")
            self._kinds[kind.name] = kind
        urgencies = {kind.name: kind.urgency for kind in self._kinds.values()}
        lives = {name: urgency for name, urgency in urgencies.items() if urgency <= A_LIFE}
        self._claiming = Claiming(urgencies, worker)
        self._claiming_lives = Claiming(lives, worker)
        self._ready = ready
        self._worker = worker
        self._at_once = at_once
        self._told = told
        self._jitter = jitter
        self._stopping = False
        self._woken = asyncio.Event()
        self._in_hand: dict[asyncio.Task[None], int] = {}

    async def start(self) -> None:
        """Free what an earlier process of the same name had claimed."""
        self._stopping = False
        async with self._platform.database.transaction() as transaction:
            released = await store.release(transaction, self._worker)
        if released:
            _log.warning(
                "%d outbox entries were in hand when the bot ended; looking for them first", released
            )

    def wake(self) -> None:
        """Something new may be due, or the client may have become ready: a run in progress looks again."""
        self._woken.set()

    async def run_due(self) -> None:
        """Make every call that is due; return when nothing is left to claim and nothing is in hand."""
        try:
            while True:
                self._woken.clear()
                if self._ready.is_set() and not self._stopping:
                    await self._claim()
                if not self._in_hand:
                    return
                await self._any_change()
        except asyncio.CancelledError:
            # What is cut off here keeps its claim: the next process looks for it first.
            for task in self._in_hand:
                task.cancel()
            await asyncio.gather(*self._in_hand, return_exceptions=True)
            raise

    async def next_due(self) -> datetime | None:
        """Return when the next entry is due that this worker may attempt (UTC), or None."""
        if not self._ready.is_set():
            return None
        async with self._platform.database.reading() as transaction:
            return await store.next_due(transaction, self._kinds)

    async def stop(self) -> None:
        """Claim nothing more; what is in hand is finished by whoever awaits `run_due`."""
        self._stopping = True
        self._woken.set()

    async def _claim(self) -> None:
        claiming, free = self._claiming, self._at_once - len(self._in_hand)
        if free <= 0:
            claiming, free = self._claiming_lives, free + KEPT_FOR_LIVES
        if free <= 0:
            return
        async with self._platform.database.claiming() as transaction:
            entries = await claiming.claim(transaction, in_hand=self._in_hand.values(), limit=free)
        for entry in entries:
            task = asyncio.create_task(self._deal_with(entry), name=f"outbox-{entry.kind}-{entry.id}")
            self._in_hand[task] = entry.id
            task.add_done_callback(self._laid_down)

    def _laid_down(self, task: asyncio.Task[None]) -> None:
        del self._in_hand[task]
        self._woken.set()

    async def _any_change(self) -> None:
        await self._woken.wait()

    async def _deal_with(self, entry: OutboxEntry) -> None:
        kind = self._kinds[entry.kind]
        result = await attempt(self._platform, kind, entry)
        try:
            await self._record(kind, entry, result, self._told)
        except Exception as error:  # the edge: a feature's handler must not stop the other kinds
            _log.exception("what came of outbox entry %s %s cannot be recorded", entry.kind, entry.key)
            # The call may have been made: it is looked for, and the handler called again.
            again = Failed(type(error).__name__, unknown=not isinstance(result, Unreachable | NoLongerWanted))
            if isinstance(result, Failed):  # then it was telling the admins that failed
                again = result
            try:
                await self._record(kind, entry, again, None)
            except Exception:  # the edge: the lease runs out, and the entry is looked for then
                _log.exception("outbox entry %s %s is left until its lease runs out", entry.kind, entry.key)

    async def _record(self, kind: OutboxKind, entry: OutboxEntry, result: Result, told: Told | None) -> None:
        async with self._platform.database.transaction(guild_id=entry.guild_id) as transaction:
            match result:
                case Delivered():
                    if await store.close(transaction, entry, store.DONE):
                        await kind.delivered(self._platform, transaction, entry, result)
                case NoLongerWanted():
                    await store.close(transaction, entry, store.UNWANTED)
                case Unreachable():
                    if await store.close(transaction, entry, store.UNREACHABLE):
                        await kind.unreachable(self._platform, transaction, entry, result)
                case Failed():
                    await self._record_failure(transaction, kind, entry, result, told)

    async def _record_failure(
        self,
        transaction: Transaction,
        kind: OutboxKind,
        entry: OutboxEntry,
        failed: Failed,
        told: Told | None,
    ) -> None:
        patience = patience_for(kind.urgency)
        given_up = patience.exhausted(entry.attempts)
        wait = max(
            patience.wait(entry.attempts, self._jitter()),
            timedelta(seconds=min(failed.retry_after or 0, 3600)),
        )
        recorded = await store.record_failure(
            transaction,
            entry,
            failed.error,
            next_attempt=None if given_up else transaction.now + wait,
            unknown=failed.unknown,
        )
        if recorded:
            trouble = Trouble(
                "outbox", entry.kind, entry.key, entry.guild_id, entry.attempts, failed.error, given_up
            )
            await tell_of(trouble, told, transaction)
