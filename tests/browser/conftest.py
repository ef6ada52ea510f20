"""A browser for all tests of a worker, a demo for each module, and windows for each test."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright, expect

from bot.demo.browser.demo import Demo
from tests.browser.chromium import MISSING, find_chromium, start_chromium
from tests.browser.visitor import Visitor
from tests.browser.watching import Watch

DESKTOP: dict[str, Any] = {"viewport": {"width": 1280, "height": 800}, "color_scheme": "light"}
PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "device_scale_factor": 2,
    "is_mobile": True,
    "has_touch": True,
    "color_scheme": "light",
}
DARK: dict[str, Any] = {**DESKTOP, "color_scheme": "dark"}

OpenWindow = Callable[..., Awaitable[Visitor]]

expect.set_options(timeout=10_000)  # milliseconds; a machine may have other things to do


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run every test here in one event loop: the browser, the demos and the windows belong to it."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    if find_chromium() is None:
        pytest.skip(MISSING)
    async with async_playwright() as playwright:
        browser = await start_chromium(playwright)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def demo(browser: Browser) -> AsyncIterator[Demo]:
    """The demo with its bot connected. A killed bot stays away until it is told to come back."""
    async with Demo(port=0, seconds_away=300, seconds_cut_off=0.5) as demo:
        await demo.discord.changed(lambda: demo.bot.connected, timeout=60)
        yield demo


@pytest_asyncio.fixture(loop_scope="session")
async def open_window(browser: Browser, demo: Demo) -> AsyncIterator[OpenWindow]:
    """Open a window of its own, as somebody, in a channel, without the tour unless it is wanted.

    When the test is over, nothing forbidden may have happened in any of them.
    """
    visitors: list[Visitor] = []

    async def open_one(
        person: str = "Ana",
        channel: str | None = None,
        *,
        look: dict[str, Any] | None = None,
        tour: bool = False,
    ) -> Visitor:
        context = await browser.new_context(**(look or DESKTOP), reduced_motion="reduce")
        watch = Watch(demo.url)
        await watch.begin(context)
        visitor = Visitor(
            context, await context.new_page(), watch, demo.community.people, demo.community.guild.name
        )
        visitors.append(visitor)
        context.set_default_timeout(10_000)
        if not tour:
            demo.tour.go("skip")
        channels = {each.name: str(each.id) for each in demo.community.guild.channels.values()}
        place = None if channel is None else channels[channel]
        await visitor.opens(demo.url, person=person, channel=place)
        if channel is not None:
            await expect(visitor.page.get_by_role("heading", level=1)).to_have_text(channel)
        return visitor

    yield open_one
    for visitor in visitors:
        await visitor.context.close()
    assert [trouble for visitor in visitors for trouble in visitor.watch.troubles] == []


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    """Where pictures go: the folder named by PICTURES, or a temporary one."""
    folder = Path(os.environ.get("PICTURES") or tmp_path)
    folder.mkdir(parents=True, exist_ok=True)
    return folder
