"""A window of a phone's size, used by thumb."""

import re

from playwright.async_api import expect

from tests.browser.conftest import OpenWindow
from tests.browser.visitor import Visitor
from tests.browser.windows import PHONE


async def test_on_a_phone_a_member_writes_and_reads_the_note_and_a_moderator_answers(
    open_window: OpenWindow,
) -> None:
    phone = await open_window("Ravi", look=PHONE)  # nobody else's test may have had his note today
    await expect(phone.page.get_by_role("navigation", name="Channels")).not_to_be_in_viewport()

    await phone.goes_to("evening")
    await expect(phone.page.get_by_role("navigation", name="Channels")).not_to_be_in_viewport()
    await phone.field.fill("I want to die ")
    await phone.button("Send message").tap()
    await expect(phone.message("I want to die")).to_be_in_viewport()
    await _fits_the_screen(phone)

    await phone.reads_private_messages()
    await expect(phone.message("You are not alone with this")).to_be_in_viewport()
    await _fits_the_screen(phone)

    await phone.becomes("Sam")
    await phone.goes_to("alerts")
    await phone.button("Acknowledge", inside=phone.message("@Ravi")).tap()
    await expect(phone.message("@Sam has this")).to_be_visible()
    await _fits_the_screen(phone)


async def test_on_a_phone_members_slide_in_from_the_right_and_escape_puts_them_away(
    open_window: OpenWindow,
) -> None:
    phone = await open_window("Bea", "evening", look=PHONE)
    members = phone.page.get_by_role("complementary", name="Members")
    await expect(members).not_to_be_in_viewport()

    await phone.button("Member list").tap()
    await expect(members).to_be_in_viewport()
    await expect(members).to_contain_text(re.compile("Moderator"))
    await phone.page.keyboard.press("Escape")
    await expect(members).not_to_be_in_viewport()


async def test_on_a_phone_the_tour_and_the_drawer_leave_room_to_write(open_window: OpenWindow) -> None:
    phone = await open_window("Ana", "evening", look=PHONE, tour=True)

    await expect(phone.tour).to_be_in_viewport()
    await expect(phone.field).to_be_in_viewport(ratio=0.9)
    await _fits_the_screen(phone)
    await phone.opens_drawer()
    await expect(phone.button("Kill the bot (kill -9)", inside=phone.drawer)).to_be_visible()
    await _fits_the_screen(phone)
    await phone.closes_drawer()


async def _fits_the_screen(phone: Visitor) -> None:
    """Nothing is scrolled sideways, and what a thumb presses is as large as WCAG 2.2 asks for.

    It lets links in a line of text be smaller, and so what is answered, which is a line of text.
    """
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert await phone.page.evaluate(wide) == 0
    aside = "[...document.querySelectorAll('*')].filter((each) => each.scrollLeft > 0).length"
    assert await phone.page.evaluate(aside) == 0
    small = await phone.page.evaluate(
        """() => [...document.querySelectorAll("button, [role=button], [role=combobox]")]
            .filter((each) => !each.closest(".markdown, .answered, p, .link"))
            .map((each) => [each, each.getBoundingClientRect()])
            .filter(([each, { width, height, left }]) =>
              width && left >= 0 && left < innerWidth && (width < 24 || height < 24))
            .map(([each, { width, height }]) => `${each.ariaLabel ?? each.textContent} ${width}x${height}`)"""
    )
    assert small == []
