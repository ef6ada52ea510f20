"""What is kept, what is deleted, and what one person gets of it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from sqlalchemy import insert, select

from bot.personal_data import Person
from cogs.checkins import feature, store
from cogs.checkins.actions import answering, purging
from cogs.checkins.store import tables
from cogs.checkins.streaks import streak_of
from cogs.members.frame import Visibility
from tests.cogs.checkins.group import CHECK_INS, GUILD, MEMBER, Group, at

TODAY = date(2026, 3, 2)


async def ask(group: Group, marks: str, *, last: date) -> None:
    """Write down invitations up to `last`: x answered, - not, p excused."""
    rows = []
    for number, mark in enumerate(reversed(marks)):
        day = last - timedelta(days=number)
        opened = datetime.combine(day, datetime.min.time(), at("UTC", "2026-01-01").tzinfo)
        rows.append(
            {
                "guild_id": GUILD,
                "kind": "evening",
                "person_id": MEMBER,
                "day": day,
                "zone": "UTC",
                "opened_at": opened,
                "closes_at": opened + timedelta(days=1),
                "answered_at": opened if mark == "x" else None,
                "excused": mark == "p",
            }
        )
    async with group.platform.database.transaction(guild_id=GUILD) as transaction:
        await transaction.execute(insert(tables.invitations), rows)


async def test_old_days_without_an_answer_go_and_no_row_of_answered_days_grows_by_that(
    group_on_each: Group,
) -> None:
    group = group_on_each
    await ask(group, "--xx--px-x", last=TODAY - timedelta(days=401))
    before = streak_of(await group.invitations(), group.clock.now())
    await purging.purge(group.platform)
    kept = await group.invitations()
    assert "".join("x" if each.answered_at else "-" for each in kept) == "xx-x-x"
    assert streak_of(kept, group.clock.now()) == before
    await purging.purge(group.platform)
    assert await group.invitations() == kept


async def test_what_is_younger_than_a_year_stays_whole(a_group: Group) -> None:
    await ask(a_group, "-x--", last=TODAY)
    await purging.purge(a_group.platform)
    assert len(await a_group.invitations()) == 4


async def test_an_answers_words_are_not_legible_in_the_database(a_group: Group) -> None:
    group = a_group
    await group.join(MEMBER)
    await group.until(at("UTC", "2026-03-02 21:00"))
    await answering.answer(
        group.platform, GUILD, MEMBER, "evening", TODAY, {"line": "by the river"}, Visibility.PRIVATE
    )
    async with group.platform.database.reading() as transaction:
        [row] = await transaction.execute(select(tables.answers.c.answers))
    assert b"river" not in row.answers


async def test_a_person_is_handed_everything_and_forgotten_down_to_what_they_shared(
    group_on_each: Group,
) -> None:
    group = group_on_each
    await group.join(MEMBER, direct_prompts=True)
    await group.until(at("UTC", "2026-03-02 20:30"))
    await answering.answer(
        group.platform, GUILD, MEMBER, "evening", TODAY, {"line": "by the river"}, Visibility.CHANNEL
    )
    await group.settle()
    assert len(group.client.seen_by(CHECK_INS)) == 2
    declared = [each for each in feature.personal_data if hasattr(each, "export")]
    async with group.platform.database.transaction() as transaction:
        exported = {
            each.table.name: await each.export(transaction, Person(MEMBER, GUILD))
            for each in declared
            if each.table.name.startswith("checkins_")
        }
        assert exported["checkins_answers"][0]["answers"] == {"line": "by the river"}
        assert exported["checkins_invitations"][0]["day"] == "2026-03-02"
        assert len(exported["checkins_shares"]) == 1
        for each in declared:
            await each.forget(transaction, Person(MEMBER))
    await group.settle()
    assert len(group.client.seen_by(CHECK_INS)) == 1
    async with group.platform.database.reading() as transaction:
        for each in declared:
            assert list(await each.export(transaction, Person(MEMBER))) == []
        assert await store.enrolments.find(transaction, GUILD, "evening", MEMBER) is None


async def test_zones_are_found_each_once_and_those_without_one_of_their_own(group_on_each: Group) -> None:
    group = group_on_each
    people = range(10**17 + 500, 10**17 + 540)
    for number, person in enumerate(people):
        await group.live_in(person, ("Asia/Tokyo", "Europe/Berlin")[number % 2])
    await group.join(*people, MEMBER)
    async with group.platform.database.reading() as transaction:
        zones = await store.enrolments.zones_of(transaction, GUILD, "evening")
    assert zones == (None, "Asia/Tokyo", "Europe/Berlin")
