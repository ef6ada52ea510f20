"""Whom the visitors are at the moment, and which channels they have open."""

from __future__ import annotations

from collections.abc import Callable, Iterable

Pages = Callable[[], Iterable[tuple[int, int | None]]]
"""Returns each open page's person and the channel it shows (None: none yet), by their ids."""


class Visitors:
    """Asks `pages` anew each time: pages come and go."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages

    def include(self, person_id: int) -> bool:
        """Whether some visitor is this person now."""
        return any(person == person_id for person, _ in self._pages())

    def look_at(self, person_id: int | None, channel_id: int) -> bool:
        """Whether some visitor (as this person, if one is given) has this channel open."""
        return any(channel == channel_id and person_id in (None, person) for person, channel in self._pages())
