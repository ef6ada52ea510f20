from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.clock import MovableClock
from bot.database import Database
from bot.personal_data import Person
from cogs.members import store
from cogs.members.frame import PauseReason

ANA, BEN, CAI = 11, 12, 13
WEEK = timedelta(days=7)


async def test_whoever_is_paused_is_found_by_one_query_for_all(
    database: Database, clock: MovableClock
) -> None:
    async with database.transaction() as transaction:
        for person in (ANA, BEN, CAI):
            await store.set_time_zone(transaction, person, "Europe/Madrid")
        await store.begin_pause(transaction, ANA, ends_at=transaction.now + WEEK, reason=None)
        await store.begin_pause(transaction, BEN, ends_at=None, reason=PauseReason.HOSPITAL)
    column = store.profiles.c.person_id
    found = []
    for _ in range(3):
        async with database.reading() as transaction:
            statement = select(column).where(store.paused(column, transaction.now)).order_by(column)
            found.append([row.person_id for row in await transaction.execute(statement)])
        clock.advance(WEEK / 2)
    assert found == [[ANA, BEN], [ANA, BEN], [BEN]]


async def test_pausing_again_changes_the_pause_that_holds_and_ending_it_keeps_its_history(
    database: Database, clock: MovableClock
) -> None:
    began = clock.now()
    async with database.transaction() as transaction:
        await store.begin_pause(transaction, ANA, ends_at=None, reason=PauseReason.TRAVEL)
    clock.advance(WEEK)
    async with database.transaction() as transaction:
        await store.begin_pause(transaction, ANA, ends_at=clock.now() + WEEK, reason=None)
    clock.advance(timedelta(days=1))
    async with database.transaction() as transaction:
        assert await store.end_pause(transaction, ANA)
        assert not await store.end_pause(transaction, ANA)
        assert await store.pause_of(transaction, ANA) is None
        (past,) = await store.pauses_between(transaction, ANA, began, clock.now())
        assert await store.pauses_between(transaction, ANA, clock.now(), clock.now() + WEEK) == ()
    assert (past.reason, past.begins_at, past.ends_at) == (None, began, began + timedelta(days=8))


async def test_a_pause_taken_back_at_once_never_was(database: Database, clock: MovableClock) -> None:
    async with database.transaction() as transaction:
        await store.begin_pause(transaction, ANA, ends_at=None, reason=None)
        await store.end_pause(transaction, ANA)
        await store.begin_pause(transaction, ANA, ends_at=None, reason=None)
        await store.end_pause(transaction, ANA)
        everything = await store.pauses_between(transaction, ANA, clock.now() - WEEK, clock.now() + WEEK)
    assert everything == ()


async def test_a_pause_that_would_be_over_is_refused(database: Database) -> None:
    async with database.transaction() as transaction:
        with pytest.raises(ValueError, match="none"):
            await store.begin_pause(transaction, ANA, ends_at=transaction.now, reason=None)


async def test_the_reason_of_a_pause_is_not_legible_at_rest_but_in_its_members_export(
    database: Database,
) -> None:
    async with database.transaction() as transaction:
        await store.begin_pause(transaction, ANA, ends_at=None, reason=PauseReason.HOSPITAL)
        await store.begin_pause(transaction, BEN, ends_at=None, reason=None)
        (row,) = await transaction.execute(
            select(store.pauses.c.reason).where(store.pauses.c.person_id == ANA)
        )
        (exported,) = await store.export_pauses(transaction, Person(ANA))
        in_one_guild = await store.forget_pauses(transaction, Person(ANA, 5))
        everywhere = await store.forget_pauses(transaction, Person(ANA))
        assert await store.pause_of(transaction, BEN) is not None
    assert b"hospital" not in row.reason
    assert (exported["reason"], exported["ends_at"]) == ("hospital", None)
    assert (in_one_guild, everywhere) == (0, 1)
