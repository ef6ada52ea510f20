"""What stands behind the page besides the Discord: a clock, a tour, faults. The page only passes it on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol

JSON = Any
"""Whatever `json.dumps` takes."""


class BackstageRefused(Exception):
    """What was asked for cannot be done; the text is a plain sentence for the visitor."""


class Backstage(Protocol):
    """State that every open page is shown, and actions that any of them may ask for."""

    def state(self) -> Mapping[str, JSON]:
        """Return all of it. Pages are sent the keys whose values have changed."""
        ...

    async def perform(self, action: str, arguments: Mapping[str, JSON]) -> Mapping[str, JSON]:
        """Do something and return what the page should know of it. Raises `BackstageRefused`."""
        ...

    def subscribe(self, changed: Callable[[], None]) -> Callable[[], None]:
        """Call `changed` whenever the state may be another; the function returned ends it."""
        ...
