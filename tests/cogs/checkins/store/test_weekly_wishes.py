"""Who is sent their week."""

from datetime import date

from bot.database import Database
from bot.personal_data import Person
from cogs.checkins.store import weekly_wishes

GUILD, ELSEWHERE, ANA = 10**17 + 1, 10**17 + 9, 10**17 + 2


async def test_a_wish_is_one_however_often_it_is_made_and_goes_with_its_person(database: Database) -> None:
    async with database.transaction() as transaction:
        assert await weekly_wishes.wish(transaction, GUILD, ANA)
        assert not await weekly_wishes.wish(transaction, GUILD, ANA)
        assert await weekly_wishes.wish(transaction, ELSEWHERE, ANA)
        await weekly_wishes.wait_for(transaction, GUILD, ANA, date(2026, 3, 8), "a key")
        exported = await weekly_wishes.export_wishes(transaction, Person(ANA))
        assert [line["guild"] for line in exported] == [GUILD, ELSEWHERE]
        assert await weekly_wishes.forget(transaction, Person(ANA, ELSEWHERE)) == 1
        [left] = await weekly_wishes.of_person(transaction, Person(ANA))
        assert (left.guild_id, left.sunday, left.waiting) == (GUILD, date(2026, 3, 8), "a key")
        assert await weekly_wishes.forget(transaction, Person(ANA)) == 1
        assert await weekly_wishes.find(transaction, GUILD, ANA) is None
