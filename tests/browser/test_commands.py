"""Slash commands, menus and forms of the real bot."""

import re

from playwright.async_api import expect

from tests.browser.conftest import OpenWindow

HOLD_BACK_QUESTIONS = """() => {
    const send = WebSocket.prototype.send, held = [];
    WebSocket.prototype.send = function (words) { held.push([this, words]); };
    window.letGo = () => {
        WebSocket.prototype.send = send;
        for (const [socket, words] of held) socket.send(words);
    };
}"""
"""What the page asks of the server waits until `letGo()`."""


async def test_the_picker_offers_what_the_person_may_use(open_window: OpenWindow) -> None:
    visitor = await open_window("Ana", "evening")

    for person, may_configure in (("Ana", 0), ("Iris", 1)):
        await visitor.becomes(person)
        await visitor.field.fill("/")
        await expect(visitor.suggestions.filter(has_text="/help-lines")).to_have_count(1)
        await expect(visitor.suggestions.filter(has_text="/config reload")).to_have_count(may_configure)


async def test_an_option_is_completed_while_typing_and_the_command_runs(open_window: OpenWindow) -> None:
    bea = await open_window("Bea", "evening")

    await bea.picks_command("/help")
    await bea.button("+ country").click()
    country = bea.page.get_by_role("combobox", name="country")
    await country.press_sequentially("argen")
    offered = bea.page.get_by_role("listbox", name="country").get_by_role("option")
    await expect(offered).to_have_count(1)
    await expect(offered).to_contain_text("Argentina")
    await country.press("Enter")
    await expect(country).to_have_value("Argentina")
    await country.press("Enter")

    await expect(bea.message("Only you can see this")).to_contain_text("Argentina")


async def test_words_given_to_a_command_reach_the_moderators(open_window: OpenWindow) -> None:
    teuea, sam = await open_window("Teuea", "evening"), await open_window("Sam", "alerts")

    await teuea.picks_command("/alert")
    await teuea.button("+ words").click()
    await teuea.page.get_by_role("textbox", name="words").fill("Please call me")
    await teuea.page.keyboard.press("Enter")

    await expect(teuea.message("Only you can see this")).to_be_visible()
    await expect(sam.message("@Teuea")).to_contain_text("they ask for a person")


async def test_words_typed_after_a_command_are_given_to_it_and_never_said_aloud(
    open_window: OpenWindow,
) -> None:
    ravi, bea = await open_window("Ravi", "evening"), await open_window("Bea", "evening")

    for key in ("Tab", "Enter"):
        await ravi.field.fill(f"/alert nobody else may read this ({key})")
        await ravi.field.press(key)
        words = ravi.page.get_by_role("textbox", name="words")
        await expect(words).to_be_focused()
        await expect(words).to_have_value(f"nobody else may read this ({key})")
        await ravi.button("Cancel the command").click()
    await ravi.writes("Hello")

    await expect(bea.message("Hello")).to_be_visible()
    await expect(bea.messages.filter(has_text="nobody else may read")).to_have_count(0)


async def test_whoever_is_quicker_than_the_list_of_commands_gets_their_command(
    open_window: OpenWindow,
) -> None:
    ravi = await open_window("Ravi", "evening")
    await ravi.page.evaluate(HOLD_BACK_QUESTIONS)

    await ravi.field.fill("/alert please call me")
    await ravi.field.press("Tab")
    await ravi.page.evaluate("letGo()")

    await expect(ravi.page.get_by_role("textbox", name="words")).to_have_value("please call me")
    await ravi.button("Cancel the command").click()


async def test_a_form_checks_what_is_written_and_escape_closes_it(open_window: OpenWindow) -> None:
    jonas, sam = await open_window("Jonas", "evening"), await open_window("Sam", "alerts")
    await jonas.writes("I want to end my life")
    alert = sam.message("@Jonas")

    await sam.button("False alarm", inside=alert).click()
    await expect(sam.dialog).to_have_accessible_name(re.compile("false alarm"))
    await sam.page.keyboard.press("Escape")
    await expect(sam.dialog).to_have_count(0)
    await sam.button("False alarm", inside=alert).click()
    await sam.dialog.get_by_role("textbox").fill("A line from a song")
    await sam.dialog.get_by_role("textbox").press("Enter")
    if await sam.dialog.count():
        await sam.button("Submit", inside=sam.dialog).click()

    await expect(sam.message("Closed as a false alarm by @Sam")).to_be_visible()


async def test_a_message_can_be_pointed_out_to_the_moderators_by_its_menu(open_window: OpenWindow) -> None:
    bea, lucia, sam = [
        await open_window(*where) for where in (("Bea", "wins"), ("Lucía", "wins"), ("Sam", "alerts"))
    ]
    await bea.writes("It is all too much today")

    await lucia.message("It is all too much").click(button="right")
    await lucia.page.get_by_role("menuitem", name="Avisar a moderación").click()

    await expect(lucia.message("Only you can see this")).to_be_visible()
    await expect(sam.message("@Bea")).to_contain_text("a member asks you to look at this")
