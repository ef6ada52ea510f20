"""The page's addresses. Whatever is not one of them does not exist."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from aiohttp import web

from . import guarding
from .live import LivePage

if TYPE_CHECKING:
    from .page import Page

STATIC = Path(__file__).parent / "static"
_KINDS: Mapping[str, str] = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".txt": "text/plain; charset=utf-8",
    ".md": "text/plain; charset=utf-8",
}
_SHOWN_UPLOADS = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"})

Handler = Callable[["Page", web.Request, str], Awaitable[web.StreamResponse]]


async def answer(page: Page, http: web.Request, port: int) -> web.StreamResponse:
    """Answer any request that is not one of a bot."""
    if not guarding.has_our_host(http, port):
        raise web.HTTPForbidden(text="This page answers only under its own address.")
    key, slash, rest = http.path.removeprefix("/").partition("/")
    if not guarding.knows_key(key, page.key):
        raise web.HTTPNotFound
    if http.method not in ("GET", "HEAD"):
        raise web.HTTPMethodNotAllowed(http.method, ["GET", "HEAD"])
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
    return _file("index.html")


async def _static(page: Page, http: web.Request, below: str) -> web.StreamResponse:
    return _file(below)


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


def _file(name: str) -> web.FileResponse:
    """Return a file of the static folder; what leads out of it, or is hidden in it, is not there."""
    parts = name.split("/")
    kind = _KINDS.get(Path(parts[-1]).suffix)
    if kind is None or any(not part or part[0] == "." or "\\" in part or "\0" in part for part in parts):
        raise web.HTTPNotFound
    path = STATIC.joinpath(*parts).resolve()
    if not path.is_relative_to(STATIC.resolve()) or not path.is_file():
        raise web.HTTPNotFound
    return web.FileResponse(path, headers={"Content-Type": kind})


_HANDLERS: Mapping[str, Handler] = {"": _index, "static": _static, "live": _live, "files": _upload}
