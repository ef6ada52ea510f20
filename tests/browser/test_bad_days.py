"""What a visitor can break from the drawer. The alert comes all the same."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import expect

from bot.demo.browser.demo import Demo
from tests.browser.conftest import OpenWindow
from tests.browser.visitor import Visitor


@pytest_asyncio.fixture(loop_scope="session")
async def open_window(open_window: OpenWindow, demo: Demo) -> AsyncIterator[OpenWindow]:
    """Open a window as everywhere. When the test is over, everything is mended before all else."""
    yield open_window
    for fault in demo.backstage.state()["faults"]:  # type: ignore[union-attr]
        if fault["on"]:
            await demo.backstage.perform("fault", {"name": fault["name"], "on": False})
    await demo.discord.changed(lambda: demo.bot.connected, timeout=60)


async def test_killed_while_somebody_writes_the_bot_reads_it_when_it_is_back(open_window: OpenWindow) -> None:
    bea, sam = await open_window("Bea", "evening"), await open_window("Sam", "alerts")
    await sam.opens_drawer()

    await _breaks(sam, "Kill the bot (kill -9)")
    await expect(sam.drawer).to_contain_text("The bot is not running")
    await bea.writes("I want to die")
    await sam.button("Start it", inside=sam.drawer).click()

    await expect(sam.message("@Bea")).to_contain_text("Nobody has this yet", timeout=60_000)
    await expect(sam.drawer).to_contain_text("The bot is running")


@pytest.mark.parametrize(
    ("fault", "person", "channel"),
    [
        ("Close the moderators’ direct messages", "Bea", "alerts"),
        ("Delete the alert channel", "Jonas", "moderators"),
        ("Let Discord answer the next 5 requests with an error", "Teuea", "alerts"),
        ("Restart the bot", "Bea", "alerts"),
    ],
)
async def test_whatever_is_broken_the_alert_comes(
    open_window: OpenWindow, fault: str, person: str, channel: str
) -> None:
    member, sam = await open_window(person, "evening"), await open_window("Sam", "moderators")
    await sam.opens_drawer()

    await _breaks(sam, fault)
    await member.writes("I don't want to live anymore")
    await sam.goes_to(channel)

    await expect(sam.message(f"@{person}")).to_contain_text("Nobody has this yet", timeout=60_000)


async def test_cut_off_while_somebody_writes_the_bot_hears_it_when_it_is_connected_again(
    open_window: OpenWindow,
) -> None:
    jonas, sam = await open_window("Jonas", "evening"), await open_window("Sam", "alerts")
    await sam.opens_drawer()

    await _breaks(sam, "Cut the bot’s connection to Discord")
    await jonas.writes("I don't want to live anymore")
    await expect(jonas.message("I don't want to live anymore")).to_be_visible()
    await _mends(sam, "Cut the bot’s connection to Discord")

    await expect(sam.message("@Jonas")).to_contain_text("Nobody has this yet", timeout=60_000)


async def test_the_drawer_tells_what_the_bot_did_and_never_what_was_written(open_window: OpenWindow) -> None:
    noor = await open_window("Noor", "alerts")
    await noor.opens_drawer()

    doings = noor.drawer.get_by_role("region", name="What the bot did")
    await expect(doings.get_by_role("listitem").first).to_be_visible()
    await expect(doings).to_contain_text("The bot")
    await expect(doings).not_to_contain_text("want to live")


async def test_an_hour_without_an_answer_and_the_bot_asks_again(open_window: OpenWindow, demo: Demo) -> None:
    bea, sam = await open_window("Bea", "evening"), await open_window("Sam", "alerts")
    await bea.writes("I am going to kill myself tonight")
    await expect(sam.message("@Bea")).to_be_visible()

    await sam.button("Move 1 hour on").click()

    await expect(sam.messages.filter(has_text="Nobody has alert").last).to_contain_text("@Bea")


async def _breaks(visitor: Visitor, fault: str) -> None:
    await visitor.button(fault, inside=visitor.drawer).click()


async def _mends(visitor: Visitor, fault: str) -> None:
    button = visitor.button(fault, inside=visitor.drawer)
    await expect(button).to_have_attribute("aria-pressed", "true")
    await button.click()
    await expect(button).to_have_attribute("aria-pressed", "false")
