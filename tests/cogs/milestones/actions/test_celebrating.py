"""What is celebrated is celebrated once, for those alone who may know, and when it still makes sense."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.agenda import agenda_entries
from cogs.members.frame import Visibility
from cogs.milestones.settings import CelebrationLines
from cogs.milestones.store import Reach
from tests.cogs.milestones.counting_group import (
    FRIEND,
    GUILD,
    MEMBER,
    MILESTONES,
    ONE_MONTH,
    TWO_MONTHS,
    Counting,
)

NO_PRIVATE_MESSAGES = 50007
NO_ACCESS = 50001


async def test_a_shared_step_is_posted_once_and_named_as_its_member_wishes(
    counting_on_each: Counting,
) -> None:
    counting = counting_on_each
    counter = await counting.start(counting.group.clock.now() - timedelta(hours=12), shared=True)
    await counting.group.days(40)
    assert await counting.celebrated(counter) == [("24 hours", Reach.POSTED), ("30 days", Reach.POSTED)]
    day, month = counting.posts()
    assert f"<@{MEMBER}>: 24 hours" in day.text
    assert f"<@{MEMBER}>: 30 days" in month.text
    assert "Alcohol" not in month.text
    assert month.pings == set()
    assert counting.private() == []


async def test_without_consent_only_its_member_hears_of_it(counting: Counting) -> None:
    counter = await counting.start(counting.group.clock.now())
    await counting.group.days(2)
    assert counting.posts() == []
    [message] = counting.private()
    assert "24 hours · Alcohol" in message.text
    assert await counting.celebrated(counter) == [("24 hours", Reach.SENT)]


async def test_consent_is_asked_again_at_the_moment_of_sending(counting: Counting) -> None:
    counter = await counting.start(counting.group.clock.now(), shared=True)
    counting.group.clock.move_to(counting.group.clock.now() + timedelta(hours=24))
    await counting.group.agenda.run_due()
    await counting.share(counter, Visibility.PRIVATE)
    await counting.group.settle()
    assert counting.posts() == []
    assert len(counting.private()) == 1


async def test_where_the_channel_is_closed_its_member_gets_it(counting: Counting) -> None:
    counting.group.client.refusals[MILESTONES] = NO_ACCESS
    counter = await counting.start(counting.group.clock.now(), shared=True)
    await counting.group.days(2)
    assert len(counting.private()) == 1
    assert await counting.celebrated(counter) == [("24 hours", Reach.SENT)]


async def test_where_private_messages_are_closed_it_is_kept_for_later(counting: Counting) -> None:
    counting.group.client.refusals[MEMBER] = NO_PRIVATE_MESSAGES
    counter = await counting.start(counting.group.clock.now())
    await counting.group.days(2)
    assert await counting.celebrated(counter) == [("24 hours", Reach.HELD)]
    assert counting.posts() == []


async def test_a_backdated_start_floods_nobody(counting: Counting) -> None:
    counter = await counting.start(counting.group.clock.now() - timedelta(days=500), shared=True)
    await counting.group.days(3)
    assert counting.posts() == []
    fresh = await counting.counter(counter)
    assert fresh is not None
    assert str(fresh.next_step) == "18 months"


async def test_nothing_is_celebrated_in_a_pause_and_what_comes_after_it_is(counting: Counting) -> None:
    counter = await counting.start(counting.group.clock.now(), shared=True)
    await counting.group.days(20)
    await counting.group.pause(MEMBER, until=counting.group.clock.now() + timedelta(days=20))
    await counting.group.days(45)
    assert await counting.celebrated(counter) == [
        ("24 hours", Reach.POSTED),
        ("30 days", Reach.SILENT),
        ("60 days", Reach.POSTED),
    ]
    assert len(counting.posts()) == 2


async def test_a_pause_of_the_very_moment_counts_although_the_bot_was_away_then(counting: Counting) -> None:
    counter = await counting.start(counting.group.clock.now(), shared=True)
    await counting.group.days(29)
    clock = counting.group.clock
    await counting.group.pause(MEMBER, until=clock.now() + timedelta(days=1, hours=1))
    clock.move_to(clock.now() + timedelta(days=1, hours=3))
    await counting.group.settle()
    assert await counting.celebrated(counter) == [("24 hours", Reach.POSTED), ("30 days", Reach.SILENT)]


async def test_a_move_plans_anew_and_leaves_one_promise(counting: Counting) -> None:
    counter = await counting.start(counting.group.clock.now())
    await counting.group.days(10)
    await counting.group.live_in(MEMBER, "Pacific/Auckland")
    await counting.group.live_in(MEMBER, "America/Los_Angeles")
    fresh = await counting.counter(counter)
    assert fresh is not None
    # Nine in the morning of 1 April, the 30th day after 2 March, in Los Angeles.
    assert fresh.next_due == datetime(2026, 4, 1, 16, 0, tzinfo=UTC)
    async with counting.group.platform.database.reading() as transaction:
        waiting = await transaction.execute(
            agenda_entries.select().where(
                agenda_entries.c.kind == "milestones.step", agenda_entries.c.state == "waiting"
            )
        )
        assert len(waiting.all()) == 1


async def test_a_role_goes_with_a_shared_step_and_the_one_before_is_taken(
    counting: Counting,
) -> None:
    await counting.change_settings("roles: {}", 'roles: {"30 days": One month, "60 days": Two months}')
    await counting.start(counting.group.clock.now())
    counter = await counting.start(counting.group.clock.now(), shared=True)
    await counting.group.days(61)
    assert sorted(counting.roles) == [
        ("give", MEMBER, ONE_MONTH),
        ("give", MEMBER, TWO_MONTHS),
        ("take", MEMBER, ONE_MONTH),
    ]
    await counting.returns(counter)
    await counting.group.settle()
    assert counting.roles[-1] == ("take", MEMBER, TWO_MONTHS)


async def test_steps_that_an_admin_adds_are_celebrated_from_now_on_only(counting: Counting) -> None:
    counter = await counting.start(counting.group.clock.now() - timedelta(days=50), shared=True)
    await counting.change_settings('["24 hours", "30 days",', '["24 hours", "40 days", "55 days", "30 days",')
    await counting.group.days(12)
    steps = [step for step, reach in await counting.celebrated(counter) if reach is Reach.POSTED]
    assert steps == ["55 days", "60 days"]


async def test_two_steps_of_one_day_are_one_celebration_and_both_count(counting: Counting) -> None:
    await counting.change_settings('"30 days",', '"30 days", "1 month",')
    counting.group.clock.move_to(datetime(2026, 4, 1, 10, tzinfo=UTC))
    counter = await counting.start(counting.group.clock.now(), shared=True)
    await counting.group.days(31)
    assert await counting.celebrated(counter) == [
        ("24 hours", Reach.POSTED),
        ("1 month", Reach.POSTED),
        ("30 days", Reach.SILENT),
    ]
    assert len(counting.posts()) == 2


async def test_a_line_that_speaks_of_the_group_comes_in_the_channel_only(counting: Counting) -> None:
    lines = counting.group.platform.configuration.current.section(GUILD, CelebrationLines)
    for number in range(3):
        began = counting.group.clock.now() - timedelta(hours=12)
        await counting.start(began, name=f"{number}")
    counting.group.client.refusals[MILESTONES] = NO_ACCESS
    shared = [await counting.start(counting.group.clock.now(), person=FRIEND, shared=True) for _ in range(10)]
    await counting.group.days(3)
    drawn = [each.line for counter in shared for each in await counting.celebrations(counter)]
    assert lines.for_the_group & set(drawn)
    told = " ".join(message.text for person in (MEMBER, FRIEND) for message in counting.private(person))
    english = counting.group.platform.languages.source
    assert not [each for each in lines.for_the_group if str(lines.text_of(each, english)) in told]
    assert len(counting.private(FRIEND)) == 10
