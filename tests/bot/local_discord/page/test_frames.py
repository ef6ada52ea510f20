import contextlib
import json
import random
from typing import Any

import aiohttp
import pytest

from bot.local_discord.page.doing import VERBS
from tests.bot.local_discord.page.visiting import Tab, Visit

ODD: list[Any] = [
    None, True, 0, -1, 1e400, 10**30, "", "0", "999999999999999999999999", "٣", "x" * 3000, "\ud800",
    [], [[]], [[[1]]], {}, {"name": 1}, {"name": "a", "base64": "%%%"}, {"name": "../../a", "base64": "YQ=="},
    ["\x00"], {"x": {"y": []}},
]  # fmt: skip
KEYS = [
    "person", "channel", "before", "limit", "content", "reply_to", "files", "message", "emoji", "on", "name",
    "private", "forum", "title", "command", "options", "focused", "typed", "custom_id", "values", "token",
    "fields", "closed", "hand", "action", "arguments", "answer",
]  # fmt: skip


async def still_answers(tab: Tab) -> None:
    assert await tab.does("new_dm")


async def answered(tab: Tab, verb: str, more: dict[str, Any]) -> None:
    """Ask for something; where the number could not be read either, the answer bears none."""
    await tab.says(verb, **more)
    assert (await tab.anything())["ok"] in (True, False)


@pytest.mark.parametrize(
    "text",
    ["", "{", "null", "[]", "7", '"x"', "{}", '{"id":1}', '{"id":1,"do":null}', '{"id":1,"do":"fly"}',
     '{"id":[1],"do":{}}', "[" * 100_000, '{"do":"write","channel":"1","content":"\\ud800"}', '{"id":NaN}'],
)  # fmt: skip
async def test_what_makes_no_sense_gets_an_answer_and_nothing_ends(visit: Visit, text: str) -> None:
    tab = await visit.tab("ana")
    await tab.socket.send_str(text)
    answer = await tab.anything()
    assert answer["ok"] is False
    assert answer["error"]
    assert isinstance(answer["id"], int | str | None)
    await still_answers(tab)


async def test_bytes_are_not_understood(visit: Visit) -> None:
    tab = await visit.tab("ana")
    await tab.socket.send_bytes(b"\x00\xff")
    assert (await tab.anything())["error"] == "Only text is understood."
    await still_answers(tab)


async def test_a_frame_that_is_far_too_large_ends_its_own_page_alone(visit: Visit) -> None:
    one, other = await visit.tab("ana"), await visit.tab("bea")
    with contextlib.suppress(ConnectionError):
        await one.socket.send_str("x" * (16 * 1024 * 1024 + 1))
    assert (await one.socket.receive(timeout=10)).type is not aiohttp.WSMsgType.TEXT
    await still_answers(other)


async def test_odd_values_anywhere_are_refused_or_taken_and_never_break_anything(
    visit: Visit, caplog: pytest.LogCaptureFixture
) -> None:
    """Every verb with every key odd, and random mixtures with ids that exist."""
    ana = visit.people["ana"]
    message = visit.says("ana", visit.channel("general"), "hello")
    there = [str(message.id), str(visit.channel("general").id), str(visit.channel("stories").id), str(ana.id)]
    randomly = random.Random(7)
    tab = await visit.tab("ana")
    for verb in VERBS:
        for odd in ODD:
            await answered(tab, verb, dict.fromkeys(KEYS, odd))
        for _ in range(60):
            await answered(
                tab, verb, {key: randomly.choice([*ODD, *there]) for key in randomly.sample(KEYS, 12)}
            )
    assert [each for each in caplog.records if each.levelname == "ERROR"] == []
    await tab.be("bea")
    await still_answers(tab)


async def test_the_answer_bears_the_number_of_the_question(visit: Visit) -> None:
    tab = await visit.tab("ana")
    for number in (5, "five", 2.5, None):
        await tab.socket.send_str(json.dumps({"id": number, "do": "new_dm"}))
        assert (await tab.anything())["id"] == number


async def test_words_of_more_than_2000_characters_are_refused_as_in_discord(visit: Visit) -> None:
    tab, general = await visit.tab("ana"), str(visit.channel("general").id)
    await tab.does("write", channel=general, content="x" * 2000)
    assert (
        await tab.fails("write", channel=general, content="x" * 2001)
        == "content: Must be 2000 or fewer in length."
    )
    assert await tab.fails("write", channel=general, content="  ") == "There is nothing in that message."
    assert "name" in await tab.fails("open_thread", channel=general, name=" ")
