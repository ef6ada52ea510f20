"""The page: whom a visitor can be, the pages that are open, and what all of them share."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from aiohttp import web

from .. import wire
from ..actors import Actor, ModalShown
from ..interactions.desk import Interactions
from ..world import Event, Guild, Message, Place, User, World
from . import guarding, routes
from .backstage import Backstage
from .people import Person
from .viewing.messages import message_for
from .viewing.reading_marks import ReadingMarks
from .viewing.surroundings import surroundings

if TYPE_CHECKING:
    from ..server import LocalDiscord
    from .live import LivePage
    from .viewing.window import Window

_MOST_OPEN_MODALS = 500


class Page:
    """The server's half of the page.

    `people` are those a visitor can be, the first one at the beginning (None: everybody but the bots).
    `guild` is the one that is shown (None: the first there is). What the world says before the page was made,
    or before `mark_all_read`, is unread for nobody.
    """

    def __init__(
        self,
        discord: LocalDiscord,
        *,
        key: str,
        people: Sequence[Person] | None = None,
        backstage: Backstage | None = None,
        guild: Guild | None = None,
    ) -> None:
        if not key:
            raise ValueError("a page without a key would be open to every page in the browser")
        self.discord = discord
        self.key = key
        self.backstage = backstage
        self.static_version = ""
        """Below which address the page's files are, as the page opened last was told."""
        self.marks = ReadingMarks(self.world)
        self.opened_dms: set[tuple[int, int]] = set()
        """(person, direct channel) of those that were opened without a word being said yet."""
        self.dismissed: set[tuple[int, int]] = set()
        """(person, message) of the private replies they have put away."""
        self._people = people
        self._guild = guild
        self._open: set[LivePage] = set()
        self._visitor_watchers: list[Callable[[], None]] = []
        self._modals: OrderedDict[str, tuple[int, ModalShown]] = OrderedDict()
        self._worlds: dict[tuple[int, int | None], str] = {}
        self._messages: dict[tuple[int, int], str] = {}
        self._stop_listening = [self.world.subscribe(self._happened)]
        self.world.watch(self.changed)
        if backstage is not None:
            self._stop_listening.append(backstage.subscribe(self._backstage_changed))
        self._backstage_state: dict[str, str] | None = None

    @property
    def world(self) -> World:
        return self.discord.world

    @property
    def desk(self) -> Interactions:
        return self.discord.interactions

    @property
    def url(self) -> str:
        """Where the page is, once the Discord has been started."""
        return f"{self.discord.url}/{self.key}/"

    def visitors(self) -> list[tuple[int, int | None]]:
        """Return, for each open page, who its visitor is and which place they look at (None: none yet)."""
        return [(live.user.id, live.window.channel_id) for live in self._open if live.user is not None]

    async def answer(self, http: web.Request) -> web.StreamResponse:
        """Answer a request, whatever it is."""
        port = urlsplit(self.discord.url).port or 0
        headers = guarding.headers(port)
        try:
            response = await routes.answer(self, http, port)
        except web.HTTPException as refusal:
            refusal.headers.update(headers)
            raise
        if not response.prepared:
            for name, value in headers.items():
                response.headers.setdefault(name, value)
        return response

    async def close(self) -> None:
        """Close every open page, and listen no longer."""
        for stop in self._stop_listening:
            stop()
        self._stop_listening.clear()
        await asyncio.gather(*(each.close() for each in tuple(self._open)))

    def opened(self, live: LivePage) -> Callable[[], None]:
        """Note an open page; the function returned takes it off the list."""
        self._open.add(live)
        self.visitors_changed()

        def closed() -> None:
            self._open.discard(live)
            self.visitors_changed()

        return closed

    def watch_visitors(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Call `changed` when a page is opened or closed, becomes somebody or looks elsewhere."""
        self._visitor_watchers.append(changed)
        return lambda: self._visitor_watchers.remove(changed)

    def visitors_changed(self) -> None:
        for changed in tuple(self._visitor_watchers):
            changed()

    # Who and where

    def people(self) -> Iterable[Person]:
        """Return whom a visitor can be. Those whom the world does not know are left out."""
        if self._people is None:
            return [Person(each.id) for each in self.world.users.by_id.values() if not each.bot]
        return [each for each in self._people if each.user_id in self.world.users.by_id]

    def person(self, user_id: int) -> Person | None:
        """Return one of the people by id."""
        return next((each for each in self.people() if each.user_id == user_id), None)

    def guild(self) -> Guild | None:
        if self._guild is not None:
            return self._guild
        return next(iter(self.world.guilds.by_id.values()), None)

    def actor(self, user: User) -> Actor:
        """Return somebody to act as: the first answer of a bot will do, what follows is seen to happen."""
        return Actor(self.discord, user, guild=self.guild(), patience=None)

    # Modals that are open before somebody

    def keep_modal(self, token: str, user: User, modal: ModalShown) -> None:
        self._modals[token] = (user.id, modal)
        while len(self._modals) > _MOST_OPEN_MODALS:
            self._modals.popitem(last=False)

    def modal(self, token: str, user: User) -> ModalShown | None:
        """Return a modal that is open before `user`."""
        owner, modal = self._modals.get(token, (None, None))
        return modal if owner == user.id else None

    def forget_modal(self, token: str) -> None:
        self._modals.pop(token, None)

    # What has changed, and what every page is shown of it

    def mark_all_read(self) -> None:
        """Let nobody have anything unread."""
        self.marks.mark_all_read()
        self.changed()

    def changed(self) -> None:
        """Let every open page look again."""
        self._worlds.clear()
        self._messages.clear()
        for live in self._open:
            live.look_again()

    def world_for(self, user: User, looked_at: int | None) -> str:
        """Return the push of what `user` sees around them, as it travels. Shared by all who are the same."""
        key = (user.id, looked_at)
        if key not in self._worlds:
            self._worlds[key] = wire.encode(surroundings(self, user, looked_at)).decode()
        return self._worlds[key]

    def message_for(self, message: Message, user: User) -> str:
        """Return a message as `user` sees it, as it travels. Shared like the world."""
        key = (user.id, message.id)
        if key not in self._messages:
            self._messages[key] = wire.encode(message_for(self.world, message, user.id)).decode()
        return self._messages[key]

    def has_read(self, user: User, place: Place, window: Window) -> None:
        """Note that somebody has read all of a place, in a window; their other pages show it too."""
        if self.marks.read(user.id, place):
            self._worlds.clear()
            for live in self._open:
                if live.user is user and live.window is not window:
                    live.look_again()

    def backstage_state(self) -> dict[str, str]:
        """Return the state of what is behind the scenes, each value as it travels."""
        if self.backstage is None:
            return {}
        if self._backstage_state is None:
            state = self.backstage.state()
            self._backstage_state = {key: wire.encode(value).decode() for key, value in state.items()}
        return self._backstage_state

    def _backstage_changed(self) -> None:
        self._backstage_state = None
        for live in self._open:
            live.look_again()

    def _happened(self, event: Event) -> None:
        """Note which messages an event is about; `changed` follows each of them."""
        data: dict[str, Any] = event.data
        for live in self._open:
            live.window.happened(event.name, data)
