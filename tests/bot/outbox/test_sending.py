"""Calls to Discord: made once, whatever breaks on the way, on both databases."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

import aiohttp
import pytest

from bot import outbox
from bot.claims import Trouble
from bot.database import Database, Transaction
from bot.outbox import Delivered, ToChannel
from tests.bot.outbox.script import SENT, Desk, http_error


async def test_a_call_is_made_once_and_recorded_with_what_follows_from_it(desk: Desk) -> None:
    worker = desk.worker()
    await desk.put()
    await worker.run_due()
    await worker.run_due()
    assert desk.script().done == ["send"]
    assert desk.heard == ["one delivered as 1000"]
    assert await desk.states() == {"one": "done", "after one": "waiting"}


async def test_nothing_is_sent_before_it_is_due(desk: Desk) -> None:
    worker = desk.worker()
    await desk.put(due=desk.clock.now() + timedelta(minutes=5))
    await worker.run_due()
    assert desk.script().done == []
    await desk.next_round(worker)
    assert desk.script().done == ["send"]


async def test_putting_the_same_down_twice_sends_once_even_afterwards(desk: Desk) -> None:
    worker = desk.worker()
    assert await desk.put()
    assert not await desk.put()
    await worker.run_due()
    assert not await desk.put()
    await worker.run_due()
    assert desk.script().done == ["send"]


async def test_the_claim_is_committed_before_the_request_leaves(desk: Desk) -> None:
    seen: list[tuple[str, str, object]] = []

    async def look() -> None:
        row = await desk.row()
        seen.append((row.state, row.claimed_by, row.attempt_started_at))

    desk.script().sends = [look]
    await desk.put()
    await desk.worker().run_due()
    assert seen == [("claimed", "main", desk.clock.now())]


async def test_what_is_not_wanted_any_more_is_not_sent(desk: Desk) -> None:
    desk.unwanted.add("one")
    await desk.put()
    await desk.worker().run_due()
    assert desk.script().done == []
    assert await desk.states() == {"one": "unwanted"}


async def test_what_was_withdrawn_is_not_sent_and_may_be_put_down_again(desk: Desk) -> None:
    worker = desk.worker()
    await desk.put()
    async with desk.database.transaction() as transaction:
        assert await outbox.withdraw(transaction, kind="alert", key="one")
    await worker.run_due()
    assert desk.script().done == []
    assert await desk.put()
    await worker.run_due()
    assert desk.script().done == ["send"]


async def test_what_may_have_arrived_cannot_be_withdrawn(desk: Desk) -> None:
    worker = desk.worker()
    desk.script().sends = [aiohttp.ServerDisconnectedError()]
    await desk.put()
    await worker.run_due()
    async with desk.database.transaction() as transaction:
        assert not await outbox.withdraw(transaction, kind="alert", key="one")


async def test_a_lost_answer_is_looked_for_and_not_sent_again(desk: Desk) -> None:
    worker = desk.worker()
    began = desk.clock.now()
    desk.script().sends = [aiohttp.ServerDisconnectedError()]
    desk.script().finds = [SENT]
    await desk.put()
    await worker.run_due()
    assert desk.heard == []
    await desk.next_round(worker)
    assert desk.script().done == ["send", "find"]
    assert desk.script().since == [began]
    assert desk.heard == ["one delivered as 1000"]


async def test_what_goes_elsewhere_by_now_is_looked_for_where_it_went_first(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[object] = []

    async def find(client: object, to: object, mark: str, since: datetime) -> Delivered:
        looked.append(to)
        return SENT

    monkeypatch.setattr("bot.outbox.attempt.find_message", find)
    worker = desk.worker()
    desk.script().sends = [aiohttp.ServerDisconnectedError()]
    await desk.put(to=ToChannel(7))
    await worker.run_due()
    desk.script().to = ToChannel(8)
    await desk.next_round(worker)
    assert looked == [ToChannel(7)]
    assert desk.script().done == ["send"]
    assert desk.heard == ["one delivered as 1000"]


async def test_a_lost_request_is_sent_again_once_it_was_not_found(desk: Desk) -> None:
    worker = desk.worker()
    desk.script().sends = [http_error(503)]
    await desk.put()
    await worker.run_due()
    await desk.next_round(worker)
    assert desk.script().done == ["send", "find", "send"]
    assert desk.heard == ["one delivered as 1000"]


async def test_once_unknown_it_is_looked_for_before_every_later_attempt(desk: Desk) -> None:
    worker = desk.worker()
    began = desk.clock.now()
    desk.script().sends = [http_error(503), http_error(429), TimeoutError()]
    await desk.put()
    await worker.run_due()
    for _ in range(3):
        await desk.next_round(worker)
    assert desk.script().done == ["send", "find", "send", "find", "send", "find", "send"]
    assert desk.script().since == [began] * 3


async def test_what_was_certainly_not_done_is_sent_again_without_looking(desk: Desk) -> None:
    worker = desk.worker()
    desk.script().sends = [http_error(429, headers={"Retry-After": "90"})]
    await desk.put()
    await worker.run_due()
    assert await worker.next_due() == desk.clock.now() + timedelta(seconds=90)
    await desk.next_round(worker)
    assert desk.script().done == ["send", "send"]


async def test_while_looking_fails_nothing_is_sent(desk: Desk) -> None:
    worker = desk.worker()
    desk.script().sends = [http_error(502)]
    desk.script().finds = [http_error(500), aiohttp.ServerDisconnectedError(), http_error(429), SENT]
    await desk.put()
    await worker.run_due()
    for _ in range(4):
        await desk.next_round(worker)
    assert desk.script().done == ["send", "find", "find", "find", "find"]
    assert desk.heard == ["one delivered as 1000"]


async def test_where_looking_is_forbidden_it_is_sent_again(desk: Desk) -> None:
    worker = desk.worker()
    desk.script().sends = [http_error(502)]
    desk.script().finds = [http_error(403, 50013)]
    await desk.put()
    await worker.run_due()
    await desk.next_round(worker)
    assert desk.script().done == ["send", "find", "send"]


@pytest.mark.parametrize(("status", "code"), [(403, 50007), (403, 50001), (404, 10003), (400, 50035)])
async def test_a_refusal_leads_to_the_declared_fallback_at_once(desk: Desk, status: int, code: int) -> None:
    desk.script().sends = [http_error(status, code)]
    await desk.put()
    await desk.worker().run_due()
    assert desk.heard == [f"one unreachable: {code}"]
    assert await desk.states() == {"one": "unreachable", "after one": "waiting"}


async def test_a_fallback_that_fails_is_tried_again(desk: Desk) -> None:
    worker = desk.worker()
    desk.handler_fails = 1
    desk.script().sends = [http_error(403, 50007), http_error(403, 50007)]
    await desk.put()
    await worker.run_due()
    assert await desk.states() == {"one": "waiting"}
    await desk.next_round(worker)
    assert desk.heard == ["one unreachable: 50007"]
    assert await desk.states() == {"one": "unreachable", "after one": "waiting"}


async def test_what_was_sent_but_not_recorded_is_looked_for_and_then_recorded(desk: Desk) -> None:
    worker = desk.worker()
    desk.handler_fails = 1
    desk.script().finds = [SENT]
    await desk.put()
    await worker.run_due()
    assert await desk.states() == {"one": "waiting"}
    await desk.next_round(worker)
    assert desk.script().done == ["send", "find"]
    assert await desk.states() == {"one": "done", "after one": "waiting"}


async def test_after_a_crash_the_next_process_looks_before_it_sends(desk: Desk) -> None:
    sent = asyncio.Event()

    async def never_answered() -> None:
        sent.set()
        await asyncio.Event().wait()

    desk.script().sends = [never_answered]
    desk.script().finds = [SENT]
    await desk.put()
    crashed = asyncio.create_task(desk.worker().run_due())
    await sent.wait()
    crashed.cancel()
    with pytest.raises(asyncio.CancelledError):
        await crashed
    assert await desk.states() == {"one": "claimed"}

    worker = desk.worker()
    await worker.start()
    await worker.run_due()
    assert desk.script().done == ["send", "find"]
    assert desk.heard == ["one delivered as 1000"]


async def test_another_process_waits_for_the_lease_and_the_late_answer_counts_no_more(
    desk: Desk, database_url: str
) -> None:
    sent, late, looking, found = (asyncio.Event() for _ in range(4))

    async def answered_late() -> None:
        sent.set()
        await late.wait()

    async def look() -> None:
        looking.set()
        await found.wait()

    desk.script().sends = [answered_late]
    desk.script().finds = [look]
    second_database = await Database.open(database_url, desk.clock, desk.database.cipher)
    try:
        await desk.put()
        first = asyncio.create_task(desk.worker(name="first").run_due())
        await sent.wait()
        second = desk.worker(name="second", database=second_database)
        await second.start()
        await second.run_due()
        assert desk.script().done == ["send"]
        desk.clock.advance(timedelta(minutes=5))
        taking_over = asyncio.create_task(second.run_due())
        await looking.wait()
        late.set()
        await first
        assert desk.heard == []
        assert await desk.states() == {"one": "claimed"}
        found.set()
        await taking_over
    finally:
        await second_database.close()
    assert desk.heard == ["one delivered as 1000"]


async def test_a_jump_of_the_clock_does_not_send_again_what_is_in_hand(desk: Desk) -> None:
    sent, go_on = asyncio.Event(), asyncio.Event()

    async def slow() -> None:
        sent.set()
        await go_on.wait()

    desk.script().sends = [slow]
    await desk.put()
    worker = desk.worker()
    running = asyncio.create_task(worker.run_due())
    await sent.wait()
    desk.clock.advance(timedelta(days=365))
    await desk.put("two")
    worker.wake()
    desk.script("two").sends = [go_on.set]
    await running
    assert desk.script().done == ["send"]
    assert desk.script("two").done == ["send"]


async def test_nothing_is_claimed_while_the_client_is_not_ready(desk: Desk) -> None:
    worker = desk.worker()
    desk.ready.clear()
    await desk.put()
    await worker.run_due()
    assert await worker.next_due() is None
    assert await desk.states() == {"one": "waiting"}
    desk.ready.set()
    await worker.run_due()
    assert desk.script().done == ["send"]


async def test_at_most_so_many_calls_are_in_flight_and_never_two_of_one_lane(desk: Desk) -> None:
    flying: set[str] = set()
    most: list[int] = []
    four = asyncio.Event()

    def fly(key: str, lane: str) -> None:
        async def step() -> None:
            assert lane not in flying
            flying.add(lane)
            most.append(len(flying))
            if len(flying) == 4:
                four.set()
            await asyncio.wait_for(four.wait(), 20)  # however slowly a busy machine starts them
            await asyncio.sleep(0.01)
            flying.remove(lane)

        desk.script(key).sends = [step]

    for number in range(24):
        lane = f"lane {number // 2}"
        fly(str(number), lane)
        await desk.put(str(number), lane=lane)
    await desk.worker(at_once=4).run_due()
    assert set((await desk.states()).values()) == {"done", "waiting"}
    assert len(desk.heard) == 24
    assert max(most) == 4


async def test_a_call_that_hangs_or_fails_does_not_stop_the_others(desk: Desk) -> None:
    hanging, others_sent = asyncio.Event(), asyncio.Event()
    desk.script("hangs").sends = [hanging.wait]
    desk.script("fails").sends = [ZeroDivisionError()]
    desk.script("last").sends = [others_sent.set]
    for key in ("hangs", "fails", *(str(number) for number in range(20)), "last"):
        await desk.put(key)
    running = asyncio.create_task(desk.worker(at_once=2).run_due())
    await asyncio.wait_for(others_sent.wait(), 20)
    hanging.set()
    await running
    assert (await desk.states())["fails"] == "waiting"
    assert len(desk.heard) == 22


async def test_an_alert_does_not_wait_until_others_have_come_through(desk: Desk) -> None:
    through, alerted, all_busy = asyncio.Event(), asyncio.Event(), asyncio.Event()
    waiting: list[int] = []

    async def wait_for_a_rate_limit() -> None:
        waiting.append(1)
        if len(waiting) == 8:
            all_busy.set()
        await through.wait()

    for number in range(12):
        desk.script(str(number)).sends = [wait_for_a_rate_limit]
        await desk.put(str(number), "prompt")
    worker = desk.worker(desk.kind("prompt"), desk.kind("alert", urgency=0))
    running = asyncio.create_task(worker.run_due())
    await asyncio.wait_for(all_busy.wait(), 20)
    desk.script("alert").sends = [alerted.set]
    await desk.put("alert", "alert")
    worker.wake()
    await asyncio.wait_for(alerted.wait(), 20)
    assert len(waiting) == 8
    through.set()
    await running


async def test_the_most_urgent_goes_first(desk: Desk) -> None:
    order: list[str] = []
    for number in range(10):
        await desk.put(str(number), "prompt")
        desk.script(str(number)).sends = [lambda: order.append("prompt")]
    await desk.put("alert", "alert")
    desk.script("alert").sends = [lambda: order.append("alert")]
    worker = desk.worker(desk.kind("prompt"), desk.kind("alert", urgency=0), at_once=1)
    await worker.run_due()
    assert order == ["alert", *["prompt"] * 10]


async def test_what_cannot_be_rendered_is_tried_again_and_kept_when_given_up(desk: Desk) -> None:
    heard: list[Trouble] = []

    async def tell(transaction: Transaction, trouble: Trouble) -> None:
        heard.append(trouble)

    worker = desk.worker(told=tell)
    desk.prepare_fails = 1000
    await desk.put()
    while await worker.next_due() is not None:
        await desk.next_round(worker)
    assert await desk.states() == {"one": "exhausted"}
    assert desk.script().done == []
    assert [(trouble.given_up, trouble.error) for trouble in heard] == [
        (False, "KeyError"),
        (True, "KeyError"),
    ]
    async with desk.database.reading() as transaction:
        (health,) = await outbox.health(transaction, ["alert"])
        (stuck,) = await outbox.given_up(transaction)
    assert health.given_up == 1
    assert stuck.kind == "alert"


async def test_an_alert_is_tried_without_end_and_its_trouble_is_told(desk: Desk) -> None:
    heard: list[Trouble] = []

    async def tell(transaction: Transaction, trouble: Trouble) -> None:
        heard.append(trouble)

    worker = desk.worker(desk.kind(urgency=0), told=tell)
    desk.prepare_fails = 61
    await desk.put()
    while desk.script().done == []:
        await desk.next_round(worker)
    assert desk.script().done == ["send"]
    assert [trouble.attempts for trouble in heard] == [5, 60]


async def test_an_alert_that_cannot_be_rendered_goes_another_way_once_and_is_tried_on(desk: Desk) -> None:
    worker = desk.worker(desk.kind(urgency=0))
    desk.prepare_fails = 20
    await desk.put(urgency=2)
    await worker.run_due()
    for _ in range(3):
        await desk.next_round(worker)
    assert desk.heard == []
    for _ in range(10):
        await desk.next_round(worker)
    assert desk.heard == ["one unreachable: 0"]
    assert await desk.states() == {"one": "waiting", "after one": "waiting"}
    async with desk.database.reading() as transaction:
        alert = next(each for each in await outbox.health(transaction, ["alert"]) if each.kind == "alert")
    assert alert.retrying == 1
    while not desk.script().done:
        await desk.next_round(worker)
    assert desk.heard == ["one unreachable: 0", "one delivered as 1000"]


async def test_what_went_another_way_already_does_not_go_there_again_when_refused(desk: Desk) -> None:
    worker = desk.worker(desk.kind(urgency=0))
    desk.prepare_fails = 5
    desk.script().sends = [http_error(404, 10003)]
    await desk.put()
    await worker.run_due()
    for _ in range(5):
        await desk.next_round(worker)
    assert desk.heard == ["one unreachable: 0"]
    assert (await desk.states())["one"] == "unreachable"


async def test_another_way_that_fails_is_told_and_taken_at_the_next_attempt(desk: Desk) -> None:
    heard: list[int] = []

    async def tell(transaction: Transaction, trouble: Trouble) -> None:
        heard.append(trouble.attempts)

    worker = desk.worker(desk.kind(urgency=0), told=tell)
    desk.prepare_fails, desk.handler_fails = 100, 1
    await desk.put()
    await worker.run_due()
    for _ in range(4):
        await desk.next_round(worker)
    assert (desk.heard, heard) == ([], [5])
    await desk.next_round(worker)
    assert desk.heard == ["one unreachable: 0"]


async def test_what_is_no_life_does_not_go_another_way_for_a_mistake_of_ours(desk: Desk) -> None:
    worker = desk.worker(desk.kind(urgency=1))
    desk.prepare_fails = 8
    await desk.put(urgency=0)
    await worker.run_due()
    for _ in range(8):
        await desk.next_round(worker)
    assert desk.heard == ["one delivered as 1000"]


async def test_what_is_put_down_by_a_call_that_ends_while_the_worker_looks_is_not_left(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    worker = desk.worker()
    on_its_way, go_on = asyncio.Event(), asyncio.Event()
    look = worker._claim

    async def slow() -> None:
        on_its_way.set()
        await go_on.wait()

    async def look_too_early() -> None:
        await look()
        if on_its_way.is_set() and not go_on.is_set():
            await desk.put("two")
            go_on.set()
            await asyncio.gather(*worker._in_hand)

    monkeypatch.setattr(worker, "_claim", look_too_early)
    desk.script().sends = [slow]
    await desk.put()
    running = asyncio.create_task(worker.run_due())
    await asyncio.wait_for(on_its_way.wait(), 20)
    worker.wake()
    await asyncio.wait_for(running, 20)
    assert desk.script("two").done == ["send"]


async def test_a_failure_is_recorded_even_if_telling_of_it_fails(desk: Desk) -> None:
    async def tell(transaction: Transaction, trouble: Trouble) -> None:
        raise LookupError("no such channel")

    worker = desk.worker(told=tell)
    desk.prepare_fails = 6
    await desk.put()
    await worker.run_due()
    for _ in range(6):
        await desk.next_round(worker)
    assert desk.script().done == ["send"]


async def test_entries_of_a_removed_feature_wait_and_are_reported(desk: Desk) -> None:
    worker = desk.worker()
    await desk.put(kind="gone")
    desk.clock.advance(timedelta(hours=1))
    await worker.run_due()
    assert await worker.next_due() is None
    async with desk.database.reading() as transaction:
        (health,) = await outbox.health(transaction, ["alert"])
    assert (health.known, health.overdue) == (False, 1)


async def test_two_processes_send_everything_once(desk: Desk, database_url: str) -> None:
    other = await Database.open(database_url, desk.clock, desk.database.cipher)
    try:
        for number in range(30):
            await desk.put(str(number))
        first, second = desk.worker(name="first"), desk.worker(name="second", database=other)
        await asyncio.gather(first.run_due(), second.run_due())
        await first.run_due()
    finally:
        await other.close()
    assert [desk.script(str(number)).done for number in range(30)] == [["send"]] * 30
    assert len(desk.heard) == 30
