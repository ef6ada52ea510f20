"""A visitor's browser, played by aiohttp: real requests and a real WebSocket to the page."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp

from bot.local_discord import LocalDiscord
from bot.local_discord.page import Page, Person
from bot.local_discord.seeding import seed
from bot.local_discord.world import Channel, Draft, Message, Place, User

JSON = dict[str, Any]
KEY = "K3y-of-the-page"
DESCRIPTION: JSON = {
    "guild": {"name": "Harbour", "owner": "olga"},
    "roles": [{"name": "Moderator", "permissions": ["manage_messages"], "mentionable": True}],
    "channels": [
        {"name": "Together", "type": "category"},
        {"name": "general", "category": "Together"},
        {"name": "evening"},
        {"name": "Staff", "type": "category"},
        {"name": "alerts", "only_for": ["Moderator"], "category": "Staff"},
        {"name": "stories", "type": "forum"},
        {"name": "news", "overwrites": [{"role": "@everyone", "deny": ["send_messages"]}]},
        {"name": "talk", "type": "voice"},
        {"name": "stage", "type": "stage"},
    ],
    "people": [
        {"name": "ana", "locale": "es-ES"},
        "bea",
        {"name": "sam", "roles": ["Moderator"]},
        {"name": "zoe", "joined": False},
    ],
    "bot": "Mutual Aid",
}
ABOUT = {
    "ana": ("new here", "Europe/Madrid"),
    "bea": ("a year sober", "America/Lima"),
    "sam": ("helps", "UTC"),
}


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **duration: float) -> None:
        self.now += timedelta(**duration)


class Tab:
    """One open page. `pushes` are all it was told of its own accord, in order."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse, visit: Visit) -> None:
        self.socket = socket
        self._visit = visit
        self._numbers = itertools.count(1)
        self._answers: dict[Any, JSON] = {}
        self.pushes: list[JSON] = []

    async def says(self, do: str, **more: Any) -> int:
        """Ask for something and do not wait; returns the number that the answer will bear."""
        number = next(self._numbers)
        await self.socket.send_json({"id": number, "do": do, **more})
        return number

    async def answer(self, number: int) -> JSON:
        while number not in self._answers:
            await self._hear()
        return self._answers.pop(number)

    def was_answered(self, number: int) -> bool:
        """Whether an answer has come among what was heard so far."""
        return number in self._answers

    async def anything(self) -> JSON:
        """Return the next answer, whatever number it bears."""
        while not self._answers:
            await self._hear()
        return self._answers.pop(next(iter(self._answers)))

    async def asks(self, do: str, **more: Any) -> JSON:
        return await self.answer(await self.says(do, **more))

    async def does(self, do: str, **more: Any) -> JSON:
        """Ask for something that must succeed."""
        answer = await self.asks(do, **more)
        assert answer["ok"], answer
        return answer

    async def fails(self, do: str, **more: Any) -> str:
        """Ask for something that must be refused; returns the sentence."""
        answer = await self.asks(do, **more)
        assert not answer["ok"], answer
        return str(answer["error"])

    async def be(self, name: str) -> JSON:
        """Be somebody, and return what they see around them."""
        await self.does("be", person=str(self._visit.people[name].id))
        return await self.told("world", lambda world: world["you"]["username"] == name)

    async def told(self, push: str, fits: Callable[[JSON], Any] = lambda _: True) -> JSON:
        """Wait for a push of a kind, and return it; what was told before it is not asked for again."""
        while True:
            for index, told in enumerate(self.pushes):
                if told["push"] == push and fits(told):
                    del self.pushes[: index + 1]
                    return told
            await self._hear()

    async def _hear(self) -> None:
        frame = await self.socket.receive_json(timeout=10)
        if "push" in frame:
            self.pushes.append(frame)
        else:
            number = frame["id"]
            self._answers[number if isinstance(number, int | str | float) else None] = frame


class Visit:
    """A Discord with a page, and browsers that visit it."""

    def __init__(self, *, backstage: Any = None) -> None:
        self.clock = Clock()
        self.discord = LocalDiscord(clock=self.clock)
        self.community = seed(self.discord.world, DESCRIPTION)
        self.people = self.community.people
        self.world = self.discord.world
        offered = [
            Person(self.people[name].id, *ABOUT.get(name, ()))
            for name in ("ana", "bea", "sam", "zoe", "olga")
        ]
        self.page = Page(self.discord, key=KEY, people=offered, backstage=backstage)
        self.discord.serve_page(self.page)
        self.browser = aiohttp.ClientSession()

    @property
    def origin(self) -> str:
        return self.discord.url

    async def start(self) -> None:
        await self.discord.start()

    async def stop(self) -> None:
        await self.browser.close()
        await self.discord.stop()

    async def tab(self, person: str | None = None) -> Tab:
        """Open a page, as somebody."""
        socket = await self.browser.ws_connect(f"{self.page.url}live", headers={"Origin": self.origin})
        tab = Tab(socket, self)
        await tab.told("world")
        if person is not None:
            await tab.be(person)
        return tab

    def channel(self, name: str) -> Channel:
        return self.community.channels[name]

    def says(self, name: str, place: Place, content: str, **more: Any) -> Message:
        return self.world.messages.send(self.people[name], place, Draft(content=content, **more))

    @property
    def bot(self) -> User:
        assert self.community.application is not None
        return self.community.application.user


def named(things: list[JSON], name: str) -> JSON:
    return next(each for each in things if each["name"] == name)
