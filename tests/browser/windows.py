"""Windows of a browser onto one page, and how they look."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from playwright.async_api import Browser, Error, expect

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


class Windows:
    """Opens windows; each is a context of its own, as if on another machine.

    To open one costs a second or two of work, so what a test leaves open is used again by the next.
    """

    def __init__(self, browser: Browser, page: Page, community: Community) -> None:
        self._browser = browser
        self._page = page
        self._community = community
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
        if index is None:
            visitor = await self._open_another(look)
        else:
            _, visitor = self._left_open.pop(index)
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

    async def close(self) -> None:
        for _, visitor in self._left_open:
            await visitor.context.close()

    async def _open_another(self, look: Mapping[str, Any]) -> Visitor:
        context = await self._browser.new_context(**look, reduced_motion="reduce")
        context.set_default_timeout(MILLISECONDS)
        watch = Watch(self._page.url)
        await watch.begin(context)
        guild = self._community.guild
        visitor = Visitor(context, await context.new_page(), watch, self._community.people, guild.name)
        await visitor.opens(self._page.url)
        return visitor
