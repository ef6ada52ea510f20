"""/local/faults and /local/journal: for a test in another process than this server.

Guarded by the key: `Authorization: Bearer KEY`. Without a key these routes do not exist.
"""

from __future__ import annotations

import dataclasses
import hmac
from typing import TYPE_CHECKING, Any

from aiohttp import web

from . import wire

if TYPE_CHECKING:
    from .server import LocalDiscord

_PLANS = ("answer", "lose_answer", "cut", "delay")


def add_control_routes(discord: LocalDiscord, router: web.UrlDispatcher) -> None:
    """Add the routes to a server that has a key."""
    if discord.key is None:
        return
    key = discord.key

    def refuse_strangers(http: web.Request) -> None:
        given = http.headers.get("Authorization", "").removeprefix("Bearer ")
        if not hmac.compare_digest(given.encode(), key.encode()):
            raise web.HTTPForbidden

    async def plan(http: web.Request) -> web.Response:
        """`{"do": "answer", "status": 502}`; the other keys are those of the method of `Faults`."""
        refuse_strangers(http)
        wanted: dict[str, Any] = await http.json(loads=wire.decode)
        name = wanted.pop("do", None)
        if name == "clear":
            discord.faults.clear()
        elif name == "gateway_cut":
            discord.faults.gateway_cut()
        elif name == "forget_sessions":
            discord.faults.forget_sessions()
        elif name == "gateway_silent":
            discord.faults.gateway_silent(**wanted)
        elif name == "refuse_connections":
            discord.faults.refuse_connections(**wanted)
        elif name in _PLANS:
            getattr(discord.faults, name)(**wanted)
        else:
            raise web.HTTPBadRequest(text=f"no fault is called {name!r}")
        return web.Response(status=204)

    async def journal(http: web.Request) -> web.Response:
        refuse_strangers(http)
        after = int(http.query.get("after", 0))
        entries = [
            {**dataclasses.asdict(entry), "when": entry.when.isoformat()}
            for entry in discord.journal
            if entry.number > after
        ]
        return web.Response(body=wire.encode(entries), content_type="application/json")

    router.add_post("/local/faults", plan)
    router.add_get("/local/journal", journal)
