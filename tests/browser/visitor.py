"""Somebody at a browser window. What is there is found as a screen reader finds it: by role and name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from playwright.async_api import BrowserContext, Locator, Page, expect

from bot.local_discord.world import User
from tests.browser.watching import Watch

_FONTS_AND_PICTURES = """() => Promise.all([document.fonts.ready, ...[...document.images]
    .filter((each) => {
        const { top, bottom } = each.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
    })
    .map((each) => each.decode().catch(() => null))]).then(() => true)"""


class Visitor:
    """One window. `people` are those a visitor can be, by name."""

    def __init__(
        self, context: BrowserContext, page: Page, watch: Watch, people: Mapping[str, User], guild: str
    ) -> None:
        self.context = context
        self.page = page
        self.watch = watch
        self._people = people
        self._guild = guild

    @property
    def messages(self) -> Locator:
        """What was said in the channel looked at."""
        return self.page.get_by_role("log").locator("[data-message-id]")

    @property
    def field(self) -> Locator:
        """Where one writes."""
        return self.page.get_by_role("combobox", name=re.compile("^Message "))

    @property
    def suggestions(self) -> Locator:
        """What is offered over the field."""
        return self.page.locator("#suggestions").get_by_role("option")

    @property
    def command(self) -> Locator:
        """The slash command chosen, with its options."""
        return self.page.get_by_role("group", name="/")

    @property
    def dialog(self) -> Locator:
        return self.page.get_by_role("dialog")

    @property
    def tour(self) -> Locator:
        return self.page.get_by_role("region", name="Guided tour")

    @property
    def drawer(self) -> Locator:
        return self.page.get_by_role("complementary", name="Behind the scenes")

    @property
    def switcher(self) -> Locator:
        return self.page.get_by_role("button", name=re.compile("Become somebody else$"))

    def message(self, text: str | re.Pattern[str]) -> Locator:
        """The newest message that has a text."""
        return self.messages.filter(has_text=text).last

    def channel(self, name: str) -> Locator:
        """A channel or thread in the list at the left."""
        channels = self.page.get_by_role("navigation", name="Channels").get_by_role("button")
        return channels.filter(has=self.page.get_by_text(name, exact=True))

    def button(self, name: str, *, inside: Locator | None = None) -> Locator:
        return (inside or self.page).get_by_role("button", name=name, exact=True)

    async def opens(self, url: str) -> None:
        """Open the page; whoever one is then, one is somebody."""
        await self.page.goto(url, wait_until="commit")
        await expect(self.switcher).to_be_visible()

    async def becomes(self, name: str) -> None:
        """Become somebody, and wait until the page is theirs."""
        user = self._people[name]
        if await self.switcher.get_attribute("aria-label") == _you_are(user.display_name):
            return
        await self.switcher.click()
        await self.page.get_by_role("menu").locator(f'[data-person-id="{user.id}"]').click()
        await expect(self.switcher).to_have_accessible_name(_you_are(user.display_name))

    async def goes_to(self, name: str) -> None:
        """Open a channel or thread of the group, unless it is open."""
        if await self.page.get_by_role("heading", level=1).filter(has_text=_just(name)).count():
            return
        await self._opens_the_left_panel()
        if await self.page.get_by_role("navigation", name="Channels").count() == 0:
            servers = self.page.get_by_role("navigation", name="Servers")
            await self.button(self._guild, inside=servers).click()
            await self._opens_the_left_panel()
        await self.channel(name).click()
        await expect(self.page.get_by_role("heading", level=1)).to_have_text(name)

    async def reads_private_messages(self) -> None:
        """Open what the bot has written privately."""
        await self._opens_the_left_panel()
        await self.page.get_by_role("button", name=re.compile("^Direct messages")).click()
        await self._opens_the_left_panel()
        private = self.page.get_by_role("navigation", name="Direct messages")
        await private.get_by_role("button", name=re.compile("^Mutual Aid")).click()
        await expect(self.page.get_by_role("heading", level=1)).to_have_text("Mutual Aid")

    async def writes(self, text: str) -> None:
        """Send a message, and wait until it has been taken."""
        await self.field.fill(f"{text} ")  # after a space nothing is offered that Enter would take
        await self.field.press("Enter")
        await expect(self.field).to_have_value("")

    async def reads_the_newest(self) -> None:
        """Go to the end of what was said, if it is out of sight: a click further up has scrolled there."""
        if await self.button("Jump to the newest").count():
            await self.button("Jump to the newest").click()
            await expect(self.button("Jump to the newest")).to_have_count(0)

    async def picks_command(self, typed: str) -> None:
        """Type a slash command and take the first one offered."""
        await self.field.fill(typed)
        await expect(self.suggestions.first).to_be_visible()
        await self.field.press("Enter")
        await expect(self.command.locator(":focus")).to_have_count(1)

    async def chooses(self, label: str, choice: str) -> None:
        """Choose something in a field of the form that is open."""
        await self.dialog.get_by_role("combobox", name=label).click()
        await self.page.get_by_role("option", name=choice, exact=True).click()

    async def opens_drawer(self) -> None:
        if await self.drawer.count() == 0:
            await self.button("Behind the scenes").click()
        await expect(self.drawer).to_be_visible()

    async def closes_drawer(self) -> None:
        await self.button("Close", inside=self.drawer).click()
        await expect(self.drawer).to_have_count(0)

    async def skips_tour(self) -> None:
        await self.button("Skip tour").click()
        await expect(self.tour).to_have_count(0)

    async def tidies_up(self) -> None:
        """Close whatever is open over the page, and leave nothing unsent."""
        if await self.dialog.count():
            await self.page.keyboard.press("Escape")
        if await self.drawer.count():
            await self.closes_drawer()
        if await self.command.count():
            await self.button("Cancel the command").click()
        if await self.field.count():
            await self.field.fill("")
        await self.reads_the_newest()
        await expect(self.dialog).to_have_count(0)
        await expect(self.suggestions).to_have_count(0)

    async def takes_picture(self, path: Path) -> None:
        """Save how it looks: fonts and the pictures in sight loaded, movements at their end."""
        await self.page.evaluate(_FONTS_AND_PICTURES)
        await self.page.screenshot(path=path, animations="disabled", caret="hide")

    async def _opens_the_left_panel(self) -> None:
        show = self.button("Show channels")
        if await show.is_visible() and await show.get_attribute("aria-expanded") == "false":
            await show.click()


def _just(text: str) -> re.Pattern[str]:
    return re.compile(f"^{re.escape(text)}$")


def _you_are(name: str) -> str:
    return f"You are {name}. Become somebody else"
