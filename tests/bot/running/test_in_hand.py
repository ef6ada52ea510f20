import asyncio

from bot.running.in_hand import InHand


async def test_finishing_waits_for_everything_even_what_is_added_meanwhile() -> None:
    in_hand = InHand()
    gate = asyncio.Event()
    done: list[str] = []

    async def later() -> None:
        done.append("later")

    async def sooner() -> None:
        await gate.wait()
        done.append("sooner")
        in_hand.add(asyncio.create_task(later()))

    in_hand.add(asyncio.create_task(sooner()))
    waiting = asyncio.create_task(in_hand.finish())
    await asyncio.sleep(0)
    gate.set()
    assert await waiting
    assert done == ["sooner", "later"]
    assert len(in_hand) == 0


async def test_finishing_gives_up_in_time_and_cancelling_ends_the_rest() -> None:
    in_hand = InHand()
    stuck = asyncio.create_task(asyncio.Event().wait())
    in_hand.add(stuck)
    assert not await in_hand.finish(0.01)
    in_hand.cancel()
    await asyncio.wait([stuck])
    assert stuck.cancelled()


async def test_a_task_in_hand_can_wait_for_the_others_without_waiting_for_itself() -> None:
    in_hand = InHand()
    waiting = asyncio.create_task(in_hand.finish(1))
    in_hand.add(waiting)
    assert await waiting
