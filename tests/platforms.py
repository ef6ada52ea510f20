"""A platform with nothing but what storage and time need."""

from __future__ import annotations

from typing import Any, cast

from bot.clock import Clock
from bot.database import Database
from bot.platform import Platform


def bare_platform(clock: Clock, database: Database, client: object = None) -> Platform:
    """Return a platform without configuration, languages, features; `client` stands for the client."""
    return Platform(
        clock=clock,
        database=database,
        configuration=cast(Any, None),
        languages=cast(Any, None),
        features=(),
        client=cast(Any, client),
    )
