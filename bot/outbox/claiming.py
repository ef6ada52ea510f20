"""Claiming due entries under a lease, so that of several processes one makes the call.

The claim is committed before the request leaves. So after a crash at any point the entry says that something
may have been sent, and since when. People are written to at a `Pace`: what is not claimed is not sent.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, bindparam, func, or_, select, update

from bot import claims
from bot.database import Transaction, UTCDateTime
from bot.outbox.calls import Destination, ToChannel, ToPerson
from bot.outbox.kinds import OutboxEntry
from bot.outbox.pace import Pace
from bot.outbox.store import CLAIMED, OPEN, outbox_entries

LEASE = timedelta(minutes=4)
"""Longer than one attempt may take with everything that belongs to it."""

ANY_URGENCY = 1_000_000

TO_PEOPLE_AT_ONCE = 5
"""Calls to people in flight. When all of them hang, there is still room for channels."""


class Claiming:
    """Claims for one worker. Its statements are built once: they stand between a commit and its message."""

    def __init__(self, urgencies: Mapping[str, int], worker: str, pace: Pace) -> None:
        """Claim entries of the kinds in `urgencies` in the name of `worker`, those to people at `pace`."""
        table = outbox_entries
        self._pace = pace
        self._urgencies = urgencies
        lives = [kind for kind, urgency in urgencies.items() if urgency <= claims.A_LIFE]
        order = claims.order_of(table, urgencies)
        self._due_elsewhere = _first_of_each_lane(urgencies, table.c.person_id.is_(None), order)
        # What waits for its turn must not hide those whose turn it is: lives have a turn of their own.
        self._due_to_people = _first_of_each_lane(
            urgencies, table.c.person_id.is_not(None), (table.c.kind.not_in(lives), *order)
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
        self,
        transaction: Transaction,
        *,
        in_hand: Collection[OutboxEntry],
        limit: int,
        up_to: int = ANY_URGENCY,
    ) -> list[OutboxEntry]:
        """Claim up to `limit` due entries: the most urgent first, one a lane, none that is `in_hand`.

        Only those of an urgency `up_to` this one are claimed.
        """
        now = transaction.now
        parameters = {"now": now, "in_hand": [entry.id for entry in in_hand], "up_to": up_to}
        elsewhere = list(await transaction.execute(self._due_elsewhere, parameters | {"limit": limit}))
        to_people = await transaction.execute(self._due_to_people, parameters | {"limit": TO_PEOPLE_AT_ONCE})
        writing = sum(isinstance(entry.to, ToPerson) for entry in in_hand)
        chosen = [*elsewhere, *self._at_pace(transaction, to_people, TO_PEOPLE_AT_ONCE - writing)]
        chosen = sorted(chosen, key=_order)[:limit]
        if chosen:
            parameters = {
                "chosen": [row.id for row in chosen],
                "now": now,
                "lease_ends": now + LEASE,
            }
            await transaction.execute(self._claim, parameters)
        claimed = [_claimed(row) for row in chosen]
        self._pace.take(now, sum(isinstance(entry.to, ToPerson) for entry in claimed))
        return claimed

    def _at_pace(self, transaction: Transaction, rows: Iterable[Row[Any]], limit: int) -> list[Row[Any]]:
        """Return those of the due entries to people, at most `limit`, whose turn it is."""
        now = transaction.now
        chosen: list[Row[Any]] = []
        for row in rows:
            life = self._urgencies[row.kind] <= claims.A_LIFE
            if len(chosen) >= self._pace.free(now, life=life):
                # Else nobody would look again before what is in hand has ended.
                transaction.becomes_due(self._pace.free_from(now, life=life), outbox_entries)
            elif len(chosen) < limit:
                chosen.append(row)
        return chosen


def _first_of_each_lane(
    urgencies: Mapping[str, int], condition: ColumnElement[bool], order: Sequence[ColumnElement[Any]]
) -> Select[Any]:
    """Return the statement for the `limit` first entries that may be claimed, of each lane one."""
    table = outbox_entries
    busy = table.alias("busy")
    busy_lanes = select(busy.c.lane).where(
        or_(
            (busy.c.state == CLAIMED) & (busy.c.next_attempt > bindparam("now")),
            # A moved clock may have ended the leases of what is in hand.
            busy.c.id.in_(bindparam("in_hand", expanding=True)),
        )
    )
    due = claims.is_due(table, urgencies, OPEN)
    urgency = claims.urgency_of(table, urgencies)
    queued = (
        select(table.c.id, func.row_number().over(partition_by=table.c.lane, order_by=order).label("place"))
        .where(due, condition, urgency <= bindparam("up_to"), table.c.lane.not_in(busy_lanes))
        .subquery()
    )
    return (
        select(table, urgency.label("goes_at"))
        # PostgreSQL checks this `due` again once it has the row, in case another process has just claimed it.
        .where(due, table.c.id.in_(select(queued.c.id).where(queued.c.place == 1)))
        .order_by(*order)
        .limit(bindparam("limit"))
        .with_for_update(skip_locked=True, of=table)
    )


def _order(row: Row[Any]) -> tuple[Any, ...]:
    return row.goes_at, row.next_attempt, row.id


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
        _destination(row),
        row.fell_back_at is not None,
    )


def _destination(row: Row[Any]) -> Destination | None:
    if row.person_id is not None:
        return ToPerson(row.person_id)
    return None if row.channel_id is None else ToChannel(row.channel_id)
