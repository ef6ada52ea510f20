"""The alarm: whoever works is woken when something is due, at once or at its time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime, timedelta

import pytest

from bot import agenda
from bot.alarm import Alarm
from bot.clock import MovableClock
from bot.database import Database
from tests.conftest import CIPHER, START


class Bell:
    """A worker over a list of due instants. It notes when it did each."""

    name = "bell"
    table = "agenda_entries"

    def __init__(self, clock: MovableClock) -> None:
        self.clock = clock
        self.due: list[datetime] = []
        self.done: list[datetime] = []
        self.rung = asyncio.Event()
        self.looked = 0
        self.fails = 0
        self.hold: asyncio.Event | None = None
        self.holding = asyncio.Event()

    async def start(self) -> None:
        self.started = True

    def wake(self) -> None:
        pass

    async def run_due(self) -> None:
        self.looked += 1
        if self.fails:
            self.fails -= 1
            raise ConnectionError("the database is away")
        if self.hold is not None:
            self.holding.set()
            await self.hold.wait()
        ready = [instant for instant in self.due if instant <= self.clock.now()]
        self.due = [instant for instant in self.due if instant not in ready]
        self.done += ready
        if ready:
            self.rung.set()

    async def next_due(self) -> datetime | None:
        return min(self.due, default=None)

    async def stop(self) -> None:
        pass


@pytest.fixture
async def database(sqlite_url: str, clock: MovableClock) -> AsyncIterator[Database]:
    """One sort of database is enough: the alarm only listens to it."""
    opened = await Database.open(sqlite_url, clock, CIPHER)
    yield opened
    await opened.close()


@pytest.fixture
def bell(clock: MovableClock) -> Bell:
    return Bell(clock)


@pytest.fixture
async def alarm(clock: MovableClock, database: Database, bell: Bell) -> AsyncIterator[Alarm]:
    prepared = Alarm(clock, database, [bell])
    yield prepared
    await prepared.stop(1)


async def promise(database: Database, due: datetime) -> None:
    async with database.transaction() as transaction:
        await agenda.put(transaction, kind="bell", key="one", guild_id=1, due=due, payload={})


async def test_what_became_due_while_nobody_was_there_is_done_at_the_start(alarm: Alarm, bell: Bell) -> None:
    bell.due = [START - timedelta(days=3)]
    await alarm.start()
    await alarm.settle()
    assert bell.done == [START - timedelta(days=3)]


async def test_a_moved_clock_rings_at_once(alarm: Alarm, bell: Bell, clock: MovableClock) -> None:
    bell.due = [START + timedelta(days=day) for day in (1, 30, 400)]
    await alarm.start()
    await alarm.settle()
    assert bell.done == []
    clock.advance(timedelta(days=31))
    await alarm.settle()
    assert bell.done == [START + timedelta(days=1), START + timedelta(days=30)]


async def test_a_commit_of_something_due_now_rings_at_once(
    alarm: Alarm, bell: Bell, database: Database
) -> None:
    await alarm.start()
    await alarm.settle()
    bell.due = [START]
    await promise(database, START)
    await asyncio.wait_for(bell.rung.wait(), 5)


async def test_a_commit_leaves_those_alone_for_whom_nothing_is_due(
    clock: MovableClock, database: Database, bell: Bell
) -> None:
    other = Bell(clock)
    other.table = "outbox_entries"
    alarm = Alarm(clock, database, [bell, other])
    try:
        await alarm.start()
        await alarm.settle()
        looked = other.looked
        bell.due = [START]
        await promise(database, START)
        await alarm.settle()
        assert bell.done == [START]
        assert other.looked == looked
    finally:
        await alarm.stop(1)


async def test_a_commit_of_something_due_sooner_than_the_rest_arms_anew(
    database: Database, sqlite_url: str
) -> None:
    clock = MovableClock(START, running=True)
    bell = Bell(clock)
    live = await Database.open(sqlite_url, clock, CIPHER)
    alarm = Alarm(clock, live, [bell])
    try:
        bell.due = [START + timedelta(hours=1)]
        await alarm.start()
        await alarm.settle()
        looked = bell.looked
        due = clock.now() + timedelta(milliseconds=80)
        bell.due.append(due)
        await promise(live, due)
        assert bell.looked == looked  # it was not simply woken by the commit
        await asyncio.wait_for(bell.rung.wait(), 5)
        assert bell.done == [due]
        assert clock.now() >= due
    finally:
        await alarm.stop(1)
        await live.close()


async def test_a_look_that_failed_is_repeated(alarm: Alarm, bell: Bell) -> None:
    bell.fails = 1
    bell.due = [START]
    await alarm.start()
    await asyncio.wait_for(bell.rung.wait(), 5)
    assert bell.looked == 2


async def test_what_another_process_holds_is_not_asked_for_over_and_over(
    alarm: Alarm, bell: Bell, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def held_elsewhere() -> None:
        bell.looked += 1

    monkeypatch.setattr(bell, "run_due", held_elsewhere)
    bell.due = [START]
    await alarm.start()
    (desk,) = alarm._desks
    await asyncio.wait_for(desk.idle.wait(), 5)
    assert bell.looked == 2


async def test_while_the_clock_stands_still_nothing_a_moment_away_is_asked_for_over_and_over(
    alarm: Alarm, bell: Bell, clock: MovableClock
) -> None:
    bell.due = [START + timedelta(milliseconds=1)]
    await alarm.start()
    await alarm.settle()
    looked = bell.looked
    await asyncio.sleep(0.05)  # the machine's time, in which it would have been looked for twenty times
    assert bell.looked == looked
    clock.run()
    async with asyncio.timeout(5):
        await bell.rung.wait()


async def test_settling_waits_for_what_is_in_hand(alarm: Alarm, bell: Bell) -> None:
    bell.hold = asyncio.Event()
    bell.due = [START]
    await alarm.start()
    await bell.holding.wait()
    settling = asyncio.create_task(alarm.settle())
    await asyncio.sleep(0)
    assert not settling.done()
    bell.hold.set()
    await settling
    assert bell.done == [START]


async def test_stopping_lets_work_in_hand_be_finished(alarm: Alarm, bell: Bell) -> None:
    bell.hold = asyncio.Event()
    bell.due = [START]
    await alarm.start()
    await bell.holding.wait()
    stopping = asyncio.create_task(alarm.stop(5))
    await asyncio.sleep(0)
    bell.hold.set()
    await stopping
    assert bell.done == [START]


async def test_stopping_cuts_off_what_does_not_end_in_time(alarm: Alarm, bell: Bell) -> None:
    bell.hold = asyncio.Event()
    await alarm.start()
    await bell.holding.wait()
    async with asyncio.timeout(3):
        await alarm.stop(0.05)


async def test_after_stopping_nothing_rings(
    alarm: Alarm, bell: Bell, clock: MovableClock, database: Database
) -> None:
    await alarm.start()
    await alarm.settle()
    await alarm.stop(1)
    looked = bell.looked
    clock.advance(timedelta(days=1))
    await promise(database, clock.now())
    await asyncio.sleep(0)
    assert bell.looked == looked


async def test_the_clock_and_the_database_do_not_keep_a_stopped_alarm(
    clock: MovableClock, database: Database
) -> None:
    import gc
    import weakref

    alarm = Alarm(clock, database, [Bell(clock)])
    await alarm.start()
    await alarm.settle()
    await alarm.stop(1)
    gone = weakref.ref(alarm)
    del alarm
    for _ in range(3):
        await asyncio.sleep(0)
        gc.collect()
    assert gone() is None
