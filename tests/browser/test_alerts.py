"""The way of an alert, seen from a browser: from a member's own words to a person who has it."""

import re

from playwright.async_api import expect

from bot.demo.browser.demo import Demo
from tests.browser.conftest import OpenWindow
from tests.browser.visitor import Visitor


async def test_a_members_own_words_reach_a_moderator_and_the_member_is_told_who_comes(
    open_window: OpenWindow,
) -> None:
    ana, sam = await open_window("Ana", "evening"), await open_window("Sam", "alerts")

    await ana.writes("I can't go on. I don't want to wake up tomorrow.")

    alert = sam.message("Nobody has this yet")
    await expect(alert).to_contain_text("@Ana")
    await expect(alert).to_contain_text("#evening")
    await ana.reads_private_messages()
    await expect(ana.messages).to_have_count(1)
    await sam.button("Acknowledge", inside=alert).click()
    await expect(sam.message("@Sam has this")).to_be_visible()
    await expect(sam.message("Only you can see this")).to_contain_text("You have this one now")
    await expect(ana.messages).to_have_count(2)

    await sam.button("Resolve", inside=sam.message("@Sam has this")).click()
    await sam.dialog.get_by_role("textbox").fill("Talked for an hour")
    await sam.button("Submit", inside=sam.dialog).click()
    await expect(sam.dialog).to_have_count(0)
    await expect(sam.message("Resolved by @Sam")).to_be_visible()


async def test_members_see_neither_the_alert_nor_its_channel(open_window: OpenWindow) -> None:
    bea, ravi = await open_window("Bea", "evening"), await open_window("Ravi", "evening")
    sam = await open_window("Sam", "alerts")

    await bea.writes("I want to kill myself")

    await expect(sam.message("@Bea")).to_be_visible()
    await expect(ravi.message("I want to kill myself")).to_be_visible()
    await expect(ravi.channel("alerts")).to_have_count(0)
    await expect(ravi.messages.filter(has_text="Mutual Aid")).to_have_count(0)


async def test_a_spanish_speaking_member_is_answered_in_spanish(open_window: OpenWindow) -> None:
    lucia = await open_window("Lucía", "en-español")

    # Discord tells a bot nobody's language until they use it for the first time.
    await lucia.picks_command("/líneas")
    await lucia.button("Run /líneas-de-ayuda").click()
    await expect(lucia.message("Only you can see this")).to_contain_text("Con quién hablar")
    await lucia.writes("No puedo más, quiero morir.")

    await lucia.reads_private_messages()
    await expect(lucia.messages.last).to_contain_text("Una persona, por favor")


async def test_by_keyboard_alone_one_can_write_be_alerted_and_acknowledge(
    open_window: OpenWindow, demo: Demo
) -> None:
    visitor = await open_window("Jonas", "evening")
    await visitor.page.evaluate("document.activeElement.blur()")
    keyboard = visitor.page.keyboard

    await _tabs_to(visitor, "Message #evening")
    await keyboard.type("I don't want to live anymore")
    await keyboard.press("Enter")
    await expect(visitor.message("I don't want to live anymore")).to_be_visible()
    await _tabs_to(visitor, "You are Jonas. Become somebody else")
    await keyboard.press("Enter")
    await _presses_arrows_to(visitor, str(demo.community.people["Sam"].id))
    await keyboard.press("Enter")
    await expect(visitor.switcher).to_have_accessible_name("You are Sam. Become somebody else")
    await _tabs_to(visitor, "alerts")
    await keyboard.press("Enter")
    await expect(visitor.message("@Jonas")).to_contain_text("Nobody has this yet")
    await _tabs_to(visitor, "Acknowledge", inside="@Jonas")
    await keyboard.press("Enter")

    await expect(visitor.message(re.compile("@Sam has this.*@Jonas", re.DOTALL))).to_be_visible()


async def _tabs_to(visitor: Visitor, name: str, *, inside: str = "") -> None:
    """Press Tab until the focus is on what is called so; whoever has no mouse would give up after a while."""
    for _ in range(120):
        await visitor.page.keyboard.press("Tab")
        is_there = await visitor.page.evaluate(
            """([name, inside]) => {
                const at = document.activeElement;
                const called = at?.getAttribute("aria-label") ?? at?.textContent.trim() ?? "";
                const here = called === name || called.startsWith(`${name},`);
                return here && (!inside || at.closest("[data-message-id]")?.textContent.includes(inside));
            }""",
            [name, inside],
        )
        if is_there:
            return
    raise AssertionError(f"no Tab leads to {name}")


async def _presses_arrows_to(visitor: Visitor, person: str) -> None:
    for _ in range(20):
        if await visitor.page.evaluate("document.activeElement?.dataset.personId") == person:
            return
        await visitor.page.keyboard.press("ArrowDown")
    raise AssertionError("the arrow keys do not lead through the people")
