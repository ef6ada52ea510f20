"""Claiming due entries under a lease, so that of several processes one makes the call.

The claim is committed before the request leaves. So after a crash at any point the entry says that something
may have been sent, and since when. Spreading direct messages over time (bursts of them quarantine a bot) has
its place here, too: what is not claimed is not sent.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import timedelta
from typing import Any

from sqlalchemy import Row, bindparam, func, or_, select, update

from bot import claims
from bot.database import Transaction, UTCDateTime
from bot.outbox.kinds import OutboxEntry
from bot.outbox.store import CLAIMED, OPEN, outbox_entries

LEASE = timedelta(minutes=4)
"""Longer than one attempt may take with everything that belongs to it."""

_LOOKED_AT = 4
"""Entries looked at for each that is wanted, since of a lane only the first is taken."""


class Claiming:
    """Claims for one worker. Its statements are built once: they stand between a commit and its message."""

    def __init__(self, urgencies: Mapping[str, int], worker: str) -> None:
        """Claim entries of the kinds in `urgencies` in the name of `worker`."""
        table = outbox_entries
        busy = table.alias("busy")
        busy_lanes = select(busy.c.lane).where(
            or_(
                (busy.c.state == CLAIMED) & (busy.c.next_attempt > bindparam("now")),
                # A moved clock may have ended the leases of what is in hand.
                busy.c.id.in_(bindparam("in_hand", expanding=True)),
            )
        )
        self._due = (
            claims.due_entries(table, urgencies, OPEN)
            .where(table.c.lane.not_in(busy_lanes))
            .with_for_update(skip_locked=True, of=table)
        )
        self._claim = (
            update(table)
            .where(table.c.id.in_(bindparam("chosen", expanding=True)))
            .values(
                state=CLAIMED,
                claimed_by=worker,
                attempts=table.c.attempts + 1,
                next_attempt=bindparam("lease_ends", type_=UTCDateTime),
                # Kept from the first attempt of unknown outcome on: that is since when to look.
                attempt_started_at=func.coalesce(
                    table.c.attempt_started_at, bindparam("now", type_=UTCDateTime)
                ),
            )
        )

    async def claim(
        self, transaction: Transaction, *, in_hand: Collection[int], limit: int
    ) -> list[OutboxEntry]:
        """Claim up to `limit` due entries: the most urgent first, one a lane, none that is `in_hand`."""
        parameters = {"now": transaction.now, "in_hand": list(in_hand), "limit": limit * _LOOKED_AT}
        chosen: dict[str, Row[Any]] = {}
        for row in await transaction.execute(self._due, parameters):
            if len(chosen) < limit:
                chosen.setdefault(row.lane, row)
        if chosen:
            parameters = {
                "chosen": [row.id for row in chosen.values()],
                "now": transaction.now,
                "lease_ends": transaction.now + LEASE,
            }
            await transaction.execute(self._claim, parameters)
        return [_claimed(row) for row in chosen.values()]


def _claimed(row: Row[Any]) -> OutboxEntry:
    return OutboxEntry(
        row.id,
        row.kind,
        row.key,
        row.guild_id,
        row.due,
        row.payload,
        row.attempts + 1,
        row.mark,
        row.attempt_started_at,
    )
