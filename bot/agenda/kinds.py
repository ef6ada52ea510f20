"""An entry of the agenda, and what a feature declares of each kind of entry."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, TypeAlias

from bot.agenda.lateness import WhenLate
from bot.claims import JSON
from bot.database import Transaction

if TYPE_CHECKING:
    from bot.platform import Platform


@dataclass(frozen=True)
class AgendaEntry:
    """One promise. `due` is UTC; `attempts` counts the failures so far."""

    id: int
    kind: str
    key: str
    guild_id: int
    due: datetime
    payload: Mapping[str, JSON]
    attempts: int


AgendaHandler: TypeAlias = "Callable[[Platform, Transaction, AgendaEntry], Awaitable[None]]"


@dataclass(frozen=True, kw_only=True)
class AgendaKind:
    """A kind of entry.

    `handler` touches only the database, in the very transaction that marks the entry done: it happens once.
    On PostgreSQL that transaction is alone with the entry's guild, so it writes only rows of that guild.
    `missed` (optional) is called instead, in the same way, when `when_late` says that it is too late.
    `urgency`: 0 is a life, and is never given up; lower goes first.
    """

    name: str
    handler: AgendaHandler
    when_late: WhenLate
    missed: AgendaHandler | None = None
    urgency: int = 5
