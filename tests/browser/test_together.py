"""Two windows, two people: each sees at once what the other does, and nothing that is not for them."""

import re

import pytest_asyncio
from playwright.async_api import expect

from tests.browser.conftest import House, OpenWindow


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def house(house: House) -> House:
    """No window but those of one test: what another shows to the same person counts as read."""
    await house.windows.set_aside()
    return house


async def test_what_one_writes_edits_and_deletes_the_other_sees_at_once(open_window: OpenWindow) -> None:
    ana, bea = await open_window("Ana", "evening"), await open_window("Bea", "evening")

    await ana.writes("The kettle is **on**")
    seen = bea.message("The kettle is on")
    await expect(seen.locator("strong", has_text="on")).to_be_visible()

    await ana.field.press("ArrowUp")
    editing = ana.page.get_by_role("textbox", name="Edit message")
    await editing.fill("The kettle is off")
    await editing.press("Enter")
    await expect(bea.message("The kettle is off")).to_contain_text("(edited)")

    await ana.message("The kettle is off").hover()
    await ana.button("More", inside=ana.message("The kettle is off")).click()
    await ana.page.get_by_role("menuitem", name="Delete").click()
    await ana.button("Delete", inside=ana.dialog).click()
    await expect(bea.message("The kettle is off")).to_have_count(0)


async def test_a_reply_a_reaction_and_a_thread_are_seen_by_the_other(open_window: OpenWindow) -> None:
    ana, bea = await open_window("Ana", "evening"), await open_window("Bea", "evening")
    await ana.writes("What helps on Sundays?")

    await bea.message("What helps on Sundays?").hover()
    await bea.button("Reply", inside=bea.message("What helps on Sundays?")).click()
    await bea.writes("A long walk")
    await expect(ana.message("A long walk")).to_contain_text("What helps on Sundays?")

    await ana.message("A long walk").hover()
    await ana.button("Add reaction", inside=ana.message("A long walk")).first.click()
    await ana.page.get_by_role("searchbox", name="Find an emoji").fill("seedling")
    await ana.page.get_by_role("searchbox", name="Find an emoji").press("Enter")
    await expect(bea.message("A long walk").get_by_role("button", name="🌱, 1 reaction")).to_be_visible()
    await bea.message("A long walk").get_by_role("button", name="🌱, 1 reaction").click()
    await expect(ana.message("A long walk").get_by_role("button", name="🌱, 2 reactions")).to_be_visible()

    await bea.button("Create thread").first.click()
    await bea.dialog.get_by_role("textbox", name="Thread name").fill("Sundays")
    await bea.button("Create thread", inside=bea.dialog).click()
    await expect(bea.page.get_by_role("heading", level=1)).to_have_text("Sundays")
    await ana.goes_to("Sundays")
    await bea.writes("Mine begin at four")
    await expect(ana.message("Mine begin at four")).to_be_visible()


async def test_a_private_answer_is_marked_and_seen_by_its_reader_alone(open_window: OpenWindow) -> None:
    ana, bea = await open_window("Ana", "evening"), await open_window("Bea", "evening")
    private = bea.messages.filter(has_text=re.compile("Only you|116 123"))
    her_own = await private.count()

    await ana.picks_command("/help-lines")
    await ana.page.keyboard.press("Enter")

    answer = ana.message("Only you can see this")
    await expect(answer).to_contain_text("116 123")
    await ana.writes("Nobody saw that")
    await expect(bea.message("Nobody saw that")).to_be_visible()
    await expect(private).to_have_count(her_own)
    await ana.button("Dismiss message", inside=answer).click()
    await expect(ana.message("Only you can see this")).to_have_count(0)


async def test_what_one_has_not_read_is_marked_and_a_mention_is_counted(open_window: OpenWindow) -> None:
    ana, bea = await open_window("Ana", "evening"), await open_window("Bea", "wins")
    await expect(bea.channel("evening")).to_have_accessible_name(re.compile("^evening"))

    await ana.writes("Are you there, @Bea")
    await expect(bea.channel("evening")).to_have_accessible_name(
        re.compile("^evening, unread, [1-9].*mention")
    )
    await bea.goes_to("evening")
    await expect(bea.channel("evening")).to_have_accessible_name("evening")
    await expect(bea.message("Are you there")).to_have_class(re.compile("pings-you"))
    await expect(ana.message("Are you there")).not_to_have_class(re.compile("pings-you"))


async def test_each_sees_times_by_their_own_clock(open_window: OpenWindow) -> None:
    ana, ravi = await open_window("Ana", "welcome"), await open_window("Ravi", "welcome")

    first = "Welcome to the Evening Circle"
    await expect(ana.message(first)).to_contain_text("19:00")
    await expect(ravi.message(first)).to_contain_text("12:45")


async def test_on_a_stage_one_raises_a_hand_that_the_others_see(open_window: OpenWindow) -> None:
    ana, bea = await open_window("Ana", "Sunday meeting"), await open_window("Bea", "evening")

    await ana.button("Join the stage").click()
    await ana.button("Raise your hand").click()
    there = bea.page.get_by_role("list", name="People in this channel")
    await expect(there).to_contain_text("Ana")
    await expect(there).to_contain_text("hand raised")
    await ana.button("Leave voice").last.click()
    await expect(there).to_have_count(0)


async def test_a_newcomer_comes_in_and_leaves_again(open_window: OpenWindow) -> None:
    kai = await open_window("Kai")

    await kai.button("Join Evening Circle").last.click()
    await expect(kai.channel("evening")).to_be_visible()
    await kai.page.get_by_role("banner").get_by_role("button", name="Evening Circle").click()
    await kai.page.get_by_role("menuitem", name="Leave Evening Circle").click()
    await kai.button("Leave", inside=kai.dialog).click()
    await expect(kai.button("Join Evening Circle").last).to_be_visible()


async def test_a_page_opened_again_asks_for_little_more_than_itself(open_window: OpenWindow) -> None:
    jonas = await open_window("Jonas", "evening")

    await jonas.page.reload()
    await expect(jonas.switcher).to_be_visible()

    every = await jonas.page.evaluate(
        "performance.getEntriesByType('resource').map(({ name, transferSize }) => [name, transferSize])"
    )
    assert len(every) > 50
    assert len([name for name, travelled in every if travelled]) < 5
    key = jonas.page.url.rstrip("/").rpartition("/")[2]
    assert not [name for name, _ in every if key in name]
