"""Everything a bot can lay out, used in a browser; and everything anybody can write, which runs nothing."""

import re
from collections.abc import AsyncIterator

import discord
import pytest_asyncio
from playwright.async_api import Browser, Locator, expect

from bot.message import Picture
from bot.pictures import Canvas
from tests.browser.showroom.group import MALLORY, Showroom
from tests.browser.showroom.hostile import IMAGE, LOOK_FOR_WHAT_RAN, SCRIPT
from tests.browser.visitor import Visitor
from tests.browser.windows import Spares, Windows


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def showroom() -> AsyncIterator[Showroom]:
    async with Showroom() as showroom:
        yield showroom


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def showroom_windows(browser: Browser, showroom: Showroom, spares: Spares) -> AsyncIterator[Windows]:
    windows = Windows(browser, showroom.page, showroom.community, spares)
    yield windows
    await windows.set_aside()


@pytest_asyncio.fixture(loop_scope="session")
async def ana(showroom_windows: Windows, showroom: Showroom) -> AsyncIterator[Visitor]:
    """Ana's window, before a message with every component. Nothing forbidden may happen in it."""
    await showroom.post_rooms()
    visitor = await showroom_windows.open("ana", "room")
    yield visitor
    assert await visitor.page.evaluate(LOOK_FOR_WHAT_RAN) == []
    assert await showroom_windows.leave() == []


async def test_every_sort_of_select_tells_the_bot_what_was_chosen(ana: Visitor, showroom: Showroom) -> None:
    panel, heard = ana.message("A section"), showroom.bot.heard
    channels, people = showroom.community.channels, showroom.community.people

    await _choose(ana, panel, "Strings", "One", "Two")
    await _choose(ana, panel, "People", "Ana")
    await _choose(ana, panel, IMAGE, "@Helper")
    await _choose(ana, panel, "Places", "#room")
    await _choose(ana, panel, "Anybody", "Ana")

    await expect(ana.message("Chosen in mentionables")).to_be_visible()
    assert heard["strings"] == ["1", "2"]
    assert heard["people"] == heard["mentionables"] == [str(people["ana"].id)]
    assert heard["roles"] == [str(showroom.community.roles["Helper"].id)]
    assert heard["channels"] == [str(channels["room"].id)]


async def test_a_person_can_be_used_like_a_message_from_the_list_of_members(
    ana: Visitor, showroom: Showroom
) -> None:
    members = ana.page.get_by_role("complementary", name="Members")

    await members.get_by_role("button").filter(has_text="<script>").click()
    await ana.page.get_by_role("menuitem", name="<i>Wave</i>").click()

    await expect(ana.messages.filter(has_text="Only you can see this").last).to_be_visible()
    assert showroom.bot.heard["waved at"] == MALLORY


async def test_an_uploaded_picture_is_shown_once_where_the_message_names_it_with_its_words(
    ana: Visitor, showroom: Showroom
) -> None:
    view = discord.ui.LayoutView(timeout=None)
    words = "A chip: ninety days"
    view.add_item(discord.ui.TextDisplay("Well done"))
    view.add_item(
        discord.ui.MediaGallery(discord.MediaGalleryItem("attachment://chip.png", description=words))
    )
    chip = Picture("chip.png", Canvas(40, 30, "#ffcc00").png(), "a file")
    channel = showroom.bot.get_partial_messageable(showroom.community.channels["room"].id)
    await channel.send(view=view, file=chip.file())

    await ana.message("Well done").scroll_into_view_if_needed()  # no picture is fetched before it is near
    pictures = ana.message("Well done").locator(".picture img")
    await expect(pictures).to_have_count(1)
    await expect(pictures).to_have_attribute("alt", words)
    await expect(pictures).to_have_js_property("naturalWidth", 40)


async def test_a_post_bears_the_tags_that_were_chosen_and_a_sleeping_thread_is_found_again(
    ana: Visitor, showroom: Showroom
) -> None:
    world, room = showroom.discord.world, showroom.community.channels["room"]
    asleep = world.threads.create(room, showroom.community.people["ana"], "An old one")
    world.threads.change(asleep, archived=True)

    await ana.button("Threads").click()
    await ana.page.get_by_role("menuitem", name="An old one").click()
    await expect(ana.page.get_by_role("heading", level=1)).to_have_text("An old one")
    await ana.writes("Good morning")
    await expect(ana.channel("An old one")).to_be_visible()
    assert not asleep.archived

    await ana.goes_to("stories")
    await ana.button("New post").click()
    await ana.dialog.get_by_role("textbox", name="Title").fill("How do you sleep?")
    await ana.dialog.get_by_role("textbox", name="Message").fill("I do not")
    await ana.dialog.get_by_role("checkbox", name="Question").check()
    await ana.button("Post", inside=ana.dialog).click()
    await expect(ana.message("I do not")).to_be_visible()
    await ana.goes_to("stories")
    await expect(ana.page.locator(".post", has_text="How do you sleep?")).to_contain_text("Question")


async def test_a_form_of_words_and_choices_says_what_is_missing_and_is_sent(
    ana: Visitor, showroom: Showroom
) -> None:
    await ana.button("Words form", inside=ana.message("A section")).click()
    form = ana.dialog
    await ana.button("Submit", inside=form).click()
    await expect(form.get_by_role("alert").first).to_have_text(re.compile("required"))

    await form.get_by_role("textbox", name="Line").fill(SCRIPT)
    await _choose(ana, form, "One of", "Two")
    await form.get_by_role("radio", name="Left").check()
    await form.get_by_role("checkbox", name="Tea").check()
    await ana.button("Submit", inside=form).click()

    await expect(ana.message("Heard:")).to_contain_text(SCRIPT)
    told = {key: showroom.bot.heard[key] for key in ("line", "story", "one", "radio", "several")}
    assert told == {"line": SCRIPT, "story": IMAGE, "one": ["2"], "radio": "left", "several": ["tea"]}


async def test_a_form_of_things_takes_people_roles_files_and_a_tick(ana: Visitor, showroom: Showroom) -> None:
    await ana.button("Things form", inside=ana.message("A section")).click()
    form = ana.dialog
    await expect(form).to_contain_text(f"Please read {IMAGE}")

    await _choose(ana, form, "Person", "Ana")
    await form.get_by_label("Proof").set_input_files(
        {"name": f"{IMAGE}.txt", "mimeType": "text/plain", "buffer": b"proof"}
    )
    await form.get_by_role("checkbox", name="Agreed").check()
    await ana.button("Submit", inside=form).click()

    await expect(ana.message("Heard all")).to_be_visible()
    heard = showroom.bot.heard
    assert (heard["person"], heard["role"], heard["agreed"]) == (["Ana"], [], True)
    assert [content for _, content in heard["proof"]] == [b"proof"]


async def test_option_values_completions_and_menus_are_words_and_nothing_else(
    ana: Visitor, showroom: Showroom
) -> None:
    await ana.field.fill("/echo")
    await expect(ana.suggestions.first).to_contain_text(SCRIPT)
    await ana.field.press("Enter")
    text = ana.page.get_by_role("combobox", name="text")
    await text.press_sequentially("x")
    await expect(ana.page.get_by_role("option", name=f"{SCRIPT}x")).to_be_visible()
    await text.press("Enter")
    await expect(text).to_have_value(IMAGE)
    await text.press("Enter")

    await expect(ana.message("Only you can see this")).to_contain_text(IMAGE)
    assert showroom.bot.heard["text"] == IMAGE
    await ana.message("A section").click(button="right", position={"x": 300, "y": 4})
    await ana.page.get_by_role("menuitem", name="<b>Note</b>").click()
    await expect(ana.message("Nothing")).to_be_visible()


async def test_whatever_anybody_writes_anywhere_nothing_runs_and_nothing_is_fetched_elsewhere(
    ana: Visitor, showroom: Showroom
) -> None:
    showroom.say_everything()
    await expect(ana.message(SCRIPT)).to_be_visible()
    await expect(ana.page.get_by_role("heading", name=re.compile("onerror")).first).to_be_visible()
    spoilers = ana.page.get_by_role("button", name=re.compile("^Spoiler"))
    while await spoilers.count():
        await spoilers.first.click()
    assert await ana.page.evaluate(LOOK_FOR_WHAT_RAN) == []

    await ana.field.fill("@")
    await expect(ana.suggestions.filter(has_text=IMAGE).first).to_be_visible()
    await ana.field.fill("")
    await ana.goes_to("stories")
    await expect(ana.page.get_by_role("main")).to_contain_text(f"{SCRIPT} post")
    await ana.goes_to(f"{IMAGE} thread")
    await expect(ana.messages.last).to_contain_text("iframe srcdoc")
    await ana.goes_to(SCRIPT)
    await ana.goes_to(f"Stage {IMAGE}")
    await ana.button("Join the stage").click()
    await expect(ana.button("Raise your hand")).to_be_visible()
    assert await ana.page.evaluate(LOOK_FOR_WHAT_RAN) == []
    await ana.switcher.click()
    await ana.page.get_by_role("menuitemradio", name=re.compile("mallory")).click()
    await expect(ana.page.get_by_role("region", name="Your account")).to_contain_text("img src")
    assert showroom.community.people[MALLORY].name == MALLORY


async def _choose(visitor: Visitor, inside: Locator, label: str, *options: str) -> None:
    """Choose in a select, as one does with a pointer."""
    await inside.get_by_role("combobox", name=re.compile(f"^{re.escape(label)}")).click()
    offered = visitor.page.get_by_role("listbox").get_by_role("option")
    for option in options:
        await offered.filter(has_text=re.compile(f"^.?{re.escape(option)}")).first.click()
    if len(options) > 1:
        await visitor.button("Done").click()
    await expect(visitor.page.get_by_role("listbox")).to_have_count(0)
