"""Who may talk to the page: nobody but a browser on this machine that was given its address.

Another page in the same browser can send requests to 127.0.0.1, and by DNS rebinding even
under a name of its own. So the Host must be ours, a WebSocket's Origin too (browsers always send it), and the
address holds a key.
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping

from aiohttp import web

_LOOPBACK = ("127.0.0.1", "localhost")


def has_our_host(http: web.Request, port: int) -> bool:
    """Whether a request was meant for this server."""
    return http.headers.get("Host", "") in {f"{name}:{port}" for name in _LOOPBACK}


def has_our_origin(http: web.Request, port: int) -> bool:
    """Whether a WebSocket is opened by a page of this server."""
    return http.headers.get("Origin", "") in {f"http://{name}:{port}" for name in _LOOPBACK}


def knows_key(given: str, key: str) -> bool:
    """Whether that is the key, told in constant time."""
    return hmac.compare_digest(given.encode(errors="replace"), key.encode())


def headers(port: int) -> Mapping[str, str]:
    """Return what every answer of the page bears: nothing from elsewhere, nothing inline, no framing."""
    sockets = " ".join(f"ws://{name}:{port}" for name in _LOOPBACK)
    policy = (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
        f"connect-src 'self' {sockets}; font-src 'self'; frame-ancestors 'none'; base-uri 'none'; "
        "form-action 'none'"
    )
    return {"Content-Security-Policy": policy, **_ALWAYS}


def headers_of_uploads() -> Mapping[str, str]:
    """Return what an uploaded file bears: whatever is in it, it runs nothing and loads nothing."""
    return {"Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox", **_ALWAYS}


_ALWAYS = {
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
