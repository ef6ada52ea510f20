"""Keeping other pages of a browser on this machine away from what is meant for bots.

Tokens of a local Discord are easy to guess, and any page in a browser can send to 127.0.0.1. But a browser
says so: a WebSocket and every request that could do harm bear an Origin, which no bot sends; and a page that
had its own name point here (DNS rebinding) bears that name as the Host.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from aiohttp import web

_FOR_BOTS = frozenset({"api", "gateway", "cdn", "local"})
_LOOPBACK = frozenset({"127.0.0.1", "localhost"})


@web.middleware
async def refuse_strangers(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    """Answer 403 to a request under another name, and to a browser where only bots have business."""
    if request.headers.get("Host", "").partition(":")[0] not in _LOOPBACK:
        raise web.HTTPForbidden(text="This server answers only to 127.0.0.1.")
    if "Origin" in request.headers and request.path.split("/", 2)[1] in _FOR_BOTS:
        raise web.HTTPForbidden(text="This is for bots, not for browsers.")
    return await handler(request)
