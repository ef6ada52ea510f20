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
        self._host = urlsplit(url).netloc
        self._may_break_off = False

    async def begin(self, context: BrowserContext) -> None:
        await context.add_init_script(_TELL_VIOLATIONS)
        context.on("request", self._requested)
        context.on("page", self._opened)
        context.on("dialog", self._asked)

    def expect_a_lost_connection(self) -> None:
        """The next thing to happen breaks the socket: what Chromium says of that is no trouble."""
        self._may_break_off = True

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
        if message.type not in {"error", "warning"}:
            return
        if self._may_break_off and "WebSocket" in message.text:
            return
        self.troubles.append(f"the console says: {message.text[:300]}")

    async def _asked(self, dialog: Dialog) -> None:
        self.troubles.append(f"a dialog came up: {dialog.message[:200]}")
        await dialog.dismiss()
