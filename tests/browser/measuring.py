"""Figures of the page in Chromium: how smoothly 1,000 messages scroll, and whether 50 open pages hold.

    python -m tests.browser.measuring

Nothing here is asserted: a figure depends on the machine, and is for a person to read.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.async_api import Browser, async_playwright, expect

from bot.demo.browser.demo import Demo
from bot.local_discord.world import Draft
from tests.browser.chromium import MISSING, find_chromium, start_chromium
from tests.browser.visitor import Visitor
from tests.browser.windows import DESKTOP, Windows

MESSAGES = 1_000
PAGES = 50
SENTENCES = (
    "One song in the car, then **home**. It works.",
    "Three weeks today. I told my brother.\nHe made tea and asked nothing. ☕",
    "Does anyone else find the first hour at home the *longest* one?",
    "> Small steps count\nThey do. Proud of all of you, in whatever order. `day 30`",
)

SCROLL_FROM_END_TO_END = """
async () => {
  const list = document.querySelector("[role=log]");
  list.scrollTop = list.scrollHeight;
  await new Promise(requestAnimationFrame);
  const gaps = [];
  const distance = list.scrollHeight;
  let before = await new Promise(requestAnimationFrame);
  while (list.scrollTop > 0) {
    list.scrollTop -= 120;
    const now = await new Promise(requestAnimationFrame);
    gaps.push(now - before);
    before = now;
  }
  return { gaps, distance };
}
"""
"""JavaScript that scrolls 120 pixels a frame, and returns the milliseconds between frames."""


async def main() -> int:
    if find_chromium() is None:
        sys.stderr.write(f"{MISSING}\n")
        return 1
    async with Demo(port=0) as demo, async_playwright() as playwright:
        await demo.discord.changed(lambda: demo.bot.connected, timeout=120)
        browser = await start_chromium(playwright)
        windows = Windows(browser, demo.page, demo.community)
        demo.tour.go("skip")
        await _scrolling(demo, browser, windows)
        await _many_pages(demo, windows)
        await windows.leave()
        await browser.close()
    return 0


async def _scrolling(demo: Demo, browser: Browser, windows: Windows) -> None:
    room, people = demo.community.channels["wins"], list(demo.community.people.values())
    for number in range(MESSAGES):
        text = SENTENCES[number % len(SENTENCES)]
        author = people[number // 3 % 6]
        demo.discord.world.messages.post(room, author, Draft(content=f"{text} ({number})"))
    visitor = await windows.open("Ana", "wins", look=DESKTOP, fresh=True)
    beginning = visitor.page.get_by_text("Welcome to #wins!")
    began = time.perf_counter()
    while not await beginning.count():
        await visitor.messages.first.scroll_into_view_if_needed()
        await visitor.page.evaluate("new Promise(requestAnimationFrame)")
    took = time.perf_counter() - began
    _say(f"{await visitor.messages.count()} messages paged in, 50 at a time: {took:.1f} s")

    with TemporaryDirectory() as folder:
        trace = Path(folder) / "trace.json"
        await browser.start_tracing(
            page=visitor.page, path=trace, categories=["toplevel", "devtools.timeline"]
        )
        scrolled: dict[str, Any] = await visitor.page.evaluate(SCROLL_FROM_END_TO_END)
        await browser.stop_tracing()
        long_tasks = _long_tasks(trace)
    _tell_times("between two frames while all of it is scrolled", scrolled["gaps"])
    dropped = sum(gap > 34 for gap in scrolled["gaps"])
    _say(f"frames that came later than two are due: {dropped} of {len(scrolled['gaps'])}")
    longest = [round(each) for each in long_tasks[:8]]
    _say(f"tasks over 50 ms in Chromium's trace meanwhile: {len(long_tasks)} {longest}")


async def _many_pages(demo: Demo, windows: Windows) -> None:
    names = [name for name in demo.community.people if name in {"Ana", "Bea", "Ravi", "Sam", "Noor", "Iris"}]
    visitors: list[Visitor] = []
    began = time.perf_counter()
    for number in range(PAGES):
        visitors.append(await windows.open(names[number % len(names)], "evening", fresh=True))
    opened = time.perf_counter() - began
    _say(f"{len(demo.page.visitors())} pages open at once, opened one after the other: {opened:.0f} s")
    took = []
    for turn in range(5):
        began = time.perf_counter()
        await visitors[turn].writes(f"Good evening, all fifty ({turn})")
        await asyncio.gather(
            *(expect(each.message(f"all fifty ({turn})")).to_be_visible(timeout=60_000) for each in visitors)
        )
        took.append((time.perf_counter() - began) * 1_000)
    _tell_times(f"until a message is seen on all {PAGES} pages", took)
    troubles = await windows.leave()
    _say(f"troubles meanwhile (errors, requests elsewhere, lost sockets): {len(troubles)} {troubles[:3]}")


def _long_tasks(trace: Path) -> list[float]:
    """Return the milliseconds of each task of any thread that took over 50, the longest first."""
    events = json.loads(trace.read_text("utf-8"))["traceEvents"]
    lengths = [each["dur"] / 1_000 for each in events if _is_task(each)]
    return sorted((each for each in lengths if each > 50), reverse=True)


def _is_task(event: dict[str, Any]) -> bool:
    return str(event.get("name", "")).endswith("ThreadControllerImpl::RunTask") and "dur" in event


def _tell_times(what: str, milliseconds: Sequence[float]) -> None:
    ordered = sorted(milliseconds)
    late = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
    _say(f"{what}: median {statistics.median(ordered):.1f} ms, p99 {late:.1f} ms, n={len(ordered)}")


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
