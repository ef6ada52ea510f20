"""A role follows what its counter says, whatever is on its way."""

from __future__ import annotations

from sqlalchemy import select

from bot.outbox import outbox_entries
from cogs.milestones.actions import roles
from tests.cogs.milestones.counting_group import MEMBER, Counting


async def test_a_gift_of_a_role_and_its_removal_go_one_after_the_other(counting: Counting) -> None:
    await counting.change_settings("roles: {}", 'roles: {"24 hours": One month}')
    counter = await counting.start(counting.group.clock.now(), shared=True)
    await counting.group.days(2)
    await counting.returns(counter)
    async with counting.group.platform.database.reading() as transaction:
        table = outbox_entries
        statement = select(table).where(table.c.kind.in_([roles.GIVE, roles.TAKE]))
        given, taken = (await transaction.execute(statement.order_by(table.c.id))).all()
    assert given.lane == taken.lane
    assert not any(str(MEMBER) in f"{each.key} {each.lane}" for each in (given, taken))
