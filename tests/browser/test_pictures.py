"""The pictures in the README and in docs, made anew by each run: PICTURES names a folder to keep them in."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio
from playwright.async_api import Browser, expect

from tests.browser.conftest import House, OpenWindow, open_house
from tests.browser.windows import DARK, DESKTOP, PHONE, Spares

MOST_BYTES = 350_000
WORDS = "I can't do this anymore. I want to die."


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def house(browser: Browser, spares: Spares) -> AsyncIterator[House]:
    """The group as a visitor finds it, with nothing said by a test."""
    async with open_house(browser, spares) as house:
        yield house


async def test_pictures_of_an_alert_of_the_private_note_and_of_dark(
    open_window: OpenWindow, pictures: Path
) -> None:
    phone = await open_window("Ana", "evening", look=PHONE)
    sam = await open_window("Sam", "alerts", look=DESKTOP)
    await phone.writes(WORDS)
    await expect(sam.message("Nobody has this yet")).to_be_visible()

    await sam.message("Nobody has this yet").scroll_into_view_if_needed()
    await sam.takes_picture(pictures / "desktop-alert.png")
    await phone.reads_private_messages()
    await expect(phone.message("You are not alone with this")).to_be_visible()
    await phone.takes_picture(pictures / "phone-note.png")
    await sam.button("Acknowledge", inside=sam.message("Nobody has this yet")).click()
    await expect(sam.message("@Sam has this")).to_be_visible()
    dark = await open_window("Noor", "alerts", look=DARK)
    await dark.opens_drawer()
    await expect(dark.message("@Sam has this")).to_be_visible()
    await dark.takes_picture(pictures / "dark.png")

    _are_all_small(pictures, 3)


async def test_pictures_of_a_check_in_of_looking_back_and_of_a_milestone(
    open_window: OpenWindow, pictures: Path
) -> None:
    bea = await open_window("Bea", "check-ins", look=PHONE)
    prompt = bea.message("Evening review")
    await expect(bea.button("Check in", inside=prompt)).to_be_visible()
    await bea.takes_picture(pictures / "check-in-prompt.png")

    await bea.button("Check in", inside=prompt).click()
    await bea.chooses("How is your mood?", "6")
    await bea.chooses("How strong was the craving?", "8")
    await bea.dialog.get_by_role("textbox").fill("Long way home. I called my sister from the bus.")
    await bea.takes_picture(pictures / "check-in-form.png")
    await bea.button("Submit", inside=bea.dialog).click()
    await expect(bea.button("I need a person now")).to_be_visible()
    await bea.takes_picture(pictures / "check-in-answered.png")

    await bea.picks_command("/check-in history")
    await bea.page.keyboard.press("Enter")
    await expect(bea.message("days with a check-in").get_by_role("img")).to_be_visible()
    await bea.page.get_by_role("heading", level=1).hover()
    await bea.page.set_viewport_size({"width": 390, "height": 1120})  # a tall phone: all of it at once
    await bea.takes_picture(pictures / "check-in-history.png")
    await bea.page.set_viewport_size(PHONE["viewport"])

    await bea.button("Move to the next morning").click()
    await expect(bea.button("Move to the next morning")).to_be_enabled()
    wins = await open_window("Lucía", "wins", look=DESKTOP)
    jonas = wins.message("@Jonas: 90 days")
    for name in ("Sam", "Bea", "Lucía"):
        await wins.becomes(name)
        await wins.goes_to("wins")
        await wins.button("Congratulate", inside=jonas).click()
        await expect(wins.message("Only you can see this")).to_be_visible()
        await wins.button("Dismiss message", inside=wins.message("Only you can see this")).click()
    await wins.button("Move 10 min on").click()
    await expect(jonas).to_contain_text("are glad with you")
    await expect(jonas.get_by_role("img")).to_be_visible()
    await wins.takes_picture(pictures / "milestone.png")

    ana = await open_window("Ana", "check-ins", look=PHONE)
    await ana.picks_command("/milestone show")
    await ana.page.keyboard.press("Enter")
    await expect(ana.message("Only you can see this").get_by_role("img").first).to_be_visible()
    await ana.takes_picture(pictures / "milestone-card.png")

    _are_all_small(pictures, 6)


def _are_all_small(folder: Path, least: int) -> None:
    sizes = [picture.stat().st_size for picture in folder.glob("*.png")]
    assert len(sizes) >= least
    assert max(sizes) < MOST_BYTES
