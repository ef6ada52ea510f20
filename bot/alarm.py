"""The alarm: wakes those who work when something is due. The only file that knows APScheduler.

There is no polling and no timer per member: one date job, armed to the next due entry. The scheduler reads
the machine's clock, so it is armed by the delay that the injected clock gives, and armed again when that
clock is moved. A sweep each minute finds what another process put down, or what a failed look missed.
"""

from __future__ import annotations

import asyncio
import logging
import weakref
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.date import DateTrigger

from bot.clock import Clock, SystemClock
from bot.database import Database, Transaction

_log = logging.getLogger(__name__)

_AGAIN_AFTER_FAILURE = 1.0
_LONGEST_DELAY = timedelta(days=1)
_HELD_ELSEWHERE = timedelta(seconds=1)


class Worker(Protocol):
    """Somebody who works off a table: the agenda's worker, the outbox's."""

    @property
    def name(self) -> str:
        """A word for the log."""
        ...

    @property
    def table(self) -> str:
        """The name of the table it works off."""
        ...

    async def start(self) -> None:
        """Prepare, before anything is run."""
        ...

    def wake(self) -> None:
        """Tell a run in progress that something new may be due."""
        ...

    async def run_due(self) -> None:
        """Run everything due; return when nothing is left that can be run now and nothing is in hand."""
        ...

    async def next_due(self) -> datetime | None:
        """Return when there is something to run next (UTC), or None."""
        ...

    async def stop(self) -> None:
        """Take up nothing new."""
        ...


@dataclass(frozen=True)
class Chore:
    """Something done by the machine's clock, at this hour and minute (UTC) of every day; hour None: every
    hour.
    """

    name: str
    run: Callable[[], Awaitable[None]]
    hour: int | None
    minute: int


class Alarm:
    """Runs each worker in a task of its own, whenever something is due for it."""

    def __init__(
        self, clock: Clock, database: Database, work: Sequence[Worker], chores: Sequence[Chore] = ()
    ) -> None:
        """Prepare; nothing runs before `start`."""
        self._clock = clock
        self._desks = tuple(_Desk(worker) for worker in work)
        self._chores = tuple(chores)
        self._scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True}
        )
        self._armed: datetime | None = None
        self._running = False
        self._tasks: tuple[asyncio.Task[None], ...] = ()
        self._database = database
        self._deaf: Callable[[], None] | None = None
        # A clock never lets go of who subscribes, and there is an alarm for every connection to Discord.
        itself = weakref.ref(self)
        clock.subscribe(lambda: _tell_of_move(itself()))

    async def start(self) -> None:
        """Begin: everything that became due while nobody ran it is run now."""
        for desk in self._desks:
            await desk.worker.start()
        self._scheduler.start()
        self._scheduler.add_job(self._sweep, CronTrigger(second=0, timezone=UTC), id="sweep")
        for chore in self._chores:
            trigger = CronTrigger(hour=chore.hour, minute=chore.minute, timezone=UTC)
            self._scheduler.add_job(_guarded(chore), trigger, id=f"chore-{chore.name}")
        self._deaf = self._database.on_commit(self._committed)
        self._running = True
        self._tasks = tuple(
            asyncio.create_task(self._serve(desk), name=f"alarm-{desk.worker.name}") for desk in self._desks
        )
        self.wake()

    def wake(self) -> None:
        """Look at once whether something is due: after a start, a moved clock, or when the client became
        ready.
        """
        if self._running:
            for desk in self._desks:
                desk.wake()

    async def settle(self) -> None:
        """Return once everything that is due has been run and nothing is in hand. What is held back does not
        count.
        """
        while self._running:
            for desk in self._desks:
                await desk.idle.wait()
            now = self._clock.now()
            overdue = False
            for desk in self._desks:
                due = await desk.worker.next_due()
                if due is not None and due <= now:
                    overdue = True
                    desk.wake()
            if not overdue and all(desk.idle.is_set() for desk in self._desks):
                return
            await asyncio.sleep(0)

    async def next_due(self) -> datetime | None:
        """Return the earliest instant (UTC) at which there is something to run, or None."""
        dues = [await desk.worker.next_due() for desk in self._desks]
        return min((due for due in dues if due is not None), default=None)

    async def stop(self, timeout: float) -> None:  # noqa: ASYNC109 - the caller's limit covers several parts
        """Take up nothing new, and finish what is in hand within `timeout` seconds.

        The rest is left to the next start.
        """
        if not self._running:
            return
        self._running = False
        if self._deaf is not None:
            self._deaf()
        self._scheduler.shutdown(wait=False)
        for desk in self._desks:
            await desk.worker.stop()
            desk.stopping = True
            desk.wake()
        _, unfinished = await asyncio.wait(self._tasks, timeout=timeout)
        for task in unfinished:
            task.cancel()
        if unfinished:
            _log.warning("%d workers were cut off; the next start takes up what they had", len(unfinished))
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _serve(self, desk: _Desk) -> None:
        while not desk.stopping:
            await desk.woken.wait()
            desk.woken.clear()
            try:
                await desk.worker.run_due()
                if self._running:
                    self._plan(desk, await desk.worker.next_due())
            except Exception:  # the edge: whatever happens, the alarm goes on waking
                _log.exception("%s could not look for what is due; trying again", desk.worker.name)
                asyncio.get_running_loop().call_later(_AGAIN_AFTER_FAILURE, desk.wake)
            if not desk.woken.is_set():
                desk.idle.set()

    def _plan(self, desk: _Desk, due: datetime | None) -> None:
        """Arm for what is due next. What is due already was left: it became so just now, or is held
        elsewhere.
        """
        now = self._clock.now()
        if due is None or due > now:
            desk.left_something = False
            self._arm(due)
        elif not desk.left_something:
            desk.left_something = True
            desk.wake()
        else:
            self._ring_at(now + _HELD_ELSEWHERE)

    def _committed(self, transaction: Transaction) -> None:
        if not self._running:
            return
        for desk in self._desks:
            # The others are left alone: what they would look up stands in the way of what is due.
            due = transaction.due_in.get(desk.worker.table)
            if due is not None and due <= self._clock.now():
                desk.wake()
            else:
                self._arm(due)

    def clock_moved(self) -> None:
        """Arm anew: every delay that was reckoned before is wrong."""
        self._armed = None
        self.wake()

    def _arm(self, due: datetime | None) -> None:
        """Have the workers woken at `due`. A clock that stands still comes to nothing, and says when it goes
        on: waking by the machine's time would look again and again for what is a moment away.
        """
        if due is not None and self._clock.running:
            self._ring_at(due)

    def _ring_at(self, due: datetime) -> None:
        """Have the workers woken at `due`, unless they are woken earlier anyway."""
        now = self._clock.now()
        if self._armed is not None and now < self._armed <= due:
            return
        self._armed = due
        delay = min(max(due - now, timedelta(milliseconds=1)), _LONGEST_DELAY)
        self._scheduler.add_job(
            self._ring,
            DateTrigger(SystemClock().now() + delay, timezone=UTC),
            id="next due",
            replace_existing=True,
        )

    # Coroutines, since the scheduler runs plain functions in a thread.
    async def _ring(self) -> None:
        self._armed = None
        self.wake()

    async def _sweep(self) -> None:
        self.wake()


def _tell_of_move(alarm: Alarm | None) -> None:
    if alarm is not None:
        alarm.clock_moved()


class _Desk:
    """A worker, whether it was woken, and whether it has nothing to do."""

    def __init__(self, worker: Worker) -> None:
        self.worker = worker
        self.woken = asyncio.Event()
        self.idle = asyncio.Event()
        self.stopping = False
        self.left_something = False

    def wake(self) -> None:
        self.idle.clear()
        self.woken.set()
        self.worker.wake()


def _guarded(chore: Chore) -> Callable[[], Awaitable[None]]:
    async def run() -> None:
        try:
            await chore.run()
        except Exception:  # the edge: tomorrow it is tried again
            _log.exception("the chore %s failed", chore.name)

    return run
