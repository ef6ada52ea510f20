"""The page's addresses. Whatever is not one of them does not exist."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING
from urllib.parse import quote

from aiohttp import web

from . import guarding, static_files
from .live import LivePage

if TYPE_CHECKING:
    from .page import Page

_SHOWN_UPLOADS = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"})

Handler = Callable[["Page", web.Request, str], Awaitable[web.StreamResponse]]


async def answer(page: Page, http: web.Request, port: int) -> web.StreamResponse:
    """Answer any request that is not one of a bot."""
    if not guarding.has_our_host(http, port):
        raise web.HTTPForbidden(text="This page answers only under its own address.")
    key, slash, rest = http.path.removeprefix("/").partition("/")
    static = key == "static"
    if not static and not guarding.knows_key(key, page.key):
        raise web.HTTPNotFound
    if http.method not in ("GET", "HEAD"):
        raise web.HTTPMethodNotAllowed(http.method, ["GET", "HEAD"])
    if static:
        return _static(page, rest)
    if not slash:
        raise web.HTTPPermanentRedirect(f"/{quote(page.key)}/")
    if rest == "live" and not guarding.has_our_origin(http, port):
        raise web.HTTPForbidden(text="Only the page itself may open this.")
    first, _, below = rest.partition("/")
    handler = _HANDLERS.get(first)
    if handler is None:
        raise web.HTTPNotFound
    return await handler(page, http, below)


async def _index(page: Page, http: web.Request, below: str) -> web.StreamResponse:
    if below:
        raise web.HTTPNotFound
    page.static_version = static_files.fingerprint()
    return static_files.index(page.static_version)


def _static(page: Page, below: str) -> web.StreamResponse:
    """Return a file that a page was told to ask for. One of another version would be kept for good."""
    version, _, name = below.partition("/")
    if version != page.static_version:
        raise web.HTTPNotFound
    return static_files.file(name)


async def _live(page: Page, http: web.Request, below: str) -> web.StreamResponse:
    if below:
        raise web.HTTPNotFound
    return await LivePage(page).run(http)


async def _upload(page: Page, http: web.Request, below: str) -> web.StreamResponse:
    attachment = page.world.files.get(int(below)) if below.isascii() and below.isdigit() else None
    if attachment is None:
        raise web.HTTPNotFound
    kind = (attachment.content_type or "").partition(";")[0]
    shown = kind in _SHOWN_UPLOADS
    name = quote(attachment.filename, safe="")
    headers = {
        **guarding.headers_of_uploads(),
        "Content-Type": kind if shown else "application/octet-stream",
        "Content-Disposition": f"{'inline' if shown else 'attachment'}; filename*=UTF-8''{name}",
    }
    return web.Response(body=attachment.data, headers=headers)


_HANDLERS: Mapping[str, Handler] = {"": _index, "live": _live, "files": _upload}
