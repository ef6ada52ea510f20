import asyncio

import aiohttp
import discord
import pytest
from discord.http import Route

from bot.local_discord import LocalDiscord, point_discord_py_at
from bot.local_discord.world import Attachment

from .harbour import Clock, Harbour


async def test_whoever_follows_the_clock_hears_of_every_move(harbour: Harbour) -> None:
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(f"{harbour.local.url}/local/clock") as socket,
    ):
        assert await socket.receive_json() == {"now": "2026-03-02T09:00:00+00:00", "rate": 0}
        harbour.clock.advance(hours=1)
        harbour.local.clock_moved(1)
        assert await socket.receive_json() == {"now": "2026-03-02T10:00:00+00:00", "rate": 1}


async def test_a_running_clock_is_told_again_and_again(
    harbour: Harbour, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.local_discord.server._SECONDS_BETWEEN_WORDS", 0.01)
    local = LocalDiscord(clock=harbour.clock)
    await local.start()
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(f"{local.url}/local/clock") as socket,
    ):
        await socket.receive_json()
        local.clock_moved(1)
        await socket.receive_json()
        harbour.clock.advance(hours=1)
        while (await socket.receive_json())["now"] != "2026-03-02T10:00:00+00:00":
            pass
    await local.stop()


async def test_waiting_ends_when_the_world_changes_or_time_is_up(harbour: Harbour) -> None:
    waiting = asyncio.create_task(harbour.local.changed(lambda: list(harbour.lobby.messages)))
    await asyncio.sleep(0)
    message = harbour.say(harbour.ana, harbour.lobby, "x")
    assert await waiting == [message.id]
    with pytest.raises(TimeoutError):
        await harbour.local.changed(lambda: False, timeout=0.01)


async def test_the_journal_keeps_what_was_asked_and_answered(harbour: Harbour) -> None:
    finished = []
    stop = harbour.local.journal.subscribe(finished.append)
    await harbour.post(harbour.lobby, {"content": "hello"})
    stop()
    await harbour.post(harbour.lobby, {"content": ""})
    first, second = harbour.local.journal.of("POST", "/channels/{channel_id}/messages")
    assert (first.status, first.body, first.user_id) == (200, {"content": "hello"}, harbour.helper.user.id)
    assert (second.status, second.code, second.refused) == (400, 50006, True)
    assert first.when == harbour.clock.now
    assert finished == [first]


async def test_unknown_routes_and_methods_are_said_to_be_unknown(harbour: Harbour) -> None:
    assert (await harbour.ask("GET", "/nowhere"))[0] == 404
    assert (await harbour.ask("PUT", "/users/@me"))[0] == 405


async def test_what_is_no_json_is_refused(harbour: Harbour) -> None:
    status, answer = await _send_raw(harbour, b"{")
    assert (status, answer["code"]) == (400, 50109)


async def _send_raw(harbour: Harbour, data: bytes) -> tuple[int, dict[str, int]]:
    headers = {"Authorization": f"Bot {harbour.helper.token}", "Content-Type": "application/json"}
    url = f"{harbour.local.url}/api/v10/channels/{harbour.lobby.id}/messages"
    async with aiohttp.ClientSession() as session, session.post(url, data=data, headers=headers) as response:
        return response.status, await response.json()


async def test_pointing_is_undone_at_the_end_of_the_block() -> None:
    before = Route.BASE, discord.Asset.BASE
    local = LocalDiscord(clock=Clock())
    await local.start()
    with point_discord_py_at(local.url):
        assert f"{local.url}/api/v10" == Route.BASE
    assert before == (Route.BASE, discord.Asset.BASE)
    await local.stop()


async def test_two_worlds_know_nothing_of_each_other(harbour: Harbour) -> None:
    other = LocalDiscord(clock=Clock())
    await other.start()
    assert other.url != harbour.local.url
    assert not other.world.users.by_id
    await other.stop()


@pytest.mark.parametrize("path", ["/api/v10/users/@me", "/gateway", "/local/clock", "/cdn/attachments/1/2/a"])
async def test_other_pages_of_a_browser_have_no_business_with_what_is_for_bots(
    harbour: Harbour, path: str
) -> None:
    token = {"Authorization": f"Bot {harbour.helper.token}"}
    async with aiohttp.ClientSession() as session:
        for strange in (
            {"Origin": "http://evil.example"},
            {"Origin": harbour.local.url},
            {"Host": "evil.example:80"},
        ):
            async with session.get(harbour.local.url + path, headers={**token, **strange}) as answer:
                assert answer.status == 403


async def test_an_attachment_runs_nothing_in_a_browser_and_an_odd_address_is_no_error(
    harbour: Harbour,
) -> None:
    upload = Attachment(harbour.world.snowflakes.next(), "a.html", "text/html", b"<script>")
    harbour.world.files[upload.id] = upload
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{harbour.local.url}/cdn/attachments/1/{upload.id}/a.html") as answer:
            assert "sandbox" in answer.headers["Content-Security-Policy"]
        async with session.get(f"{harbour.local.url}/cdn/attachments/1/odd/a.html") as answer:
            assert answer.status == 404
