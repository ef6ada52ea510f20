"""What the browser runs: files that are the same for everybody, below an address that names their content.

The address holds no key, so that what a browser keeps of it gives none away, and it is another one as soon as
a file is: so a browser may keep them for good, and a page that is opened again asks for little else.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from aiohttp import web

STATIC = Path(__file__).parent / "static"
_KEPT_FOR_GOOD = "private, max-age=31536000, immutable"
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


def fingerprint() -> str:
    """Return a name for the content of all files, 16 letters and figures. Reads them."""
    content = hashlib.sha256()
    for path in sorted(each for each in STATIC.rglob("*") if each.is_file()):
        data = path.read_bytes()
        content.update(f"{path.relative_to(STATIC).as_posix()} {len(data)} ".encode())
        content.update(data)
    return content.hexdigest()[:16]


def index(version: str) -> web.Response:
    """Return the page itself, which asks for its files below the address of this `fingerprint`."""
    text = (STATIC / "index.html").read_text(encoding="utf-8")
    text = text.replace('="static/', f'="/static/{version}/')
    return web.Response(body=text.encode(), headers={"Content-Type": _KINDS[".html"]})


def file(name: str) -> web.FileResponse:
    """Return a file of the folder. Raises `HTTPNotFound` for what leads out of it, or is hidden in it."""
    parts = name.split("/")
    kind = _KINDS.get(Path(parts[-1]).suffix)
    if kind is None or any(not part or part[0] == "." or "\\" in part or "\0" in part for part in parts):
        raise web.HTTPNotFound
    path = STATIC.joinpath(*parts).resolve()
    if not path.is_relative_to(STATIC.resolve()) or not path.is_file():
        raise web.HTTPNotFound
    return web.FileResponse(path, headers={"Content-Type": kind, "Cache-Control": _KEPT_FOR_GOOD})
