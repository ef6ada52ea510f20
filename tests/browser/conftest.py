"""A browser, a demo and its windows for all tests of a worker, where a module has no demo of its own."""

from __future__ import annotations

import contextlib
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright

from bot.demo.browser.demo import Demo
from cogs import FEATURES
from tests.browser.chromium import MISSING, find_chromium, start_chromium
from tests.browser.closing import close_alerts
from tests.browser.visitor import Visitor
from tests.browser.windows import Spares, Windows

OpenWindow = Callable[..., Awaitable[Visitor]]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run every test here in one event loop: the browser, the demos and the windows belong to it.

    Where there is no browser, skip them by a mark: pytest then says so once for each file.
    """
    missing = find_chromium() is None
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)
            if missing:
                item.add_marker(pytest.mark.skip(reason=MISSING))


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await start_chromium(playwright)
        yield browser
        await browser.close()


@pytest.fixture(scope="session")
def spares() -> Spares:
    """The windows of a demo that has closed, for the next one. They end with the browser."""
    return []


@dataclass(frozen=True)
class House:
    """A demo, and the windows onto it."""

    demo: Demo
    windows: Windows


@contextlib.asynccontextmanager
async def open_house(browser: Browser, spares: Spares) -> AsyncIterator[House]:
    """Open a demo with its bot connected. A killed bot stays away until it is told to come back."""
    async with Demo(port=0, seconds_away=300, features=FEATURES) as demo:
        await demo.discord.changed(lambda: demo.bot.connected, timeout=60)
        windows = Windows(browser, demo.page, demo.community, spares)
        yield House(demo, windows)
        await windows.set_aside()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def house(browser: Browser, spares: Spares) -> AsyncIterator[House]:
    """The demo of every test that does not care what was said before: to start one costs seconds of work,
    and so does each window. A module that must begin with a quiet evening overrides this with its own.
    """
    async with open_house(browser, spares) as house:
        yield house


@pytest.fixture
def demo(house: House) -> Demo:
    return house.demo


@pytest_asyncio.fixture(loop_scope="session")
async def open_window(house: House) -> AsyncIterator[OpenWindow]:
    """Open a window as somebody, in a channel, without the tour unless it is wanted.

    When the test is over, nothing forbidden may have happened in any of them, and no alert stays open: the
    next that its member causes would join it.
    """
    demo, windows = house.demo, house.windows

    async def open_one(person: str, channel: str | None = None, *, tour: bool = False, **how: Any) -> Visitor:
        demo.tour.go("restart" if tour else "skip")
        return await windows.open(person, channel, **how)

    yield open_one
    troubles = await windows.leave()
    await close_alerts(demo)
    assert troubles == []


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    """Where pictures go: the folder named by PICTURES, or a temporary one."""
    folder = Path(os.environ.get("PICTURES") or tmp_path)
    folder.mkdir(parents=True, exist_ok=True)
    return folder
