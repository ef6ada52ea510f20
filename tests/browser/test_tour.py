"""The guided tour, taken as its cards say."""

import re
from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import Browser, expect

from tests.browser.conftest import House, OpenWindow, open_house
from tests.browser.visitor import Visitor
from tests.browser.windows import Spares


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def house(browser: Browser, spares: Spares) -> AsyncIterator[House]:
    """The group as a visitor finds it: the cards lead from there."""
    async with open_house(browser, spares) as house:
        yield house


async def test_the_tour_can_be_taken_from_start_to_end(open_window: OpenWindow) -> None:
    visitor = await open_window("Ana", tour=True)
    card = visitor.tour

    await _is_at(visitor, 1)
    await visitor.button("Go to #evening", inside=card).click()
    await visitor.writes("I can't do this anymore. I want to die.")
    await _is_at(visitor, 2)
    await visitor.reads_private_messages()
    await _is_at(visitor, 3)
    await visitor.button("Become Sam", inside=card).click()
    await _follows(visitor, "Go to #alerts")
    await visitor.button("Acknowledge").click()
    await _is_at(visitor, 4)
    await visitor.button("Become Ana", inside=card).click()
    await _follows(visitor, "Go to Mutual Aid")
    await _is_at(visitor, 5)
    await visitor.button("Become Sam", inside=card).click()
    await _follows(visitor, "Go to #alerts")
    await visitor.button("Resolve").click()
    await visitor.button("Submit", inside=visitor.dialog).click()
    await _is_at(visitor, 6)
    await _lives_a_day(visitor)
    await _is_at(visitor, 10)
    await visitor.opens_drawer()
    await visitor.button("Kill the bot (kill -9)", inside=visitor.drawer).click()
    await expect(visitor.drawer).to_contain_text("The bot is not running")
    await _is_at(visitor, 11)
    await _follows(visitor, "Go to #evening")
    await visitor.writes("I don't want to live anymore")
    await visitor.opens_drawer()
    await visitor.button("Start it", inside=visitor.drawer).click()
    await visitor.closes_drawer()
    await visitor.becomes("Sam")
    await visitor.goes_to("alerts")
    await expect(visitor.message("@Bea")).to_be_visible(timeout=60_000)
    await _is_at(visitor, 12)
    await visitor.button("Finish", inside=card).click()
    await visitor.button("Done", inside=card).click()
    await expect(card).to_have_count(0)


async def test_the_tour_can_be_folded_and_skipped(open_window: OpenWindow) -> None:
    visitor = await open_window("Ana", tour=True)
    await _is_at(visitor, 1)

    await visitor.button("Fold the tour").click()
    await expect(visitor.button("Skip tour")).to_have_count(0)
    await visitor.button("Unfold the tour").click()
    await visitor.skips_tour()


async def _lives_a_day(visitor: Visitor) -> None:
    """A hard answer met with help, a look back, a morning, a milestone."""
    card = visitor.tour
    await visitor.button("Become Bea", inside=card).click()
    await _follows(visitor, "Go to #check-ins")
    await visitor.button("Check in").last.click()
    await visitor.chooses("How is your mood?", "3")
    await visitor.chooses("How strong was the craving?", "8")
    await visitor.button("Submit", inside=visitor.dialog).click()
    await _is_at(visitor, 7)
    await visitor.picks_command("/check-in history")
    await visitor.page.keyboard.press("Enter")
    await _is_at(visitor, 8)
    await visitor.button("Move to the next morning").click()
    await expect(visitor.message("Morning pledge")).to_be_visible()
    await expect(visitor.button("Move to the next morning")).to_be_enabled()
    await visitor.button("Check in").last.click()
    await visitor.dialog.get_by_role("textbox").fill("I call my sister from the bus")
    await visitor.button("Submit", inside=visitor.dialog).click()
    await _is_at(visitor, 9)
    await _follows(visitor, "Go to #wins")
    await visitor.button("Congratulate", inside=visitor.message("@Jonas: 90 days")).click()


async def _is_at(visitor: Visitor, step: int) -> None:
    """Wait until the card has gone on to a step, as it does when the one before is done."""
    await expect(visitor.tour).to_contain_text(re.compile(rf"Step {step} of \d+"))


async def _follows(visitor: Visitor, label: str) -> None:
    """Press a button of the card, unless its place is open already."""
    next_or_go = visitor.tour.get_by_role("button", name=re.compile(f"^({re.escape(label)}|Next|Finish)$"))
    await expect(next_or_go).to_be_visible()
    if await next_or_go.inner_text() == label:
        await next_or_go.click()
