"""What the people of the demo's group have lived with the bot before a visitor comes in.

A feature that can tell of days gone by brings a `Lived`: what a file of the group may say of them, and how it
is written down, by the feature's own rules. No bot in service ever calls it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from bot.clock import MovableClock
    from bot.configuration import SettingsFile
    from bot.platform import Platform


@dataclass(frozen=True)
class Resident:
    """Somebody of the group: their id, the zone of their clocks, the language of their Discord."""

    person_id: int
    zone: ZoneInfo
    locale: str


@dataclass(frozen=True)
class Past:
    """The days before `ends` (UTC), when the visitor comes in.

    `clock` is the one that the platform goes by: it stands in the past, and whoever writes moves it on.
    """

    guild_id: int
    residents: Mapping[str, Resident]
    clock: MovableClock
    ends: datetime


@dataclass(frozen=True)
class Lived:
    """`file` names what the group may say (its model's fields are the feature's own); None: nothing to say.
    Wherever it names a person of the group, the field is called `who`.

    `live` is called once for a new group, with what the file holds, in the order of the features.
    """

    live: Callable[[Platform, Past, Any], Awaitable[None]]
    file: SettingsFile | None = None
