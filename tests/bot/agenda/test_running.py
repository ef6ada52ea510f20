"""Promises in time: kept once, whatever fails, on both databases."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot import agenda
from bot.agenda import RUN, AgendaEntry, AgendaHandler, AgendaKind, AgendaWorker, RunUntil, WhenLate, store
from bot.claims import Told, Trouble
from bot.clock import MovableClock
from bot.database import Database, Transaction
from bot.platform import Platform
from tests.platforms import bare_platform

GUILD = 42


class Diary:
    """Handlers that write down what they were called for."""

    def __init__(self, failing: Sequence[str] = ()) -> None:
        self.handled: list[str] = []
        self.missed: list[str] = []
        self.failing = set(failing)

    async def handle(self, platform: Platform, transaction: Transaction, entry: AgendaEntry) -> None:
        await put(transaction, kind="trace", key=entry.key)
        if entry.kind in self.failing:
            raise ConnectionError("not now")
        self.handled.append(f"{entry.kind} {entry.key}")

    async def miss(self, platform: Platform, transaction: Transaction, entry: AgendaEntry) -> None:
        self.missed.append(f"{entry.kind} {entry.key}")

    def kind(self, name: str = "prompt", when_late: WhenLate = RUN, urgency: int = 5) -> AgendaKind:
        return AgendaKind(
            name=name, handler=self.handle, missed=self.miss, when_late=when_late, urgency=urgency
        )


def worker_of(
    clock: MovableClock, database: Database, *kinds: AgendaKind, told: Told | None = None
) -> AgendaWorker:
    return AgendaWorker(bare_platform(clock, database), kinds, told=told, jitter=lambda: 0)


async def put(
    transaction: Transaction, *, kind: str = "prompt", key: str = "one", after: timedelta = timedelta()
) -> bool:
    due = transaction.now + after
    return await agenda.put(transaction, kind=kind, key=key, guild_id=GUILD, due=due, payload={"n": 1})


async def promise(
    database: Database, kind: str = "prompt", key: str = "one", after: timedelta = timedelta()
) -> bool:
    async with database.transaction(guild_id=GUILD) as transaction:
        return await put(transaction, kind=kind, key=key, after=after)


async def states(database: Database) -> dict[str, str]:
    table = agenda.agenda_entries
    async with database.reading() as transaction:
        rows = await transaction.execute(select(table.c.kind, table.c.key, table.c.state))
        return {f"{row.kind} {row.key}": row.state for row in rows}


async def test_an_entry_runs_when_it_is_due_and_only_once(database: Database, clock: MovableClock) -> None:
    diary = Diary()
    worker = worker_of(clock, database, diary.kind())
    await promise(database, after=timedelta(hours=1))
    await worker.run_due()
    assert diary.handled == []
    assert await worker.next_due() == clock.now() + timedelta(hours=1)
    clock.advance(timedelta(hours=1))
    await worker.run_due()
    await worker.run_due()
    assert diary.handled == ["prompt one"]
    assert await worker.next_due() is None
    assert (await states(database))["prompt one"] == "done"


async def test_what_an_entry_was_about_is_not_kept_once_it_has_ended(
    database: Database, clock: MovableClock
) -> None:
    table = agenda.agenda_entries
    async with database.transaction(guild_id=GUILD) as transaction:
        await agenda.put(
            transaction, kind="prompt", key="one", guild_id=GUILD, due=transaction.now, payload={"person": 7}
        )
    await worker_of(clock, database, Diary().kind()).run_due()
    async with database.reading() as transaction:
        ended = select(table.c.state, table.c.payload).where(table.c.kind == "prompt")
        assert (await transaction.execute(ended)).one() == ("done", {})


async def test_promising_twice_is_harmless_even_after_it_was_kept(
    database: Database, clock: MovableClock
) -> None:
    diary = Diary()
    worker = worker_of(clock, database, diary.kind())
    assert await promise(database)
    assert not await promise(database)
    await worker.run_due()
    assert not await promise(database)
    await worker.run_due()
    assert diary.handled == ["prompt one"]


async def test_a_promise_taken_back_is_not_kept_and_may_be_made_again(
    database: Database, clock: MovableClock
) -> None:
    diary = Diary()
    worker = worker_of(clock, database, diary.kind())
    await promise(database)
    async with database.transaction() as transaction:
        assert await agenda.withdraw(transaction, kind="prompt", key="one")
        assert not await agenda.withdraw(transaction, kind="prompt", key="one")
    await worker.run_due()
    assert diary.handled == []
    assert await promise(database)
    await worker.run_due()
    assert diary.handled == ["prompt one"]


async def test_a_failing_handler_leaves_nothing_behind_and_is_tried_again(
    database: Database, clock: MovableClock
) -> None:
    diary = Diary(failing=["prompt"])
    worker = worker_of(clock, database, diary.kind())
    await promise(database)
    await worker.run_due()
    assert await states(database) == {"prompt one": "waiting"}  # no trace
    assert await worker.next_due() == clock.now() + timedelta(seconds=2)
    diary.failing.clear()
    clock.advance(timedelta(seconds=2))
    await worker.run_due()
    assert await states(database) == {"prompt one": "done", "trace one": "waiting"}


async def test_a_handler_may_put_another_entry_in_place_of_its_own(
    database: Database, clock: MovableClock
) -> None:
    async def handle(platform: Platform, transaction: Transaction, entry: AgendaEntry) -> None:
        await agenda.withdraw(transaction, kind=entry.kind, key=entry.key)
        await put(transaction, key="two", after=timedelta(hours=1))

    worker = worker_of(clock, database, AgendaKind(name="prompt", handler=handle, when_late=RUN))
    await promise(database)
    await worker.run_due()
    assert await states(database) == {"prompt two": "waiting"}


async def test_one_failing_kind_does_not_stop_the_others(database: Database, clock: MovableClock) -> None:
    diary = Diary(failing=["broken"])
    worker = worker_of(clock, database, diary.kind("broken", urgency=0), diary.kind())
    for number in range(30):
        await promise(database, "broken", str(number))
    await promise(database)
    await worker.run_due()
    assert diary.handled == ["prompt one"]


async def test_the_most_urgent_kind_runs_first(database: Database, clock: MovableClock) -> None:
    diary = Diary()
    worker = worker_of(clock, database, diary.kind(), diary.kind("escalation", urgency=0))
    await promise(database, "prompt", "early")
    clock.advance(timedelta(seconds=1))
    await promise(database, "escalation", "late")
    await worker.run_due()
    assert diary.handled == ["escalation late", "prompt early"]


async def test_an_entry_out_of_attempts_is_kept_shown_and_told(
    database: Database, clock: MovableClock
) -> None:
    heard: list[Trouble] = []

    async def tell(transaction: Transaction, trouble: Trouble) -> None:
        heard.append(trouble)

    worker = worker_of(clock, database, Diary(failing=["prompt"]).kind(), told=tell)
    await promise(database)
    while (due := await worker.next_due()) is not None:
        clock.move_to(max(due, clock.now()))
        await worker.run_due()
    assert await states(database) == {"prompt one": "failed"}
    assert [trouble.attempts for trouble in heard] == [5, 56]
    assert [trouble.given_up for trouble in heard] == [False, True]
    async with database.reading() as transaction:
        (health,) = await agenda.health(transaction, ["prompt"])
        (stuck,) = await agenda.given_up(transaction)
    assert (health.given_up, health.waiting) == (1, 0)
    assert (stuck.kind, stuck.error, stuck.attempts) == ("prompt", "ConnectionError", 56)


async def test_what_a_life_depends_on_is_tried_without_end(database: Database, clock: MovableClock) -> None:
    worker = worker_of(clock, database, Diary(failing=["escalation"]).kind("escalation", urgency=0))
    await promise(database, "escalation")
    for _ in range(60):
        await worker.run_due()
        clock.advance(timedelta(seconds=60))
    assert await states(database) == {"escalation one": "waiting"}


async def test_a_failure_is_recorded_even_if_telling_of_it_fails(
    database: Database, clock: MovableClock
) -> None:
    async def tell(transaction: Transaction, trouble: Trouble) -> None:
        raise LookupError("no such channel")

    worker = worker_of(clock, database, Diary(failing=["prompt"]).kind(), told=tell)
    await promise(database)
    for _ in range(6):
        await worker.run_due()
        clock.advance(timedelta(minutes=10))
    async with database.reading() as transaction:
        (row,) = await transaction.execute(select(agenda.agenda_entries.c.attempts))
    assert row.attempts == 6


async def test_entries_of_a_removed_feature_wait_and_are_reported(
    database: Database, clock: MovableClock
) -> None:
    diary = Diary()
    worker = worker_of(clock, database, diary.kind())
    await promise(database, "gone")
    await promise(database)
    clock.advance(timedelta(hours=1))
    await worker.run_due()
    assert diary.handled == ["prompt one"]
    assert await worker.next_due() is None
    async with database.reading() as transaction:
        health = {each.kind: each for each in await agenda.health(transaction, ["prompt", "trace"])}
    assert not health["gone"].known
    assert health["gone"].overdue == 1
    assert health["trace"].known


async def test_a_late_start_runs_what_still_makes_sense_and_records_the_rest(
    database: Database, clock: MovableClock
) -> None:
    diary = Diary()
    kinds = [
        diary.kind("escalation"),
        diary.kind("meeting", RunUntil(timedelta(hours=2))),
        diary.kind("reminder", RunUntil(timedelta(minutes=10))),
    ]
    for kind in kinds:
        await promise(database, kind.name, after=timedelta(minutes=30))
    clock.advance(timedelta(hours=1))  # the bot was away
    await worker_of(clock, database, *kinds).run_due()
    assert diary.handled == ["escalation one", "meeting one"]
    assert diary.missed == ["reminder one"]
    assert (await states(database))["reminder one"] == "missed"


async def test_two_processes_run_every_entry_once(
    database: Database, database_url: str, clock: MovableClock
) -> None:
    other = await Database.open(database_url, clock, database.cipher)
    diary = Diary()
    try:
        async with database.transaction() as transaction:
            for number in range(40):
                await put(transaction, key=str(number))
        workers = [worker_of(clock, each, diary.kind()) for each in (database, other)]
        await asyncio.gather(*(worker.run_due() for worker in workers))
    finally:
        await other.close()
    assert sorted(diary.handled) == sorted(f"prompt {number}" for number in range(40))


async def test_an_entry_that_failed_elsewhere_meanwhile_is_not_tried_before_its_time(
    database: Database, clock: MovableClock
) -> None:
    await promise(database)
    async with database.transaction() as transaction:
        (entry,) = await store.due(transaction, {"prompt": 5}, 10)
        await store.record_failure(transaction, entry, "OSError", transaction.now + timedelta(seconds=2))
        assert await store.take(transaction, entry.id) is None
        assert not await store.record_failure(transaction, entry, "OSError", None)


async def test_a_stopped_worker_takes_up_nothing_more(database: Database, clock: MovableClock) -> None:
    diary = Diary()

    async def stop_after_the_first(platform: Platform, transaction: Transaction, entry: AgendaEntry) -> None:
        diary.handled.append(entry.key)
        await worker.stop()

    worker = worker_of(clock, database, _kind(stop_after_the_first))
    await promise(database, key="one")
    await promise(database, key="two")
    await worker.run_due()
    assert diary.handled == ["one"]


async def test_finished_entries_are_purged_after_their_time_and_failed_ones_are_kept(
    database: Database, clock: MovableClock
) -> None:
    diary = Diary(failing=["broken"])
    worker = worker_of(clock, database, diary.kind(), diary.kind("broken"))
    await promise(database)
    await promise(database, "broken")
    await promise(database, "prompt", "next year", timedelta(days=365))
    while (due := await worker.next_due()) is not None and due < clock.now() + timedelta(days=1):
        clock.move_to(max(due, clock.now()))
        await worker.run_due()
    async with database.transaction() as transaction:
        assert await agenda.purge(transaction, clock.now() + timedelta(days=1)) == 1
    assert await states(database) == {
        "prompt next year": "waiting",
        "broken one": "failed",
        "trace one": "waiting",
    }


def test_a_kind_declared_twice_is_refused(clock: MovableClock) -> None:
    kind = Diary().kind()
    with pytest.raises(ValueError, match="prompt"):
        AgendaWorker(bare_platform(clock, None), [kind, kind])  # type: ignore[arg-type]


def _kind(handler: AgendaHandler) -> AgendaKind:
    return AgendaKind(name="prompt", handler=handler, when_late=RUN)
