"""What goes first when not everything can go at once: on both databases."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from bot.database import Transaction
from bot.outbox import Pace, ToChannel, ToPerson
from bot.outbox.lanes import LIVES_ABREAST, lane_to
from tests.bot.outbox.script import Desk

ALERTS, ELSEWHERE = ToChannel(7), ToChannel(8)


async def test_an_entrys_own_urgency_counts_more_than_its_kinds(desk: Desk) -> None:
    order: list[str] = []
    for key, urgency in (("kind's", None), ("least", 9), ("most", 0), ("more", 4)):
        desk.script(key).sends = [lambda key=key: order.append(key)]  # type: ignore[misc]
        await desk.put(key, urgency=urgency)
    await desk.worker(desk.kind(urgency=5), at_once=1).run_due()
    assert order == ["most", "more", "kind's", "least"]


async def test_what_is_urgent_passes_all_that_waits_for_the_same_channel(desk: Desk) -> None:
    on_its_way, go_on, passed, order = asyncio.Event(), asyncio.Event(), asyncio.Event(), list[str]()

    async def slow() -> None:
        on_its_way.set()
        await go_on.wait()

    async def emergency() -> None:
        order.append("emergency")
        passed.set()

    desk.script("0").sends = [slow]
    desk.script("now").sends = [emergency]
    for number in range(20):
        await desk.put(str(number), to=ALERTS, urgency=2)
        if number:
            desk.script(str(number)).sends = [lambda: order.append("concern")]
    worker = desk.worker(desk.kind(urgency=0))
    running = asyncio.create_task(worker.run_due())
    await asyncio.wait_for(on_its_way.wait(), 20)
    await desk.put("now", to=ALERTS, urgency=0)
    worker.wake()
    await asyncio.wait_for(passed.wait(), 20)
    go_on.set()
    await running
    # The library was handed one of the others at most, so one is all that can be ahead in its queue.
    assert order == ["emergency", *["concern"] * 19]


async def test_an_emergency_that_hangs_does_not_hold_up_the_next_in_its_channel(desk: Desk) -> None:
    hanging, next_one = asyncio.Event(), asyncio.Event()
    lane = lane_to(ALERTS, 0, "hangs")
    other = next(key for key in map(str, range(100)) if lane_to(ALERTS, 0, key) != lane)
    desk.script("hangs").sends = [hanging.wait]
    desk.script(other).sends = [next_one.set]
    await desk.put("hangs", to=ALERTS, urgency=0)
    await desk.put(other, to=ALERTS, urgency=0)
    running = asyncio.create_task(desk.worker().run_due())
    await asyncio.wait_for(next_one.wait(), 20)
    hanging.set()
    await running


def test_few_lanes_lead_to_a_channel_however_many_emergencies_there_are() -> None:
    assert len({lane_to(ALERTS, 0, str(number)) for number in range(1000)}) == LIVES_ABREAST
    assert len({lane_to(ALERTS, 2, str(number)) for number in range(1000)}) == 1


async def test_a_flood_for_one_channel_does_not_keep_another_waiting(desk: Desk) -> None:
    through, elsewhere = asyncio.Event(), asyncio.Event()
    for number in range(40):
        desk.script(str(number)).sends = [through.wait]
        await desk.put(str(number), to=ALERTS, urgency=0)
    desk.script("elsewhere").sends = [elsewhere.set]
    await desk.put("elsewhere", to=ELSEWHERE, urgency=2)
    running = asyncio.create_task(desk.worker().run_due())
    await asyncio.wait_for(elsewhere.wait(), 20)
    through.set()
    await running


async def test_people_are_written_to_a_few_at_once_and_then_one_after_the_other(desk: Desk) -> None:
    worker, began = desk.worker(), desk.clock.now()
    for number in range(12):
        await desk.put(str(number), to=ToPerson(number + 1))
    await desk.put("post", to=ALERTS, urgency=9)
    await worker.run_due()
    assert len(desk.heard) == 6
    assert "post delivered as 1000" in desk.heard
    assert await worker.next_due() == began + timedelta(seconds=2)
    await worker.run_due()
    assert len(desk.heard) == 6
    for expected in range(7, 14):
        await desk.next_round(worker)
        assert len(desk.heard) == expected
    assert desk.clock.now() == began + timedelta(seconds=14)
    assert await worker.next_due() is None


async def test_notes_leave_a_turn_for_whom_a_life_depends_on_and_it_comes_first(desk: Desk) -> None:
    worker = desk.worker(desk.kind("note"), desk.kind("call", urgency=0))
    for number in range(20):
        await desk.put(f"note {number}", "note", to=ToPerson(number + 1), urgency=1)
    await worker.run_due()
    for number in range(7):
        await desk.put(f"call {number}", "call", to=ToPerson(number + 100), urgency=2)
    await worker.run_due()
    assert sum(line.startswith("call") for line in desk.heard) == 5
    await desk.next_round(worker)
    await desk.next_round(worker)
    assert sum(line.startswith("call") for line in desk.heard) == 7
    assert sum(line.startswith("note") for line in desk.heard) == 5


async def test_a_note_that_is_not_wanted_any_more_takes_nobodys_turn(desk: Desk) -> None:
    worker = desk.worker()
    for number in range(30):
        await desk.put(str(number), to=ToPerson(number + 1))
        desk.unwanted.add(str(number))
    await desk.put("wanted", to=ToPerson(99))
    await worker.run_due()
    assert desk.heard == ["wanted delivered as 1000"]


async def test_private_messages_that_hang_leave_room_for_channels(desk: Desk) -> None:
    through, posted = asyncio.Event(), asyncio.Event()
    worker = desk.worker(desk.kind("call", urgency=0), desk.kind("post"))
    for number in range(10):
        desk.script(str(number)).sends = [through.wait]
        await desk.put(str(number), "call", to=ToPerson(number + 1))
    desk.script("post").sends = [posted.set]
    await desk.put("post", "post", to=ALERTS)
    running = asyncio.create_task(worker.run_due())
    await asyncio.wait_for(posted.wait(), 20)
    through.set()
    await running


async def test_whose_turn_comes_later_is_remembered_even_while_another_call_hangs(desk: Desk) -> None:
    soonest: list[object] = []
    ended, hanging = asyncio.Event(), asyncio.Event()

    def committed(transaction: Transaction) -> None:
        if (due := transaction.due_in.get("outbox_entries")) and due > desk.clock.now():
            soonest.append(due)
            ended.set()

    for number in range(6):
        await desk.put(str(number), to=ToPerson(number + 1))
    desk.script("hangs").sends = [hanging.wait]
    await desk.put("hangs", to=ALERTS)
    desk.database.on_commit(committed)
    running = asyncio.create_task(desk.worker().run_due())
    await asyncio.wait_for(ended.wait(), 20)
    assert soonest[0] == desk.clock.now() + timedelta(seconds=2)
    hanging.set()
    await running


async def test_whom_it_was_for_is_not_kept_once_it_has_ended(desk: Desk) -> None:
    await desk.put(to=ToPerson(5))
    assert (await desk.row()).person_id == 5
    await desk.worker().run_due()
    row = await desk.row()
    assert (row.state, row.person_id, row.payload) == ("done", None, {})


async def test_workers_of_one_process_share_their_pace(desk: Desk) -> None:
    pace = Pace()
    for number in range(10):
        await desk.put(str(number), to=ToPerson(number + 1))
    await desk.worker(pace=pace).run_due()
    await desk.worker(pace=pace).run_due()
    assert len(desk.heard) == 5
