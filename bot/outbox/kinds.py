"""An entry of the outbox, and what a feature declares of each kind of entry."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, TypeAlias

from bot.claims import JSON
from bot.database import Transaction
from bot.outbox.calls import Call, Delivered, Destination

if TYPE_CHECKING:
    from bot.platform import Platform


@dataclass(frozen=True)
class OutboxEntry:
    """One call to be made. `due` is UTC; `attempts` counts this one too.

    `mark`: 16 hexadecimal characters, this entry's alone. It is the nonce of its message, and a button's
    custom_id may carry it. `unknown_since`: when the first attempt began whose outcome was never learned,
    else None. `to`: where the call goes, if that was said. `fell_back`: the kind's fallback has been taken
    although the entry is still tried.
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
    to: Destination | None = None
    fell_back: bool = field(default=False, compare=False)


@dataclass(frozen=True)
class Unreachable:
    """It cannot be done. `code` is Discord's error code (0 if it gave none), `status` the HTTP status.

    `expected`: the recipient is gone or closed; otherwise the fault is ours, and in the log. A `status` of 0
    means that Discord was not even asked, since the call of a life could not be prepared.
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
    made: never a silent drop. `urgency`: 0 is a life, and is never given up; lower goes first. An entry may
    have an urgency of its own, which says when it goes, not for how long it is tried. If a life's call cannot
    be prepared time after time, `unreachable` is called once, and the entry tried on.
    """

    name: str
    prepare: Prepare
    delivered: DeliveredHandler
    unreachable: UnreachableHandler
    urgency: int = 5
