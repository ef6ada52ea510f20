"""Running what is due on the agenda: each entry in a transaction of its own, one failing kind never in the
way.
"""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Callable, Iterable
from datetime import datetime

from bot.agenda import store
from bot.agenda.kinds import AgendaEntry, AgendaKind
from bot.agenda.lateness import missed
from bot.claims import Told, Trouble, patience_for, tell_of
from bot.platform import Platform

_log = logging.getLogger(__name__)

BATCH = 20
"""Entries read at a time: small, so that an urgent one which arrives meanwhile waits for few others."""
HANDLER_SECONDS = 30
"""A handler only touches the database, and holds back all other writers while it does."""


class AgendaWorker:
    """Runs the agenda's due entries, one after the other."""

    name = "agenda"
    table = store.agenda_entries.name

    def __init__(
        self,
        platform: Platform,
        kinds: Iterable[AgendaKind],
        *,
        told: Told | None = None,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        """Handle these `kinds`; a name declared twice is a `ValueError`. Entries of other kinds are left
        waiting.
        """
        self._platform = platform
        self._kinds: dict[str, AgendaKind] = {}
        for kind in kinds:
            if kind.name in self._kinds:
                raise ValueError(f"the agenda kind {kind.name} is declared twice")
            self._kinds[kind.name] = kind
        self._urgencies = {kind.name: kind.urgency for kind in self._kinds.values()}
        self._told = told
        self._jitter = jitter
        self._stopping = False

    async def start(self) -> None:
        """Prepare for running. The agenda needs nothing: what was in hand at a crash was rolled back."""
        self._stopping = False

    def wake(self) -> None:
        """Something new may be due. A run in progress looks again by itself."""

    async def run_due(self) -> None:
        """Run everything that is due, until nothing is left that could be run now."""
        while not self._stopping:
            async with self._platform.database.reading() as transaction:
                entries = await store.due(transaction, self._urgencies, BATCH)
            progress = False
            for entry in entries:
                if self._stopping:
                    return
                progress = await self._run(entry) or progress
            if not progress:
                return

    async def next_due(self) -> datetime | None:
        """Return when the next entry that this worker handles is due (UTC), or None."""
        async with self._platform.database.reading() as transaction:
            return await store.next_due(transaction, self._kinds)

    async def stop(self) -> None:
        """Take up no further entry; the one in hand is finished by whoever awaits `run_due`."""
        self._stopping = True

    async def _run(self, due: AgendaEntry) -> bool:
        """Handle one entry; False if there was nothing to do, because another process has it or had it."""
        kind = self._kinds[due.kind]
        taken: AgendaEntry | None = None
        try:
            async with self._platform.database.transaction(guild_id=due.guild_id) as transaction:
                taken = await store.take(transaction, due.id)
                if taken is None:
                    return False
                too_late = missed(kind.when_late, taken.due, transaction.now)
                handler = kind.missed if too_late else kind.handler
                if handler is not None:
                    async with asyncio.timeout(HANDLER_SECONDS):
                        await handler(self._platform, transaction, taken)
                await store.finish(transaction, taken, store.MISSED if too_late else store.DONE)
        except Exception as error:  # the edge: whatever one entry's handler does, the others are run
            if taken is None:
                raise
            _log.exception("agenda entry %s %d of guild %s failed", taken.kind, taken.id, taken.guild_id)
            await self._record_failure(kind, taken, type(error).__name__)
        else:
            if too_late:
                _log.warning(
                    "agenda entry %s %d of guild %s was missed", taken.kind, taken.id, taken.guild_id
                )
        return True

    async def _record_failure(self, kind: AgendaKind, entry: AgendaEntry, error: str) -> None:
        try:
            await self._record(kind, entry, error, self._told)
        except Exception:  # the edge: telling the admins must not keep a failure from being recorded
            if self._told is None:
                raise
            _log.exception("the admins could not be told of agenda entry %s %d", entry.kind, entry.id)
            await self._record(kind, entry, error, None)

    async def _record(self, kind: AgendaKind, entry: AgendaEntry, error: str, told: Told | None) -> None:
        patience = patience_for(kind.urgency)
        failures = entry.attempts + 1
        given_up = patience.exhausted(failures)
        async with self._platform.database.transaction(guild_id=entry.guild_id) as transaction:
            wait = None if given_up else transaction.now + patience.wait(failures, self._jitter())
            if await store.record_failure(transaction, entry, error, wait):
                trouble = Trouble("agenda", entry.kind, entry.id, entry.guild_id, failures, error, given_up)
                await tell_of(trouble, told, transaction)
