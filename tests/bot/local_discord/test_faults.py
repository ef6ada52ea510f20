import asyncio

import aiohttp
import discord
import pytest

from bot.local_discord import Faults

from .harbour import Harbour

SEND = "POST /channels/{channel_id}/messages"


async def test_an_answer_lost_after_the_work_leaves_the_work_done_once(harbour: Harbour) -> None:
    bot = await harbour.connect()
    mishap = harbour.local.faults.lose_answer(matching=SEND)
    with pytest.raises(aiohttp.ClientError):
        await bot.get_channel(harbour.lobby.id).send("only once")
    assert mishap.happened == 1
    assert [message.content for message in harbour.lobby.messages.values()] == ["only once"]
    entry = harbour.local.journal.of("POST", "/channels/{channel_id}/messages")[-1]
    assert entry.answer_lost
    assert entry.status == 200


async def test_the_librarys_retry_after_a_lost_answer_is_recognised_by_its_nonce(harbour: Harbour) -> None:
    bot = await harbour.connect()
    harbour.local.faults.lose_answer(status=502, matching=SEND)
    sent = await bot.get_channel(harbour.lobby.id).send("only once")
    assert list(harbour.lobby.messages) == [sent.id]
    assert len(harbour.local.journal.of("POST", "/channels/{channel_id}/messages")) == 2


async def test_what_has_no_nonce_is_done_twice_as_at_discord(harbour: Harbour) -> None:
    bot = await harbour.connect()
    harbour.local.faults.lose_answer(status=502, matching="POST */threads")
    channel = bot.get_channel(harbour.lobby.id)
    await channel.create_thread(name="twice", type=discord.ChannelType.public_thread)
    assert [thread.name for thread in harbour.guild.threads.values()] == ["twice", "twice"]


async def test_a_cut_before_the_work_leaves_nothing_done(harbour: Harbour) -> None:
    bot = await harbour.connect()
    harbour.local.faults.cut(matching=SEND)
    with pytest.raises(aiohttp.ClientError):
        await bot.get_channel(harbour.lobby.id).send("never")
    assert not harbour.lobby.messages
    await bot.get_channel(harbour.lobby.id).send("again")


@pytest.mark.parametrize("status", [500, 503])
async def test_an_error_is_answered_instead_of_the_work(harbour: Harbour, status: int) -> None:
    harbour.local.faults.answer(status, matching=SEND, times=2)
    assert (await harbour.post(harbour.lobby, {"content": "x"}))[0] == status
    assert (await harbour.post(harbour.lobby, {"content": "x"}))[0] == status
    assert not harbour.lobby.messages
    assert (await harbour.post(harbour.lobby, {"content": "x"}))[0] == 200


async def test_discord_py_waits_out_a_429(harbour: Harbour) -> None:
    bot = await harbour.connect()
    harbour.local.faults.answer(429, matching=SEND, retry_after=0.01)
    sent = await bot.get_channel(harbour.lobby.id).send("patience")
    assert sent.content == "patience"


async def test_a_429_past_the_proxy_is_taken_for_a_ban(harbour: Harbour) -> None:
    bot = await harbour.connect()
    harbour.local.faults.answer(429, matching=SEND, through_proxy=False)
    with pytest.raises(discord.HTTPException) as refusal:
        await bot.get_channel(harbour.lobby.id).send("banned")
    assert refusal.value.status == 429


async def test_a_share_of_requests_is_struck_repeatably(harbour: Harbour) -> None:
    async def statuses(seed: int) -> list[int]:
        harbour.local.faults = Faults(seed=seed)
        harbour.local.faults.answer(500, share=0.2, times=None)
        return [(await harbour.ask("GET", f"/channels/{harbour.lobby.id}"))[0] for _ in range(60)]

    one, same, other = await statuses(1), await statuses(1), await statuses(2)
    assert one == same != other
    assert 3 <= one.count(500) <= 25


async def test_matching_can_be_a_function_and_a_fault_can_be_cancelled(harbour: Harbour) -> None:
    mishap = harbour.local.faults.answer(
        500, times=None, matching=lambda method, route: method == "GET" and "channels" in route
    )
    assert (await harbour.ask("GET", f"/channels/{harbour.lobby.id}"))[0] == 500
    assert (await harbour.ask("GET", "/users/@me"))[0] == 200
    mishap.cancel()
    assert (await harbour.ask("GET", f"/channels/{harbour.lobby.id}"))[0] == 200


async def test_a_delay_lets_others_pass(harbour: Harbour) -> None:
    harbour.local.faults.delay(0.05, matching=SEND)
    slow = asyncio.create_task(harbour.post(harbour.lobby, {"content": "slow"}))
    await harbour.local.changed(lambda: len(harbour.local.journal))
    await harbour.post(harbour.lobby, {"content": "quick"})
    await slow
    assert [message.content for message in harbour.lobby.messages.values()] == ["quick", "slow"]


async def test_refused_connections_strike_everything_until_undone(harbour: Harbour) -> None:
    harbour.local.faults.refuse_connections()
    with pytest.raises(aiohttp.ClientError):
        await harbour.ask("GET", "/users/@me")
    with pytest.raises(aiohttp.ClientError):
        async with aiohttp.ClientSession() as session:
            await session.ws_connect(harbour.local.gateway.url)
    harbour.local.faults.refuse_connections(refused=False)
    assert (await harbour.ask("GET", "/users/@me"))[0] == 200


async def test_closing_the_gateway_for_a_moment_makes_the_client_resume(harbour: Harbour) -> None:
    bot = await harbour.connect()
    await harbour.caught_up(bot)
    await harbour.local.faults.gateway_close(4000)
    await harbour.until(lambda: bot.all("resumed"))


async def test_another_process_plans_faults_with_the_key(harbour: Harbour) -> None:
    url = f"{harbour.local.url}/local/faults"
    async with aiohttp.ClientSession() as session:
        plan = {"do": "answer", "status": 503, "matching": SEND}
        async with session.post(url, json=plan) as response:
            assert response.status == 403
        headers = {"Authorization": "Bearer sesame"}
        async with session.post(url, json=plan, headers=headers) as response:
            assert response.status == 204
        assert (await harbour.post(harbour.lobby, {"content": "x"}))[0] == 503
        async with session.get(f"{harbour.local.url}/local/journal", headers=headers) as response:
            assert [entry["status"] for entry in await response.json()] == [503]
        async with session.post(url, json={"do": "panic"}, headers=headers) as response:
            assert response.status == 400
