"""Everything in a window that must never happen, noted as it happens."""

from __future__ import annotations

from urllib.parse import urlsplit

from playwright.async_api import BrowserContext, ConsoleMessage, Dialog, Page, Request

_TELL_VIOLATIONS = """
addEventListener("securitypolicyviolation", (event) =>
  console.error(`CSP violated: ${event.violatedDirective} by ${event.blockedURI} ${event.sample}`));
"""


class Watch:
    """Watches every page of a context. `troubles` are sentences; there should be none.

    `url` is the page's address: whatever is asked of another host is trouble.
    """

    def __init__(self, url: str) -> None:
        self.troubles: list[str] = []
        self.requests = 0
        self.look_after(url)

    def look_after(self, url: str) -> None:
        """Let it be another page that is watched from now on."""
        self._host = urlsplit(url).netloc

    async def begin(self, context: BrowserContext) -> None:
        await context.add_init_script(_TELL_VIOLATIONS)
        context.on("request", self._requested)
        context.on("page", self._opened)
        context.on("dialog", self._asked)

    def take_troubles(self) -> list[str]:
        """Return what there was of trouble, and forget it."""
        troubles, self.troubles = self.troubles, []
        return troubles

    def _opened(self, page: Page) -> None:
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.troubles.append(f"an error in a script: {error}"))
        page.on("crash", lambda _: self.troubles.append("the page crashed"))

    def _requested(self, request: Request) -> None:
        self.requests += 1
        address = urlsplit(request.url)
        if address.scheme not in {"data", "blob"} and address.netloc != self._host:
            self.troubles.append(f"a request to another host: {request.url[:200]}")

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.troubles.append(f"the console says: {message.text[:300]}")

    async def _asked(self, dialog: Dialog) -> None:
        self.troubles.append(f"a dialog came up: {dialog.message[:200]}")
        await dialog.dismiss()
