"""The live socket of one open page: what it asks for, and what it is told of its own accord.

Every request is a task of its own, so that a bot that takes its time holds up nothing. They begin in the
order in which they came, and what one merely writes is done before the next begins. What changes is told at
most every 16 ms, and only where it is another than what was told before.
"""

from __future__ import annotations

import asyncio
import logging
import re
from typing import TYPE_CHECKING, Any

from aiohttp import WSMsgType, web

from .. import wire
from ..actors import InteractionFailed
from ..interactions.misuse import Misused
from ..refusals import Refused
from .backstage import BackstageRefused
from .doing import VERBS, Doing
from .encoded import encode
from .frames import Frame, NotUnderstood
from .sentences import sentence_for
from .viewing.window import Window

if TYPE_CHECKING:
    from ..world import User
    from .page import Page

LARGEST_FRAME = 16 * 1024 * 1024
SECONDS_BETWEEN_PUSHES = 0.016
MOST_AT_ONCE = 64
_LOG = logging.getLogger(__name__)
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


class LivePage:
    """One open page. `user` is who its visitor is; `window` what it shows of the channel looked at."""

    def __init__(self, page: Page) -> None:
        self.page = page
        first = next(iter(page.people()), None)
        self.user: User | None = None if first is None else page.world.users.by_id[first.user_id]
        self.window = Window(page, self.user)
        self._socket = web.WebSocketResponse(heartbeat=30.0, max_msg_size=LARGEST_FRAME, compress=False)
        self._something_new = asyncio.Event()
        self._in_hand = asyncio.Semaphore(MOST_AT_ONCE)
        self._tasks: set[asyncio.Task[None]] = set()
        self._world_told = ""
        self._backstage_told: dict[str, str] = {}

    async def run(self, http: web.Request) -> web.StreamResponse:
        """Serve the socket until it is closed."""
        await self._socket.prepare(http)
        closed = self.page.opened(self)
        self.look_again()
        pushing = asyncio.create_task(self._push())
        try:
            async for frame in self._socket:
                await self._in_hand.acquire()
                task = asyncio.create_task(self._serve(frame.type, frame.data))
                self._tasks.add(task)
                task.add_done_callback(self._served)
        finally:
            closed()
            await asyncio.sleep(0)  # what was asked for last is begun before all that still waits is given up
            for task in (pushing, *self._tasks):
                task.cancel()
            await asyncio.gather(pushing, *self._tasks, return_exceptions=True)
        return self._socket

    async def close(self) -> None:
        await self._socket.close(code=1001)

    def look_again(self) -> None:
        """Something has changed that may concern this page."""
        self._something_new.set()

    async def be(self, user: User) -> None:
        """Let the visitor be somebody else, who looks at nothing yet, and tell what is around them."""
        self.user = user
        self.window = Window(self.page, user)
        self._world_told = ""
        self.page.visitors_changed()
        await self._tell()

    # What it asks for

    def _served(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self._in_hand.release()

    async def _serve(self, kind: WSMsgType, data: Any) -> None:
        answer = (
            await self._answer(data) if kind is WSMsgType.TEXT else _refusal(None, "Only text is understood.")
        )
        await self._send(encode(answer))

    async def _answer(self, text: str) -> dict[str, Any]:
        """Do what a frame asks for. Whatever it holds, there is an answer."""
        number: Any = None
        try:
            frame = Frame(_decoded(text))
            number = frame.number
            verb = VERBS.get(frame.text("do", at_most=40))
            if verb is None:
                raise NotUnderstood("There is no such thing to do.")
            if self.user is None:
                raise NotUnderstood("There is nobody to be.")
            outcome = await verb(Doing(self.page, self, self.user), frame)
        except (Refused, Misused, InteractionFailed, BackstageRefused, NotUnderstood) as refusal:
            return _refusal(number, *sentence_for(refusal))
        except Exception:
            _LOG.exception("a page asked for something that went wrong here")
            return _refusal(number, "Something went wrong in the local Discord itself.")
        return {"id": number, "ok": True, **outcome}

    # What it is told

    async def _push(self) -> None:
        loop = asyncio.get_running_loop()
        last = 0.0
        while True:
            await self._something_new.wait()
            await asyncio.sleep(max(0.0, last + SECONDS_BETWEEN_PUSHES - loop.time()))
            self._something_new.clear()
            last = loop.time()
            try:
                await self._tell()
            except Exception:
                _LOG.exception("an open page could not be told what has changed")

    async def _tell(self) -> None:
        for text in self._news():
            await self._send(text)

    def _news(self) -> list[str]:
        """Return what there is to tell, as it travels."""
        news = []
        if self.user is not None:
            self.window.mark_read()
            world = self.page.world_for(self.user, self.window.channel_id)
            if world != self._world_told:
                self._world_told = world
                news.append(world)
            messages = self.window.news()
            if messages is not None:
                news.append(messages)
        state = self.page.backstage_state()
        fresh = {key: value for key, value in state.items() if self._backstage_told.get(key) != value}
        gone = self._backstage_told.keys() - state.keys()
        if fresh or gone:
            self._backstage_told = dict(state)
            fresh |= dict.fromkeys(gone, "null")
            inside = ",".join(f"{wire.encode(key).decode()}:{value}" for key, value in fresh.items())
            news.append(f'{{"push":"backstage","state":{{{inside}}}}}')
        return news

    async def _send(self, text: str) -> None:
        if self._socket.closed:
            return
        try:
            await self._socket.send_str(text)
        except ConnectionError:
            return  # it has gone; `run` ends with it


def _refusal(number: Any, sentence: str, code: int | None = None) -> dict[str, Any]:
    refusal = {"id": number, "ok": False, "error": sentence}
    return refusal if code is None else {**refusal, "code": code}


def _decoded(text: str) -> Any:
    """Return what a frame holds. Raises `NotUnderstood` for what is no JSON, or no Unicode."""
    try:
        value = wire.decode(text)
        if _SURROGATE.search(text):
            wire.encode(value).decode()
    except (ValueError, TypeError, RecursionError):
        raise NotUnderstood("That is no JSON.") from None
    return value
