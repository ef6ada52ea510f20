"""What a transaction promises, on SQLite and on PostgreSQL alike."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import func, insert, select, text, update
from sqlalchemy.exc import DBAPIError

from bot import agenda
from bot.clock import MovableClock
from bot.database import Database, Transaction, insert_new
from tests.conftest import CIPHER

TABLE = agenda.agenda_entries


async def put(transaction: Transaction, key: str = "one", guild_id: int = 1) -> bool:
    return await agenda.put(
        transaction, kind="test", key=key, guild_id=guild_id, due=transaction.now, payload={"count": 0}
    )


async def count_up(database: Database, *, guild_id: int | None = None, key: str = "one") -> None:
    async with database.transaction(guild_id=guild_id) as transaction:
        row = (await transaction.execute(select(TABLE.c.attempts).where(TABLE.c.key == key))).one()
        await asyncio.sleep(0)  # here the others would read the same number
        await transaction.execute(update(TABLE).where(TABLE.c.key == key).values(attempts=row.attempts + 1))


async def attempts(database: Database) -> int:
    async with database.reading() as transaction:
        number: int = (await transaction.execute(select(TABLE.c.attempts))).scalar_one()
        return number


async def test_forty_concurrent_read_then_write_transactions_lose_nothing(database: Database) -> None:
    async with database.transaction() as transaction:
        await put(transaction)
    await asyncio.gather(*(count_up(database) for _ in range(40)))
    assert await attempts(database) == 40


async def test_two_connections_of_two_processes_lose_nothing_either(
    database: Database, database_url: str, clock: MovableClock
) -> None:
    async with database.transaction() as transaction:
        await put(transaction)
    other = await Database.open(database_url, clock, database.cipher)
    try:
        writers = [count_up(each, guild_id=guild) for each in (database, other) for guild in (1, None) * 5]
        await asyncio.gather(*writers)
    finally:
        await other.close()
    assert await attempts(database) == 20


async def test_an_exception_undoes_everything(database: Database) -> None:
    async def fail() -> None:
        async with database.transaction() as transaction:
            await put(transaction)
            raise KeyError("after the write")

    with pytest.raises(KeyError):
        await fail()
    async with database.reading() as transaction:
        assert (await transaction.execute(select(func.count()).select_from(TABLE))).scalar_one() == 0


async def test_a_reader_is_refused_a_write(database: Database) -> None:
    with pytest.raises(DBAPIError):
        async with database.reading() as transaction:
            await put(transaction)


async def test_a_reader_does_not_wait_for_a_writer_and_sees_one_state(database: Database) -> None:
    async with database.reading() as reader:
        assert (await reader.execute(select(func.count()).select_from(TABLE))).scalar_one() == 0
        async with database.transaction(guild_id=1) as writer:
            await put(writer)
        assert (await reader.execute(select(func.count()).select_from(TABLE))).scalar_one() == 0


async def test_a_transaction_inside_a_transaction_is_refused_instead_of_hanging(database: Database) -> None:
    async with database.transaction():
        with pytest.raises(RuntimeError, match="pass the outer one"):
            async with database.transaction():
                pass


async def test_a_cancelled_writer_leaves_the_database_to_the_next(database: Database) -> None:
    inside = asyncio.Event()

    async def dawdle() -> None:
        async with database.transaction() as transaction:
            await put(transaction)
            inside.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(dawdle())
    await inside.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    async with database.transaction() as transaction:
        assert await put(transaction)


async def test_now_is_the_clocks_instant_and_does_not_move_within_a_transaction(
    database: Database, clock: MovableClock
) -> None:
    async with database.transaction() as transaction:
        assert transaction.now == clock.now()


async def test_a_commit_tells_when_the_earliest_entry_of_a_table_is_due(database: Database) -> None:
    heard: list[object] = []
    database.on_commit(lambda transaction: heard.append(transaction.due_in))
    async with database.transaction() as transaction:
        await transaction.execute(text("SELECT 1"))
    assert heard == []
    async with database.transaction() as transaction:
        await put(transaction)
        now = transaction.now
        transaction.becomes_due(now + timedelta(days=1), agenda.agenda_entries)
    assert heard == [{"agenda_entries": now}]


async def test_a_row_is_put_down_once(database: Database) -> None:
    values = {
        "kind": "test",
        "key": "one",
        "guild_id": 1,
        "payload": {},
        "state": "waiting",
        "attempts": 0,
    }
    async with database.transaction() as transaction:
        values |= {"due": transaction.now, "next_attempt": transaction.now}
        row = await insert_new(transaction, TABLE, values)
        assert row is not None
        assert row.id > 0
        assert await insert_new(transaction, TABLE, values) is None


async def test_writers_of_two_guilds_do_not_wait_for_each_other_on_postgresql(
    postgresql_url: str, clock: MovableClock
) -> None:
    database = await Database.open(postgresql_url, clock, CIPHER)
    try:
        async with asyncio.timeout(5), database.transaction(guild_id=1) as one:
            await put(one, "one")

            async def beside() -> None:
                async with database.transaction(guild_id=2) as two:
                    await put(two, "two", guild_id=2)

            await asyncio.create_task(beside())
    finally:
        await database.close()


async def test_members_words_in_a_failing_statement_do_not_reach_the_error(database: Database) -> None:
    with pytest.raises(DBAPIError) as caught:
        async with database.transaction() as transaction:
            await transaction.execute(insert(TABLE).values(kind="I feel awful tonight"))
    assert "awful" not in str(caught.value)
