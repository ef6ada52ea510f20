"""Suggested questions at rest: encrypted, decided once, and forgotten with their author."""

from __future__ import annotations

import asyncio

from sqlalchemy import select

from bot.database import Database
from bot.personal_data import Person
from cogs.checkins.store import suggestions
from cogs.checkins.store.suggestions import Decision

GUILD, ELSEWHERE, ANA, MO, MIA = 10**17 + 1, 10**17 + 9, 10**17 + 2, 10**17 + 3, 10**17 + 4
WORDS = "What made you laugh today?"


async def suggested(database: Database, words: str = WORDS, *, guild_id: int = GUILD) -> int:
    async with database.transaction(guild_id=guild_id) as transaction:
        return await suggestions.add(transaction, guild_id, "evening", ANA, words)


async def decided(database: Database, suggestion_id: int, decision: Decision, by: int = MO) -> bool:
    async with database.transaction(guild_id=GUILD) as transaction:
        return await suggestions.decide(transaction, suggestion_id, decision, by)


async def test_the_words_are_encrypted_at_rest_and_read_back(database: Database) -> None:
    number = await suggested(database)
    async with database.reading() as transaction:
        [stored] = (await transaction.execute(select(suggestions.suggestions.c.words))).scalars()
        found = await suggestions.find(transaction, number)
    assert WORDS.encode() not in stored
    assert found is not None
    assert (found.words, found.author_id, found.state) == (WORDS, ANA, Decision.WAITING)


async def test_two_moderators_who_decide_at_once_decide_once(database: Database) -> None:
    number = await suggested(database)
    both = await asyncio.gather(
        decided(database, number, Decision.APPROVED), decided(database, number, Decision.DECLINED, MIA)
    )
    assert sorted(both) == [False, True]


async def test_an_approved_one_joins_its_set_in_its_guild_alone_and_a_declined_one_keeps_no_words(
    database: Database,
) -> None:
    taken, declined = await suggested(database), await suggested(database, "Another one?")
    await suggested(database, "From elsewhere?", guild_id=ELSEWHERE)
    await decided(database, taken, Decision.APPROVED)
    await decided(database, declined, Decision.DECLINED)
    async with database.reading() as transaction:
        assert [each.words for each in await suggestions.approved(transaction, GUILD, "evening")] == [WORDS]
        assert await suggestions.approved(transaction, GUILD, "morning") == ()
        assert await suggestions.waiting(transaction, GUILD, 5) == ()
        assert await suggestions.how_many_wait(transaction, ELSEWHERE) == 1
        found = await suggestions.find(transaction, declined)
    assert found is not None
    assert found.words is None


async def test_a_forgotten_authors_questions_go_and_those_in_use_stay_without_a_name(
    database: Database,
) -> None:
    taken, waiting = await suggested(database), await suggested(database, "Another one?")
    await decided(database, taken, Decision.APPROVED)
    async with database.reading() as transaction:
        exported = await suggestions.export_suggestions(transaction, Person(ANA, GUILD))
        by_moderator = await suggestions.export_suggestions(transaction, Person(MO, GUILD))
    assert [line["your_words"] for line in exported] == [WORDS, "Another one?"]
    assert [line.get("your_words") for line in by_moderator] == [None]
    async with database.transaction() as transaction:
        assert await suggestions.forget_suggestions(transaction, Person(ANA)) == 2
        assert await suggestions.forget_suggestions(transaction, Person(MO, ELSEWHERE)) == 0
        assert await suggestions.forget_suggestions(transaction, Person(MO)) == 1
    async with database.reading() as transaction:
        assert await suggestions.find(transaction, waiting) is None
        left = await suggestions.find(transaction, taken)
    assert left is not None
    assert (left.words, left.author_id, left.decided_by) == (WORDS, None, None)
