"""Things that go wrong on purpose.

Every fault about requests takes `times` (how often; None: until cancelled), `matching` (which requests:
`"POST /channels/{channel_id}/messages"`, with `*` for anything, or a function of method and route) and
`share` (the part of the matching requests that it strikes, drawn from a seeded generator).
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from .gateway import Gateway

Matching = str | Callable[[str, str], bool] | None
Kind = Literal["answer", "lose", "cut", "delay"]


@dataclass(eq=False, slots=True)
class Mishap:
    """A planned fault. `happened` counts how often it struck."""

    kind: Kind
    matching: Matching
    share: float
    remaining: int | None
    status: int | None = None
    seconds: float = 0.0
    retry_after: float = 0.1
    through_proxy: bool = True
    body: Any = None
    happened: int = 0

    def cancel(self) -> None:
        """Let it not happen again."""
        self.remaining = 0

    def concerns(self, method: str, route: str) -> bool:
        if callable(self.matching):
            return self.matching(method, route)
        if self.matching is None:
            return True
        wanted_method, _, wanted_route = self.matching.rpartition(" ")
        return wanted_method in ("", "*", method) and fnmatchcase(route, wanted_route)


@dataclass(slots=True)
class Strike:
    """What strikes one request: in this order a delay, then a cut or an answer instead of the work, or the
    work done and its answer lost."""

    delay: float = 0.0
    before: Mishap | None = None
    after: Mishap | None = None


@dataclass
class Faults:
    """The faults planned. `seed` decides what `share` draws."""

    seed: int = 0
    planned: list[Mishap] = field(default_factory=list)
    connections_refused: bool = False

    def __post_init__(self) -> None:
        self._chance = random.Random(self.seed)  # noqa: S311 - repeatable, not secret
        self._gateway: Gateway | None = None

    def attach(self, gateway: Gateway) -> None:
        """Say which gateway the gateway's faults are about."""
        self._gateway = gateway

    def answer(
        self,
        status: int,
        *,
        times: int | None = 1,
        matching: Matching = None,
        share: float = 1.0,
        retry_after: float = 0.1,
        through_proxy: bool = True,
        body: Any = None,
    ) -> Mishap:
        """Answer with `status` and do no work. A 429 says `retry_after` seconds; without `through_proxy` it
        lacks the `Via` header and the JSON, as when Discord's own proxy bans an address."""
        return self._plan(
            Mishap(
                "answer",
                matching,
                share,
                times,
                status=status,
                retry_after=retry_after,
                through_proxy=through_proxy,
                body=body,
            )
        )

    def lose_answer(
        self,
        *,
        status: int | None = None,
        times: int | None = 1,
        matching: Matching = None,
        share: float = 1.0,
    ) -> Mishap:
        """Do the work, then cut the connection, or answer `status` (such as 502) instead of the truth."""
        return self._plan(Mishap("lose", matching, share, times, status=status))

    def cut(self, *, times: int | None = 1, matching: Matching = None, share: float = 1.0) -> Mishap:
        """Cut the connection before any work is done."""
        return self._plan(Mishap("cut", matching, share, times))

    def delay(
        self, seconds: float, *, times: int | None = 1, matching: Matching = None, share: float = 1.0
    ) -> Mishap:
        """Wait that many real seconds before the work."""
        return self._plan(Mishap("delay", matching, share, times, seconds=seconds))

    def refuse_connections(self, *, refused: bool = True) -> None:
        """Cut every request and every new gateway connection at once, until `refused=False`."""
        self.connections_refused = refused

    def gateway_cut(self) -> int:
        """Abort the sockets of all sessions, without a closing frame. Returns how many there were."""
        return self._the_gateway().cut()

    async def gateway_close(self, code: int = 4000) -> int:
        """Close the sockets of all sessions with `code` (4004 … 4014 tell a client to give up)."""
        return await self._the_gateway().close(code)

    def gateway_reconnect(self) -> int:
        """Ask the clients of all sessions to reconnect and resume (op 7), as Discord does at releases."""
        return self._the_gateway().ask_to_reconnect()

    def gateway_silent(self, *, silent: bool = True) -> None:
        """Say nothing on open sockets any more: no event and no heartbeat acknowledgement, until undone."""
        self._the_gateway().set_silent(silent=silent)

    def forget_sessions(self) -> None:
        """Let the next RESUME of each session be refused: the client must identify anew."""
        self._the_gateway().forget_sessions()

    def clear(self) -> None:
        """Let everything go well from here on."""
        self.planned.clear()
        self.connections_refused = False
        if self._gateway is not None:
            self._gateway.set_silent(silent=False)

    def strike(self, method: str, route: str) -> Strike | None:
        """Return what strikes this request, and count it. Called by the server once per request."""
        if not self.planned:
            return None
        strike = Strike()
        for mishap in tuple(self.planned):
            if strike.before is not None or not mishap.concerns(method, route):
                continue
            if mishap.remaining == 0:
                self.planned.remove(mishap)
                continue
            if mishap.share < 1.0 and self._chance.random() >= mishap.share:
                continue
            if mishap.kind == "lose" and strike.after is not None:
                continue
            mishap.happened += 1
            if mishap.remaining is not None:
                mishap.remaining -= 1
            if mishap.kind == "delay":
                strike.delay += mishap.seconds
            elif mishap.kind == "lose":
                strike.after = mishap
            else:
                strike.before = mishap
        return strike

    def _plan(self, mishap: Mishap) -> Mishap:
        self.planned.append(mishap)
        return mishap

    def _the_gateway(self) -> Gateway:
        if self._gateway is None:
            raise RuntimeError("these faults belong to no gateway yet")
        return self._gateway
