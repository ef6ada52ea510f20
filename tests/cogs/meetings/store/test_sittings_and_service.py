"""What a restart finds of a running meeting is what was written, and service is counted for who served."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.database import Database
from cogs.meetings.positions import Position, Served
from cogs.meetings.script import Progress
from cogs.meetings.store import occurrences, service, sittings

GUILD, ANA, BEA = 10**17, 10**17 + 1, 10**17 + 2


async def test_a_sitting_is_read_as_it_was_written_and_each_change_raises_its_step(
    database: Database,
) -> None:
    async with database.transaction(guild_id=GUILD) as transaction:
        at = transaction.now
        meeting = await occurrences.add(
            transaction,
            guild_id=GUILD,
            meeting_id="tuesday",
            planned_for=at,
            starts_at=at,
            lasting=timedelta(hours=1),
        )
        assert meeting is not None
        begun = await sittings.begin(transaction, meeting.id, GUILD, chair_id=ANA)
        assert begun is not None
        assert await sittings.begin(transaction, meeting.id, GUILD, chair_id=BEA) is None
        running = replace(
            begun,
            co_chair_id=BEA,
            chair_left_at=at,
            progress=Progress(2, at, at + timedelta(minutes=1), 30, -60),
            locked=True,
            speaker_id=BEA,
            speaking_since=at,
            speaking_extended_seconds=60,
        )
        await sittings.save(transaction, running)
    async with database.reading() as transaction:
        assert await sittings.find(transaction, meeting.id) == replace(running, step=begun.step + 1)
        assert len(await sittings.of_chair(transaction, GUILD, BEA)) == 1
    async with database.transaction(guild_id=GUILD) as transaction:
        assert await sittings.remove(transaction, meeting.id)
        assert await sittings.find(transaction, meeting.id) is None


async def test_a_position_is_one_persons_and_only_who_served_is_counted(database: Database) -> None:
    async with database.transaction(guild_id=GUILD) as transaction:
        first = transaction.now
        dates = [first + timedelta(days=7 * week) for week in range(3)]
        for date in dates:
            signed = await service.sign_up(transaction, GUILD, "tuesday", date, Position.CHAIR, ANA)
            assert signed is not None
            assert await service.sign_up(transaction, GUILD, "tuesday", date, Position.CHAIR, BEA) is None
            state = Served.NOT_SERVED if date == dates[2] else Served.SERVED
            await service.set_state(transaction, signed.id, state)
        [*_, last] = await service.at(transaction, GUILD, "tuesday", dates[2])
        assert await service.withdraw(transaction, last.id, ANA) is None
    async with database.reading() as transaction:
        [chaired] = await service.history(transaction, GUILD, ANA)
        assert (chaired.position, chaired.times, chaired.since) == (Position.CHAIR, 2, first)
        assert await service.last_chaired(transaction, GUILD, ANA) == dates[1]
        assert await service.last_chaired(transaction, GUILD, BEA) is None
        assert await service.history(transaction, GUILD, BEA) == []


async def test_who_signed_up_can_take_it_back_and_nobody_else_can(database: Database) -> None:
    async with database.transaction(guild_id=GUILD) as transaction:
        date = transaction.now + timedelta(days=1)
        signed = await service.sign_up(transaction, GUILD, "tuesday", date, Position.READER, ANA)
        assert signed is not None
        assert await service.withdraw(transaction, signed.id, BEA) is None
        await service.rename_date(transaction, GUILD, "tuesday", date, date + timedelta(hours=1))
        [there] = await service.at(transaction, GUILD, "tuesday", date + timedelta(hours=1))
        assert service.by_position([there]) == {Position.READER: ANA}
        assert await service.withdraw(transaction, signed.id, ANA) == there
        assert await service.coming(transaction, GUILD, transaction.now) == []
