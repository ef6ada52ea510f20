"""The server: one port of 127.0.0.1 with REST, gateway, files and the clock."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from aiohttp import web

from . import wire
from .actors import Actor
from .changes import Changes
from .faults import Faults
from .gateway import Gateway
from .gateway.socket import GatewaySocket
from .interactions.desk import Interactions
from .journal import Journal
from .local_control import add_control_routes
from .page import Page
from .rate_limits import Mode, RateLimits
from .rest import all_routes
from .rest.serving import Serving
from .strangers import refuse_strangers
from .validation.description import Description
from .world import World

_SECONDS_BETWEEN_WORDS = 1.0
_LARGEST_BODY = 26 * 1024 * 1024
Truth = TypeVar("Truth")


class LocalDiscord:
    """A Discord on 127.0.0.1.

    `clock` returns the present instant in UTC. `key` guards what other processes may do under /local
    (without one they may do nothing there but read the clock). `openapi` is Discord's own description of its
    interface: where it is given, bodies are checked against it too.
    """

    def __init__(
        self,
        *,
        clock: Callable[[], datetime],
        key: str | None = None,
        rate_limits: Mode = "enforced",
        openapi: Path | None = None,
    ) -> None:
        self.key = key
        self.changes = Changes()
        self.world = World(clock)
        self.world.watch(self.changes.notify)
        self.journal = Journal(self.changes.notify)
        self.faults = Faults()
        self.gateway = Gateway(self.world, self.changes.notify)
        self.faults.attach(self.gateway)
        self.rate_limits = RateLimits(rate_limits)
        self.interactions = Interactions(self.world, changes=self.changes)
        self.routes = all_routes()
        self.description = None if openapi is None else Description.read(openapi)
        self.clock_rate = 0
        self._sending: set[asyncio.Future[None]] = set()
        self.url = ""
        self._clock_watchers: set[web.WebSocketResponse] = set()
        self._telling_time: asyncio.Task[None] | None = None
        self._page: Page | None = None
        self._runner: web.AppRunner | None = None

    def actor(self, name: str) -> Actor:
        """Return the person of that user name, to act and look as they can. Raises `KeyError`."""
        return Actor(self, self.world.users.named(name))

    def serve_page(self, page: Page) -> None:
        """Serve a page to people's browsers, on the same port."""
        self._page = page

    async def start(self, port: int = 0) -> None:
        """Listen on 127.0.0.1; port 0 takes a free one. `url` says where."""
        application = web.Application(client_max_size=_LARGEST_BODY, middlewares=[refuse_strangers])
        serving = Serving(self)
        application.router.add_route("*", "/api/v10/{tail:.*}", serving.answer)
        application.router.add_get("/gateway", self._connect)
        application.router.add_get("/gateway/", self._connect)
        application.router.add_get("/cdn/attachments/{channel}/{attachment}/{filename}", self._serve_file)
        application.router.add_get("/local/clock", self._watch_clock)
        add_control_routes(self, application.router)
        application.router.add_route("*", "/{tail:.*}", self._visit)
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.5)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", port)
        await site.start()
        host, bound = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{bound}"
        self.gateway.url = f"ws://{host}:{bound}/gateway"
        self.world.cdn = f"{self.url}/cdn"
        self._telling_time = asyncio.create_task(self._tell_time(), name="telling the time")

    async def stop(self) -> None:
        """Close every connection and stop listening."""
        if self._telling_time is not None:
            self._telling_time.cancel()
            self._telling_time = None
        self.gateway.cut()
        if self._page is not None:
            await self._page.close()
        for watcher in tuple(self._clock_watchers):
            await watcher.close()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def changed(self, condition: Callable[[], Truth], timeout: float = 5.0) -> Truth:  # noqa: ASYNC109
        """Wait until `condition` holds and return what it returned. It is asked anew whenever the world, the
        journal or a session has changed. Raises `TimeoutError` after that many real seconds."""
        return await self.changes.until(condition, timeout)

    def clock_moved(self, rate: int) -> None:
        """Tell those who follow the clock that it was moved.

        `rate` 1 says that it runs on by itself, 0 that it stands. Threads that have been quiet are archived,
        events whose time has come begin and end.
        """
        self.clock_rate = rate
        self.world.threads.archive_the_quiet()
        self.world.scheduled_events.keep_time()
        if self._page is not None:
            self._page.changed()
        self._send_time()
        self.changes.notify()

    def _send_time(self) -> None:
        text = self._clock_text()
        for watcher in tuple(self._clock_watchers):
            task = asyncio.ensure_future(_send(watcher, text))
            self._sending.add(task)
            task.add_done_callback(self._sending.discard)

    async def _tell_time(self) -> None:
        """Repeat the time of a running clock: who heard a word late stays behind until the next one."""
        while True:
            await asyncio.sleep(_SECONDS_BETWEEN_WORDS)
            if self.clock_rate:
                self._send_time()

    def _clock_text(self) -> str:
        return wire.encode({"now": self.world.now().isoformat(), "rate": self.clock_rate}).decode()

    async def _connect(self, http: web.Request) -> web.StreamResponse:
        if self.faults.connections_refused:
            if http.transport is not None:
                http.transport.abort()
            return web.Response()
        return await GatewaySocket(self.gateway, http).run()

    async def _visit(self, http: web.Request) -> web.StreamResponse:
        if self._page is None:
            raise web.HTTPNotFound
        return await self._page.answer(http)

    async def _watch_clock(self, http: web.Request) -> web.StreamResponse:
        socket = web.WebSocketResponse(heartbeat=30.0)
        await socket.prepare(http)
        self._clock_watchers.add(socket)
        try:
            await socket.send_str(self._clock_text())
            async for _ in socket:
                continue  # nobody moves the clock from outside; only its end is of interest
        finally:
            self._clock_watchers.discard(socket)
        return socket

    async def _serve_file(self, http: web.Request) -> web.StreamResponse:
        wanted = http.match_info["attachment"]
        attachment = self.world.files.get(int(wanted)) if wanted.isdecimal() else None
        if attachment is None:
            return web.Response(status=404)
        kind = attachment.content_type or "application/octet-stream"
        headers = {"Content-Type": kind, "Content-Security-Policy": "default-src 'none'; sandbox"}
        return web.Response(body=attachment.data, headers=headers)


async def _send(watcher: web.WebSocketResponse, text: str) -> None:
    try:
        await watcher.send_str(text)
    except ConnectionError:
        return  # it has gone; its own handler takes it off the list
