"""What is written down of counters comes back whole, is no one else's, and goes when it is forgotten."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from sqlalchemy import select

from bot.clock import MovableClock
from bot.database import Database
from bot.personal_data import Person
from cogs.milestones import store
from cogs.milestones.actions import drafting
from cogs.milestones.moments import moment
from cogs.milestones.steps import parse_step
from cogs.milestones.store import Reach, tables
from cogs.milestones.winnings import PerDay
from tests.cogs.milestones.counting_group import FRIEND, GUILD, MEMBER, Counting


async def test_a_step_of_a_run_is_celebrated_once_whatever_asks_for_it(counting_on_each: Counting) -> None:
    counting = counting_on_each
    counter = await counting.start(counting.group.clock.now())
    [run] = await counting.runs(counter)
    async with counting.group.platform.database.transaction(guild_id=GUILD) as transaction:
        day = run.began.on + timedelta(days=30)
        month = parse_step("30 days")
        assert await store.celebrations.add(transaction, run, month, day, Reach.WAITING, None)
        assert await store.celebrations.add(transaction, run, month, day, Reach.WAITING, None) is None


async def test_a_draft_is_its_writers_alone_is_taken_once_and_does_not_last(
    database: Database, clock: MovableClock
) -> None:
    async def put() -> int:
        async with database.transaction(guild_id=GUILD) as transaction:
            return await store.drafts.put(transaction, GUILD, MEMBER, {"name": "Alcohol"})

    async def take(draft_id: int, person: int = MEMBER) -> object:
        async with database.transaction(guild_id=GUILD) as transaction:
            draft = await store.drafts.find(transaction, draft_id, GUILD, person)
            if draft is None or not await store.drafts.remove(transaction, draft_id):
                return None
            return draft.content["name"]

    first, second = await put(), await put()
    assert await take(first) is None  # the newer one took its place
    assert await take(second, FRIEND) is None
    assert await take(second) == "Alcohol"
    assert await take(second) is None
    third = await put()
    clock.advance(timedelta(days=2))
    assert await take(third) is None


async def test_what_nobody_confirmed_goes_by_itself(counting: Counting) -> None:
    platform = counting.group.platform
    await counting.start(counting.group.clock.now())

    async def typed() -> int:
        async with platform.database.reading() as transaction:
            return len((await transaction.execute(select(tables.drafts))).all())

    async def types() -> None:
        async with platform.database.transaction(guild_id=GUILD) as transaction:
            await store.drafts.put(transaction, GUILD, FRIEND, {"note": "words"})

    await types()
    counting.group.clock.advance(timedelta(days=2))
    await counting.group.settle()  # somebody else's celebration
    assert await typed() == 0
    await types()
    counting.group.clock.advance(timedelta(days=2))
    await drafting.forget_old(platform)
    assert await typed() == 0


async def test_everything_of_a_person_is_handed_out_and_forgotten(counting_on_each: Counting) -> None:
    counting = counting_on_each
    clock, platform = counting.group.clock, counting.group.platform
    counter = await counting.start(clock.now())
    kept = await counting.start(clock.now(), person=FRIEND)
    await counting.group.days(2)
    await counting.returns(counter)
    async with platform.database.transaction(guild_id=GUILD) as transaction:
        per_day = PerDay(Decimal("12.50"), "EUR", 90)
        await store.counters.set_per_day(transaction, counter.id, per_day)
        await store.drafts.put(transaction, GUILD, MEMBER, {"note": "words"})
        person = Person(MEMBER)
        [told] = await store.forgetting.export_counters(transaction, person)
        runs = await store.forgetting.export_runs(transaction, person)
        celebrations = await store.forgetting.export_celebrations(transaction, person)
        [draft] = await store.forgetting.export_drafts(transaction, person)
    assert (told["name"], told["goal"]) == ("Alcohol", "abstinence")
    assert told["per_day"] == {"money": "12.50", "currency": "EUR", "minutes": 90}
    assert [run["note"] for run in runs] == ["it was a hard day", None]
    assert [celebration["step"] for celebration in celebrations] == ["24 hours"]
    assert "words" in draft["typed"]
    await counting.forget(Person(MEMBER, GUILD + 1))
    assert await counting.counter(counter) is not None
    await counting.forget(Person(MEMBER))
    async with platform.database.reading() as transaction:
        assert await store.forgetting.counters_of(transaction, Person(MEMBER)) == ()
        assert (await transaction.execute(select(tables.runs.c.counter_id))).scalars().all() == [kept.id]
        assert (await transaction.execute(select(tables.drafts))).all() == []
    await counting.group.days(40)
    assert counting.private(MEMBER)[1:] == []


async def test_upcoming_ones_come_by_date_and_shared_ones_only(counting: Counting) -> None:
    now = counting.group.clock.now()
    late = await counting.start(now - timedelta(days=5), shared=True)
    await counting.start(now - timedelta(days=25))
    soon = await counting.start(now - timedelta(days=20), person=FRIEND, shared=True)
    async with counting.group.platform.database.reading() as transaction:
        listed = await store.counters.upcoming(transaction, GUILD, before=now + timedelta(days=31), limit=25)
    assert [counter.id for counter in listed] == [soon.id, late.id]
    await counting.group.pause(FRIEND)
    async with counting.group.platform.database.reading() as transaction:
        listed = await store.counters.upcoming(transaction, GUILD, before=now + timedelta(days=31), limit=25)
    assert [counter.id for counter in listed] == [late.id]


async def test_a_run_comes_back_with_the_day_it_was(counting: Counting) -> None:
    await counting.group.live_in(MEMBER, "Europe/Madrid")
    counter = await counting.start(counting.group.clock.now() - timedelta(hours=9, minutes=30))
    await counting.group.live_in(MEMBER, "America/Los_Angeles")
    [run] = await counting.runs(counter)
    assert run.began == moment(run.began.at, ZoneInfo("Europe/Madrid"))
    assert (run.began.on.isoformat(), run.zone) == ("2026-03-02", "Europe/Madrid")
