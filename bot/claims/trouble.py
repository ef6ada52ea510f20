"""Telling the admins of an entry that cannot be done."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeAlias

from bot.database import Transaction

_log = logging.getLogger(__name__)

_FIRST_TELLING = 5
_TELLING_AGAIN = 60


@dataclass(frozen=True)
class Trouble:
    """An entry in trouble. `given_up`: it is kept, but not tried again; else it goes on being tried.

    `source` is `agenda` or `outbox`; `error` is the short name of the last error, without anything private.
    An entry is named by its id: its key may say of whom it is, and what was asked or not answered.
    """

    source: str
    kind: str
    entry_id: int
    guild_id: int
    attempts: int
    error: str
    given_up: bool


Told: TypeAlias = Callable[[Transaction, Trouble], Awaitable[None]]
"""How admins are told: called in the transaction that records the failure, so it may put a message on the
outbox.
"""


def worth_telling(trouble: Trouble) -> bool:
    """Whether admins should hear of this failure: when given up; else at the fifth, and then about once an
    hour.
    """
    return trouble.given_up or trouble.attempts == _FIRST_TELLING or (trouble.attempts % _TELLING_AGAIN == 0)


async def tell_of(trouble: Trouble, told: Told | None, transaction: Transaction) -> None:
    """Log that `trouble` happened, and call `told` if it is worth telling."""
    if not worth_telling(trouble):
        return
    _log.error(
        "%s entry %s %d of guild %s %s after %d attempts: %s",
        trouble.source,
        trouble.kind,
        trouble.entry_id,
        trouble.guild_id,
        "was given up" if trouble.given_up else "is still not done",
        trouble.attempts,
        trouble.error,
    )
    if told is not None:
        await told(transaction, trouble)
