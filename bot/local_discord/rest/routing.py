"""Routes, and the request that a handler receives."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..refusals import Refused, malformed
from ..world.people import Application, Guild, User
from ..world.places import Place

if TYPE_CHECKING:
    from ..server import LocalDiscord
    from ..world import World


@dataclass(frozen=True, slots=True)
class Answer:
    """What a handler answers when it is not simply 200 with a value, or 204 with None."""

    status: int
    body: Any = None


@dataclass(slots=True)
class Upload:
    """A file in a multipart body."""

    filename: str
    content_type: str | None
    data: bytes


@dataclass(slots=True)
class Request:
    """A request of a bot. `parameters` are the parts of the path, `files` the uploads by their number."""

    discord: LocalDiscord
    method: str
    route: str
    parameters: Mapping[str, str]
    query: Mapping[str, str]
    body: Any
    files: dict[int, Upload] = field(default_factory=dict)
    application: Application | None = None
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def world(self) -> World:
        return self.discord.world

    @property
    def bot(self) -> Application:
        """The application that asks. Raises the 401 where nobody is logged in."""
        if self.application is None:
            raise Refused(0)
        return self.application

    @property
    def user(self) -> User:
        """The account that asks."""
        return self.bot.user

    def id(self, name: str) -> int:
        """Return an id from the path. Raises 50035 for what is no id."""
        return snowflake(self.parameters[name], name)

    def guild(self) -> Guild:
        """Return the guild in the path. Raises 10004 if it is unknown, 50001 if the bot is not in it."""
        guild = self.world.guilds.get(self.id("guild_id"))
        if self.user.id not in guild.members:
            raise Refused(50001)
        return guild

    def place(self) -> Place:
        """Return the channel in the path. Raises 10003 if it is unknown, 50001 if the bot sees it not."""
        place = self.world.channels.get(self.id("channel_id"))
        self.world.access.require(place, self.user.id)
        return place

    def number(self, name: str, *, default: int, lowest: int, highest: int) -> int:
        """Return a whole number from the query. Raises 50035 outside its bounds."""
        text = self.query.get(name)
        if text is None:
            return default
        try:
            value = int(text)
        except ValueError:
            value = lowest - 1
        if not lowest <= value <= highest:
            raise malformed(
                name, "NUMBER_TYPE_MAX", f"int value should be between {lowest} and {highest} inclusive."
            )
        return value

    def object_body(self) -> dict[str, Any]:
        """Return the body. Raises 50035 unless it is an object, and fits Discord's description where that is.

        Called after the permissions have been asked: who may not do a thing at all is told that first.
        """
        if not isinstance(self.body, dict):
            raise Refused(50035)
        if self.discord.description is not None:
            self.discord.description.check(self.method, self.route, self.body)
        return self.body


Handler = Callable[[Request], Any | Awaitable[Any]]


def snowflake(text: str, name: str) -> int:
    """Return an id written as text. Raises 50035."""
    if not text.isdecimal() or len(text) > 20:
        raise malformed(name, "NUMBER_TYPE_COERCE", f'Value "{text}" is not snowflake.')
    return int(text)


@dataclass(frozen=True, slots=True)
class Route:
    """`template` is as in Discord's documentation: `/channels/{channel_id}/messages`."""

    method: str
    template: str
    handler: Handler
    authorised: bool = True

    @property
    def names(self) -> list[str]:
        return [part[1:-1] for part in self.template.split("/") if part.startswith("{")]


class _Node:
    def __init__(self) -> None:
        self.literal: dict[str, _Node] = {}
        self.anything: _Node | None = None
        self.routes: dict[str, Route] = {}


class Routes:
    """Finds the handler of a request, literal parts of a path before variable ones."""

    def __init__(self) -> None:
        self._root = _Node()
        self._all: list[Route] = []

    def __iter__(self) -> Iterator[Route]:
        return iter(self._all)

    def add(self, method: str, template: str, handler: Handler, *, authorised: bool = True) -> None:
        """Add a route. Raises `ValueError` for a second one of that method and form."""
        node = self._root
        for part in template.strip("/").split("/"):
            if part.startswith("{"):
                node.anything = node.anything or _Node()
                node = node.anything
            else:
                node = node.literal.setdefault(part, _Node())
        if method in node.routes:
            raise ValueError(f"{method} {template} is answered already")
        node.routes[method] = Route(method, template, handler, authorised)
        self._all.append(node.routes[method])

    def include(self, other: Routes) -> None:
        """Add all routes of another table."""
        for route in other:
            self.add(route.method, route.template, route.handler, authorised=route.authorised)

    def on(self, method: str, template: str, *, authorised: bool = True) -> Callable[[Handler], Handler]:
        """Return a decorator that adds a route."""

        def add(handler: Handler) -> Handler:
            self.add(method, template, handler, authorised=authorised)
            return handler

        return add

    def find(self, method: str, path: str) -> tuple[Route, dict[str, str]] | int:
        """Return the route of a path and its parameters, or the status 404 or 405."""
        values: list[str] = []
        node = self._descend(self._root, path.strip("/").split("/"), 0, values)
        if node is None:
            return 404
        route = node.routes.get(method)
        if route is None:
            return 405
        return route, dict(zip(route.names, values, strict=True))

    def _descend(self, node: _Node, parts: list[str], depth: int, values: list[str]) -> _Node | None:
        if depth == len(parts):
            return node if node.routes else None
        following = node.literal.get(parts[depth])
        if following is not None:
            found = self._descend(following, parts, depth + 1, values)
            if found is not None:
                return found
        if node.anything is None:
            return None
        values.append(parts[depth])
        found = self._descend(node.anything, parts, depth + 1, values)
        if found is None:
            values.pop()
        return found
