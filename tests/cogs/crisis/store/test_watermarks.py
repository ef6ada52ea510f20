from bot.database import Database
from cogs.crisis import store


async def test_a_watermark_only_moves_forward(database: Database) -> None:
    async with database.transaction() as transaction:
        await store.watermarks.advance(transaction, {(1, 10): 100, (1, 11): 50, (2, 10): 7})
        await store.watermarks.advance(transaction, {(1, 10): 90, (1, 11): 60})
        await store.watermarks.advance_people(transaction, {5: 20})
        await store.watermarks.advance_people(transaction, {5: 10, 6: 30})
        assert await store.watermarks.of_guild(transaction, 1) == {10: 100, 11: 60}
        assert await store.watermarks.of_guild(transaction, 3) == {}
        assert await store.watermarks.of_people(transaction, newest=1) == {6: 30}
        assert await store.watermarks.of_people(transaction, newest=9) == {5: 20, 6: 30}
