"""An entry of the outbox, and what a feature declares of each kind of entry."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, TypeAlias

from bot.claims import JSON
from bot.database import Transaction
from bot.outbox.calls import Call, Delivered

if TYPE_CHECKING:
    from bot.platform import Platform


@dataclass(frozen=True)
class OutboxEntry:
    """One call to be made. `due` is UTC; `attempts` counts this one too.

    `mark`: 16 hexadecimal characters, this entry's alone. It is the nonce of its message, and a button's
    custom_id may carry it. `unknown_since`: when the first attempt began whose outcome was never learned,
    else None.
    """

    id: int
    kind: str
    key: str
    guild_id: int
    due: datetime
    payload: Mapping[str, JSON]
    attempts: int
    mark: str
    unknown_since: datetime | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Unreachable:
    """Discord refused for good. `code` is its error code (0 if it gave none), `status` the HTTP status.

    `expected`: the recipient is gone or closed; otherwise what we sent was wrong, which is in the log.
    """

    code: int
    status: int = 0
    expected: bool = True


Prepare: TypeAlias = "Callable[[Platform, Transaction, OutboxEntry], Awaitable[Call | None]]"
DeliveredHandler: TypeAlias = "Callable[[Platform, Transaction, OutboxEntry, Delivered], Awaitable[None]]"
UnreachableHandler: TypeAlias = "Callable[[Platform, Transaction, OutboxEntry, Unreachable], Awaitable[None]]"


@dataclass(frozen=True, kw_only=True)
class OutboxKind:
    """A kind of entry.

    `prepare` decides at the moment of sending, in a transaction that only reads, whether the call is still
    wanted (None: it is not) and renders it in the reader's language. `delivered` and `unreachable` write what
    follows in the transaction that closes the entry; on PostgreSQL that transaction is alone with the entry's
    guild, so they write only rows of that guild. `unreachable` is the fallback of a call that can never be
    made: never a silent drop. `urgency`: 0 is a life, and is never given up; lower goes first.
    """

    name: str
    prepare: Prepare
    delivered: DeliveredHandler
    unreachable: UnreachableHandler
    urgency: int = 5
