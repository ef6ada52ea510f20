"""Can what members wrote still be read? A lost or mistaken key shows nowhere else until somebody needs it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Column, LargeBinary, Table, select

from bot.database.columns import metadata
from bot.database.encryption import Undecipherable
from bot.database.transaction import Transaction

_EACH_END = 100
"""Texts looked at from the newest and from the oldest of each column: at a start there is no time for all."""


@dataclass(frozen=True)
class Legibility:
    """How many of the encrypted texts looked at cannot be read with the keys in use."""

    looked_at: int
    lost: int
    newest_lost: bool
    """So is the newest of one of the columns: the key in use is not the one that was in use before."""


async def legibility(transaction: Transaction) -> Legibility:
    """Try the keys on the newest and the oldest texts of every encrypted column."""
    looked_at = lost = 0
    newest_lost = False
    for table, column in _encrypted():
        order = list(table.primary_key.columns)
        query = select(*order, column).where(column.is_not(None)).limit(_EACH_END)
        newest = (await transaction.execute(query.order_by(*(key.desc() for key in order)))).all()
        oldest = (await transaction.execute(query.order_by(*order))).all()
        failing = [not _opens(transaction, row[-1]) for row in dict.fromkeys([*newest, *oldest])]
        looked_at += len(failing)
        lost += sum(failing)
        newest_lost |= bool(failing) and failing[0]
    return Legibility(looked_at, lost, newest_lost)


def _encrypted() -> Iterator[tuple[Table, Column[bytes]]]:
    """Yield the columns for members' free text: all that hold bytes, as `Cipher.encrypt` makes them."""
    for table in metadata.sorted_tables:
        for column in table.columns:
            if isinstance(column.type, LargeBinary):
                yield table, column


def _opens(transaction: Transaction, token: bytes) -> bool:
    try:
        transaction.cipher.decrypt(token)
    except Undecipherable:
        return False
    return True
