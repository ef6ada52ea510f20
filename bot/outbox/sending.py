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
from bot.outbox.calls import Delivered, ToPerson
from bot.outbox.claiming import ANY_URGENCY, Claiming
from bot.outbox.kinds import OutboxEntry, OutboxKind, Unreachable
from bot.outbox.pace import Pace
from bot.platform import Platform

_log = logging.getLogger(__name__)

AT_ONCE = 8
"""Calls in flight at a time. Discord's own limits, which the library keeps, allow 50 requests a second."""
KEPT_FOR_LIVES = 4
"""Calls more that may be in flight if a life depends on them: others may all be waiting for a rate limit."""
FALLS_BACK_AFTER = 5
"""Attempts after which a life's call that cannot be prepared goes another way too: some fifteen seconds."""


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
        pace: Pace | None = None,
        told: Told | None = None,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        """Handle these `kinds`; a name declared twice is a `ValueError`. Entries of other kinds are left
        waiting.

        Nothing is claimed while `ready` is not set. `worker` names this process among those that share the
        database: at start it takes up at once what an earlier process of the same name had in hand. `pace`
        is at which people are written to (a new one if None); workers of one process share theirs.
        """
        self._platform = platform
        self._kinds: dict[str, OutboxKind] = {}
        for kind in kinds:
            if kind.name in self._kinds:
                raise ValueError(f"the outbox kind {kind.name} is declared twice")
            self._kinds[kind.name] = kind
        urgencies = {kind.name: kind.urgency for kind in self._kinds.values()}
        self._pace = pace if pace is not None else Pace()
        self._claiming = Claiming(urgencies, worker, self._pace)
        self._ready = ready
        self._worker = worker
        self._at_once = at_once
        self._told = told
        self._jitter = jitter
        self._stopping = False
        self._woken = asyncio.Event()
        self._in_hand: dict[asyncio.Task[None], OutboxEntry] = {}

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
                # What ended while claiming may have put down something more.
                if not self._in_hand and not self._woken.is_set():
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
            now = transaction.now
            people_from = {
                name: self._pace.free_from(now, life=kind.urgency <= A_LIFE)
                for name, kind in self._kinds.items()
            }
            return await store.next_due(transaction, people_from)

    async def stop(self) -> None:
        """Claim nothing more; what is in hand is finished by whoever awaits `run_due`."""
        self._stopping = True
        self._woken.set()

    async def _claim(self) -> None:
        free, up_to = self._at_once - len(self._in_hand), ANY_URGENCY
        if free <= 0:
            free, up_to = free + KEPT_FOR_LIVES, A_LIFE
        if free <= 0:
            return
        async with self._platform.database.claiming() as transaction:
            entries = await self._claiming.claim(
                transaction, in_hand=self._in_hand.values(), limit=free, up_to=up_to
            )
        for entry in entries:
            task = asyncio.create_task(self._deal_with(entry), name=f"outbox-{entry.kind}-{entry.id}")
            self._in_hand[task] = entry
            task.add_done_callback(self._laid_down)

    def _laid_down(self, task: asyncio.Task[None]) -> None:
        del self._in_hand[task]
        self._woken.set()

    async def _any_change(self) -> None:
        await self._woken.wait()

    async def _deal_with(self, entry: OutboxEntry) -> None:
        kind = self._kinds[entry.kind]
        result = await attempt(self._platform, kind, entry)
        if isinstance(entry.to, ToPerson) and _nobody_was_written_to(result):
            self._pace.give_back()
        # Each time without what may have failed: the feature's handler, then telling the admins.
        for told, handling in ((self._told, True), (self._told, False), (None, False)):
            try:
                await self._record(kind, entry, result, told, handling=handling)
                return
            except Exception as error:  # the edge: a feature's handler must not stop the other kinds
                _log.exception("what came of outbox entry %s %d cannot be recorded", entry.kind, entry.id)
                if not isinstance(result, Failed):
                    # The call may have been made: it is looked for, and the handler called again.
                    unknown = not isinstance(result, Unreachable | NoLongerWanted)
                    result = Failed(type(error).__name__, unknown=unknown)
        _log.error("outbox entry %s %d is left until its lease runs out", entry.kind, entry.id)

    async def _record(
        self, kind: OutboxKind, entry: OutboxEntry, result: Result, told: Told | None, *, handling: bool
    ) -> None:
        async with self._platform.database.transaction(guild_id=entry.guild_id) as transaction:
            match result:
                case Delivered():
                    if await store.close(transaction, entry, store.DONE):
                        await kind.delivered(self._platform, transaction, entry, result)
                case NoLongerWanted():
                    await store.close(transaction, entry, store.UNWANTED)
                case Unreachable():
                    if await store.close(transaction, entry, store.UNREACHABLE) and not entry.fell_back:
                        await kind.unreachable(self._platform, transaction, entry, result)
                case Failed():
                    falls_back = handling and _goes_another_way(kind, entry, result)
                    await self._record_failure(transaction, kind, entry, result, told, falls_back=falls_back)

    async def _record_failure(
        self,
        transaction: Transaction,
        kind: OutboxKind,
        entry: OutboxEntry,
        failed: Failed,
        told: Told | None,
        *,
        falls_back: bool,
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
            falls_back=falls_back,
        )
        if recorded and falls_back:
            await kind.unreachable(self._platform, transaction, entry, Unreachable(0, expected=False))
        if recorded:
            trouble = Trouble(
                "outbox", entry.kind, entry.id, entry.guild_id, entry.attempts, failed.error, given_up
            )
            await tell_of(trouble, told, transaction)


def _nobody_was_written_to(result: Result) -> bool:
    return isinstance(result, NoLongerWanted) or (isinstance(result, Failed) and result.unprepared)


def _goes_another_way(kind: OutboxKind, entry: OutboxEntry, failed: Failed) -> bool:
    """Whether a life has waited long enough for a mistake of ours. The entry is tried on all the same."""
    return (
        failed.unprepared
        and kind.urgency <= A_LIFE
        and entry.attempts >= FALLS_BACK_AFTER
        and not entry.fell_back
    )
