"""Discord's rate limits, on the machine's own monotonic time: a bot under test really has to wait.

`"enforced"` answers 429 and tells the state of each bucket in headers. `"counted"` only counts what would
have been refused, in `exceeded`, for benchmarks that measure the bot and not its patience.
"""

from __future__ import annotations

import time
import zlib
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from .refusals import Refused

Mode = Literal["enforced", "counted"]

GLOBAL_A_SECOND = 50
BY_DEFAULT = (50, 1.0)
LIMITS: dict[str, tuple[int, float]] = {
    "POST /channels/{channel_id}/messages": (5, 5.0),
    "PATCH /channels/{channel_id}/messages/{message_id}": (5, 5.0),
    "DELETE /channels/{channel_id}/messages/{message_id}": (5, 1.0),
    "POST /channels/{channel_id}/messages/bulk-delete": (1, 1.0),
    "PUT /channels/{channel_id}/messages/{message_id}/reactions/{emoji}/@me": (1, 0.25),
    "PATCH /channels/{channel_id}": (5, 10.0),
    "POST /channels/{channel_id}/threads": (50, 300.0),
    "POST /channels/{channel_id}/messages/{message_id}/threads": (50, 300.0),
    "GET /guilds/{guild_id}/members/search": (10, 10.0),
    "PUT /guilds/{guild_id}/members/{user_id}/roles/{role_id}": (10, 10.0),
    "DELETE /guilds/{guild_id}/members/{user_id}/roles/{role_id}": (10, 10.0),
    "POST /guilds/{guild_id}/scheduled-events": (5, 60.0),
    "POST /users/@me/channels": (10, 10.0),
}
"""Requests and seconds, per route and major parameter. Discord publishes none of these numbers and changes
them: they are what its headers were seen to say, rounded to the generous side."""

UNLIMITED_GLOBALLY = ("/interactions/", "/webhooks/")


@dataclass(slots=True)
class _Window:
    ends: float
    used: int


class RateLimits:
    """Counts requests in fixed windows."""

    def __init__(self, mode: Mode = "enforced", clock: Callable[[], float] = time.monotonic) -> None:
        self.mode: Mode = mode
        self.limits = dict(LIMITS)
        self.global_a_second = GLOBAL_A_SECOND
        self.exceeded: Counter[str] = Counter()
        self._clock = clock
        self._windows: dict[tuple[int, str, str], _Window] = {}

    def spend(self, user_id: int, method: str, route: str, major: str) -> dict[str, str]:
        """Count a request and return the headers of its bucket. Raises the 429."""
        now = self._clock()
        if not route.startswith(UNLIMITED_GLOBALLY):
            window = self._window((user_id, "", ""), now, 1.0)
            window.used += 1
            if window.used > self.global_a_second:
                self._exceed("global", window.ends - now, scope="global")
        key = f"{method} {route}"
        limit, seconds = self.limits.get(key, BY_DEFAULT)
        window = self._window((user_id, key, major), now, seconds)
        window.used += 1
        if window.used > limit:
            self._exceed(key, window.ends - now, scope="user")
        if self.mode == "counted":
            return {}
        return {
            "X-RateLimit-Limit": str(limit),
            "X-RateLimit-Remaining": str(max(limit - window.used, 0)),
            "X-RateLimit-Reset": f"{time_of_reset(window.ends - now):.3f}",
            "X-RateLimit-Reset-After": f"{max(window.ends - now, 0):.3f}",
            "X-RateLimit-Bucket": f"{zlib.crc32(key.encode()):08x}",
        }

    def _window(self, key: tuple[int, str, str], now: float, seconds: float) -> _Window:
        window = self._windows.get(key)
        if window is None or window.ends <= now:
            if len(self._windows) > 10_000:
                self._windows = {k: each for k, each in self._windows.items() if each.ends > now}
            window = self._windows[key] = _Window(now + seconds, 0)
        return window

    def _exceed(self, what: str, seconds: float, *, scope: str) -> None:
        self.exceeded[what] += 1
        if self.mode == "enforced":
            raise too_many(max(seconds, 0.001), scope=scope)


def too_many(retry_after: float, *, scope: str = "user") -> Refused:
    """Return the 429 that asks for patience, in seconds."""
    return Refused(
        0,
        "You are being rate limited.",
        status=429,
        extra={"retry_after": round(retry_after, 3), "global": scope == "global"},
    )


def headers_of(refusal: Refused) -> dict[str, str]:
    """Return the headers of a 429. Without `Via` discord.py takes it for a ban."""
    return {
        "Via": "1.1 google",
        "Retry-After": str(max(1, round(refusal.extra["retry_after"]))),
        "X-RateLimit-Scope": "global" if refusal.extra.get("global") else "user",
        **({"X-RateLimit-Global": "true"} if refusal.extra.get("global") else {}),
    }


def time_of_reset(seconds: float) -> float:
    """Return an epoch second for `X-RateLimit-Reset`. Clients are told to use `-Reset-After`, which is right
    whatever their clock says; this one follows the machine's monotonic time and means nothing by itself."""
    return time.monotonic() + seconds
