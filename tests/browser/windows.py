"""Windows of a browser onto one page, and how they look."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from playwright.async_api import Browser, BrowserContext, Error, expect
from playwright.async_api import Page as Tab

from bot.local_discord.page import Page
from bot.local_discord.seeding import Community
from tests.browser.visitor import Visitor
from tests.browser.watching import Watch

DESKTOP: dict[str, Any] = {"viewport": {"width": 1280, "height": 800}, "color_scheme": "light"}
DARK: dict[str, Any] = {**DESKTOP, "color_scheme": "dark"}
PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "device_scale_factor": 2,
    "is_mobile": True,
    "has_touch": True,
    "color_scheme": "light",
}
MILLISECONDS = 30_000
"""How long anything may take before it counts as not happening: a machine may have other things to do."""

expect.set_options(timeout=MILLISECONDS)

Spares = list[tuple[str, Visitor]]
"""Windows that show nothing, each with its look."""


class Windows:
    """Opens windows; each is a context of its own, as if on another machine.

    To open one costs two seconds of work, so what a test leaves open is used again by the next; and what is
    left when a page closes waits in `spares` for another page, where a visitor is new all the same: each page
    has a port of its own, and so its own memory in the browser.
    """

    def __init__(
        self, browser: Browser, page: Page, community: Community, spares: Spares | None = None
    ) -> None:
        self._browser = browser
        self._page = page
        self._community = community
        self._spares: Spares = [] if spares is None else spares
        self._in_use: list[tuple[str, Visitor]] = []
        self._left_open: list[tuple[str, Visitor]] = []

    async def open(
        self,
        person: str,
        channel: str | None = None,
        *,
        look: Mapping[str, Any] = DESKTOP,
        fresh: bool = False,
    ) -> Visitor:
        """Have a window in which the visitor is somebody and looks at a channel of the group.

        `fresh` makes it one that nobody has used before.
        """
        kind = repr(look)
        index = next((i for i, (each, _) in enumerate(self._left_open) if each == kind and not fresh), None)
        if index is not None:
            _, visitor = self._left_open.pop(index)
        elif not fresh and (spare := self._spare(kind)) is not None:
            visitor = await self._show_the_page(spare)
        else:
            visitor = await self._open_another(look)
        self._in_use.append((kind, visitor))
        await visitor.becomes(person)
        if channel is not None:
            await visitor.goes_to(channel)
        return visitor

    async def leave(self) -> list[str]:
        """End a test: return what happened in its windows that must never happen."""
        troubles = []
        for kind, visitor in self._in_use:
            troubles += visitor.watch.take_troubles()
            try:
                await visitor.tidies_up()
            except (Error, AssertionError):  # whatever a failed test has left there
                await visitor.context.close()
            else:
                self._left_open.append((kind, visitor))
        self._in_use.clear()
        return troubles

    async def set_aside(self) -> None:
        """Have the windows that are left open show nothing: nobody is looking at the page any more."""
        for kind, visitor in self._left_open:
            await visitor.page.goto("about:blank")
            self._spares.append((kind, visitor))
        self._left_open.clear()

    def _spare(self, kind: str) -> Visitor | None:
        index = next((i for i, (each, _) in enumerate(self._spares) if each == kind), None)
        return None if index is None else self._spares.pop(index)[1]

    async def _show_the_page(self, spare: Visitor) -> Visitor:
        spare.watch.look_after(self._page.url)
        visitor = self._visitor(spare.context, spare.page, spare.watch)
        await visitor.opens(self._page.url)
        return visitor

    async def _open_another(self, look: Mapping[str, Any]) -> Visitor:
        context = await self._browser.new_context(**look, reduced_motion="reduce")
        context.set_default_timeout(MILLISECONDS)
        watch = Watch(self._page.url)
        await watch.begin(context)
        visitor = self._visitor(context, await context.new_page(), watch)
        await visitor.opens(self._page.url)
        return visitor

    def _visitor(self, context: BrowserContext, page: Tab, watch: Watch) -> Visitor:
        return Visitor(context, page, watch, self._community.people, self._community.guild.name)
