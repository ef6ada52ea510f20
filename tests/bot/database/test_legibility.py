"""A key that does not fit is noticed by what it cannot read."""

import pytest
import sqlalchemy as sa
from cryptography.fernet import Fernet

from bot.clock import MovableClock
from bot.database import Cipher, Database, Legibility, Transaction, legibility
from cogs.crisis.store import tables
from tests.conftest import START


async def _write(transaction: Transaction, number: int) -> None:
    await transaction.execute(
        sa.insert(tables.signals).values(
            guild_id=1,
            alert_id=await _alert(transaction, number),
            source="request",
            source_id=number,
            rule="/alert",
            tier="urgent",
            posted_at=START,
            noticed_at=START,
            words=transaction.cipher.encrypt("please"),
        )
    )


async def _alert(transaction: Transaction, number: int) -> int:
    made = await transaction.execute(
        sa.insert(tables.alerts)
        .values(
            guild_id=1,
            member_id=number,
            state="open",
            tier="urgent",
            member_note="not_sent",
            opened_at=START,
            revision=1,
            forget_when_closed=False,
        )
        .returning(tables.alerts.c.id)
    )
    return int(made.scalar_one())


OLD, NEW = Fernet.generate_key(), Fernet.generate_key()


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ([OLD], Legibility(3, 0, newest_lost=False)),
        ([NEW, OLD], Legibility(3, 0, newest_lost=False)),
        ([NEW], Legibility(3, 3, newest_lost=True)),
    ],
)
async def test_texts_of_a_key_that_is_not_in_use_are_counted(
    database_url: str, clock: MovableClock, keys: list[bytes], found: Legibility
) -> None:
    before = await Database.open(database_url, clock, Cipher([OLD]))
    async with before.transaction() as transaction:
        assert await legibility(transaction) == Legibility(0, 0, newest_lost=False)
        for number in range(1, 4):
            await _write(transaction, number)
    await before.close()
    after = await Database.open(database_url, clock, Cipher(keys))
    async with after.reading() as transaction:
        assert await legibility(transaction) == found
    await after.close()


async def test_old_texts_of_a_lost_key_are_told_from_a_key_that_does_not_fit(
    database_url: str, clock: MovableClock
) -> None:
    for number, key in enumerate([OLD, NEW], start=1):
        database = await Database.open(database_url, clock, Cipher([key]))
        async with database.transaction() as transaction:
            await _write(transaction, number)
            found = await legibility(transaction)
        await database.close()
    assert found == Legibility(2, 1, newest_lost=False)
