"""`mutual-aid demo`: opens the page, says where it is, and ends in order."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
import webbrowser
from collections.abc import Callable
from pathlib import Path

from bot.demo.browser.demo import USUAL_PORT, Demo
from bot.feature import Feature


async def serve(
    *,
    features: tuple[Feature, ...] = (),
    port: int | None = None,
    keep: Path | None = None,
    open_page: bool = True,
    told: Callable[[str], None],
    stop: asyncio.Event | None = None,
) -> None:
    """Have the demo open until SIGINT, SIGTERM or `stop`; `told` takes what is to be read in the terminal.

    Raises `ConfigurationRefused` and `OSError`, as `Demo` does.
    """
    stop = stop or asyncio.Event()
    loop = asyncio.get_running_loop()
    with contextlib.ExitStack() as signals:
        for number in (signal.SIGINT, signal.SIGTERM):
            with contextlib.suppress(NotImplementedError):  # Windows: Ctrl-C cancels the main task instead
                loop.add_signal_handler(number, stop.set)
                signals.callback(loop.remove_signal_handler, number)
        wanted = USUAL_PORT if port is None else port
        async with Demo(port=wanted, features=features, keep=keep, told=told) as demo:
            told(f"The demo is at {demo.url}  (Ctrl-C ends it)")
            if open_page and can_open_a_browser():
                # A browser that is slow to start, or that runs in the foreground, holds up nothing.
                asyncio.get_running_loop().run_in_executor(None, webbrowser.open, demo.url)
            await stop.wait()
            told("Ending …")


def can_open_a_browser() -> bool:
    """Whether somebody sits in front of this machine: not in CI, not where there is no display."""
    if os.environ.get("CI"):
        return False
    if sys.platform in {"win32", "darwin"}:
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER"))
