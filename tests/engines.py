"""Database engines that know what an earlier one of their sort has learned.

Every test opens a database of its own, as the bot does once in its life. By itself each engine compiles every
statement anew, and asks the database what it can do; that was a twelfth of the time of all tests.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy.ext.asyncio
from sqlalchemy import URL, event
from sqlalchemy.ext.asyncio import AsyncEngine

_STATEMENTS = 10_000
"""More than there are, so that none is ever forgotten."""

_learned: dict[tuple[type, object], tuple[Any, Any]] = {}
"""By sort of engine, the dialect and the statements of the first that was connected."""


def learned_engine(url: URL, **options: Any) -> AsyncEngine:
    """Make what `create_async_engine` makes; but only the first of a sort has to learn anything."""
    engine = sqlalchemy.ext.asyncio.create_async_engine(url, query_cache_size=_STATEMENTS, **options)
    sync: Any = engine.sync_engine
    sort = (type(sync.dialect), options.get("isolation_level"))
    if sort in _learned:
        sync.dialect.initialize = _nothing_to_learn
        sync.dialect, sync._compiled_cache = _learned[sort]
        sync.pool._dialect = sync.dialect
    else:

        @event.listens_for(sync, "connect")
        def connected(_connection: object, _record: object) -> None:
            _learned.setdefault(sort, (sync.dialect, sync._compiled_cache))

    return engine


def _nothing_to_learn(_connection: object) -> None:
    """Stand for asking the database what it can do."""
