"""Finding and starting the system's Chromium. Playwright brings none of its own here."""

from __future__ import annotations

import shutil

from playwright.async_api import Browser, Playwright

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
MISSING = "no Chromium on this machine, so nothing was tried in a browser (Debian: apt install chromium)"
ARGUMENTS = (
    "--no-sandbox",  # CI runs as root in a container, where Chromium's own sandbox cannot start
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find_chromium() -> str | None:
    """Return where the program is, or None."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


async def start_chromium(playwright: Playwright, *more: str) -> Browser:
    """Start it without a window. Its profile is new, and is deleted when it ends."""
    return await playwright.chromium.launch(executable_path=find_chromium(), args=[*ARGUMENTS, *more])
