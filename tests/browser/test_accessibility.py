"""axe looks for barriers in everything that can be open. None that is serious may be there."""

from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import expect

from tests.browser.conftest import OpenWindow
from tests.browser.visitor import Visitor
from tests.browser.windows import DESKTOP, PHONE

AXE = Path(__file__).with_name("vendor") / "axe" / "axe.min.js"
# axe measures contrast with inline styles, which the page's own policy forbids.
LETTING_AXE_IN: dict[str, Any] = {"bypass_csp": True}
LOOKS = {"desktop": DESKTOP, "phone": PHONE}
LOOK_FOR_BARRIERS = """async (rules) => {
    const fading = () => document.getAnimations().filter((each) => each.playState === "running");
    while (fading().length) await Promise.all(fading().map((each) => each.finished.catch(() => null)));
    const quickly = { resultTypes: ["violations"], selectors: false, preload: false };
    return (await axe.run(document, { ...quickly, ...rules })).violations
        .filter((each) => ["serious", "critical"].includes(each.impact))
        .map(({ id, impact, nodes }) => ({ id, impact, at: nodes.slice(0, 4).map((each) =>
            `${each.html.slice(0, 140)} ${each.any[0]?.message ?? each.all[0]?.message ?? ""}`) }));
}"""
"""JavaScript that returns what axe finds once every colour has arrived where it fades to."""


@pytest.mark.parametrize("look", LOOKS)
async def test_nobody_is_kept_out_of_anything_that_can_be_open(open_window: OpenWindow, look: str) -> None:
    visitor = await open_window("Jonas", "evening", look=LOOKS[look] | LETTING_AXE_IN, tour=True)
    await _no_barriers(visitor, "a channel with the tour")

    await visitor.writes("I don't want to live anymore")
    await visitor.field.fill("/")
    await expect(visitor.suggestions.first).to_be_visible()
    await _no_barriers(visitor, "the picker of commands")
    await visitor.page.keyboard.press("Escape")
    await visitor.reads_private_messages()
    await _no_barriers(visitor, "private messages")

    await visitor.becomes("Sam")
    await visitor.goes_to("alerts")
    await expect(visitor.message("@Jonas")).to_be_visible()
    await visitor.button("False alarm", inside=visitor.message("@Jonas")).click()
    await expect(visitor.dialog).to_be_visible()
    await _no_barriers(visitor, "a form")
    await visitor.button("Submit", inside=visitor.dialog).click()
    await expect(visitor.dialog).to_have_count(0)
    await expect(visitor.message("Only you can see this")).to_be_visible()
    await visitor.opens_drawer()
    await _no_barriers(visitor, "the drawer over alerts")
    await visitor.closes_drawer()
    await visitor.switcher.click()
    await _no_barriers(visitor, "the people one can be")
    await visitor.page.keyboard.press("Escape")


async def test_the_focus_returns_to_where_a_window_was_opened_from(open_window: OpenWindow) -> None:
    visitor = await open_window("Ana", "evening")

    await visitor.button("Create thread").first.click()
    await expect(visitor.dialog.get_by_role("textbox").first).to_be_focused()
    await visitor.page.keyboard.press("Escape")
    await expect(visitor.button("Create thread").first).to_be_focused()

    await visitor.opens_drawer()
    await visitor.page.keyboard.press("Escape")
    await expect(visitor.drawer).to_have_count(0)
    await expect(visitor.button("Behind the scenes")).to_be_focused()

    await visitor.switcher.press("Enter")
    await visitor.page.keyboard.press("Escape")
    await expect(visitor.switcher).to_be_focused()


async def test_the_light_can_be_chosen_and_stays_chosen(open_window: OpenWindow) -> None:
    visitor = await open_window("Ana", "evening", fresh=True)
    # Colours may fade over, so what is looked at is where they arrive.
    colour_of_words = """Promise.all(document.getAnimations().map((each) => each.finished.catch(() => null)))
        .then(() => getComputedStyle(document.body).color)"""
    light = await visitor.page.evaluate(colour_of_words)

    await visitor.button("Use dark colours").click()
    await expect(visitor.button("Use light colours")).to_be_visible()
    dark = await visitor.page.evaluate(colour_of_words)
    assert dark != light
    await visitor.page.reload()
    await expect(visitor.button("Use light colours")).to_be_visible()
    assert await visitor.page.evaluate(colour_of_words) == dark


async def _no_barriers(visitor: Visitor, open_now: str) -> None:
    """Let axe look; and in dark at the one thing that is different there, which no size of screen changes."""
    page = visitor.page
    if not await page.evaluate("Boolean(window.axe)"):
        await page.evaluate(AXE.read_text("utf-8"))
    found: list[dict[str, Any]] = await page.evaluate(LOOK_FOR_BARRIERS, {})
    assert found == [], f"{open_now}: {found}"
    if page.viewport_size == DESKTOP["viewport"]:
        await page.emulate_media(color_scheme="dark")
        found = await page.evaluate(LOOK_FOR_BARRIERS, {"runOnly": ["color-contrast"]})
        assert found == [], f"{open_now}, in dark: {found}"
        await page.emulate_media(color_scheme="light")
