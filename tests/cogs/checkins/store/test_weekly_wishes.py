"""Who is sent their week."""

from bot.database import Database
from bot.personal_data import Person
from cogs.checkins.store import weekly_wishes

GUILD, ELSEWHERE, ANA = 10**17 + 1, 10**17 + 9, 10**17 + 2


async def test_a_wish_is_one_however_often_it_is_made_and_goes_with_its_person(database: Database) -> None:
    async with database.transaction() as transaction:
        assert await weekly_wishes.wish(transaction, GUILD, ANA)
        assert not await weekly_wishes.wish(transaction, GUILD, ANA)
        assert await weekly_wishes.wish(transaction, ELSEWHERE, ANA)
        exported = await weekly_wishes.export_wishes(transaction, Person(ANA))
        assert [line["guild"] for line in exported] == [GUILD, ELSEWHERE]
        assert await weekly_wishes.forget_wishes(transaction, Person(ANA, ELSEWHERE)) == 1
        assert await weekly_wishes.wished(transaction, GUILD, ANA)
        assert await weekly_wishes.wish_no_more(transaction, GUILD, ANA)
        assert not await weekly_wishes.wished(transaction, GUILD, ANA)
