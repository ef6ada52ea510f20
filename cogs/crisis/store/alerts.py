"""Opening, joining, acknowledging and closing alerts, so that no order of events can lose or re-open one."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, select
from sqlalchemy.dialects.postgresql import insert

from bot.database import Transaction
from cogs.crisis.detection import Tier
from cogs.crisis.store import tables
from cogs.crisis.store.records import Alert, MemberNote, State, alert_of

_ATTEMPTS_TO_JOIN = 10

_SENT = (MemberNote.ON_ITS_WAY.value, MemberNote.DELIVERED.value)
_NAMED_IN_A_NOTE = (*_SENT, MemberNote.IN_ANOTHER.value)


async def open_or_join(
    transaction: Transaction, *, guild_id: int, member_id: int, tier: Tier, member_note: MemberNote
) -> tuple[Alert, bool]:
    """Return the member's open alert, and whether this call opened it.

    A joined alert has its revision counted up, which locks its row until the transaction ends; its tier and
    note stay as they are.
    """
    for _ in range(_ATTEMPTS_TO_JOIN):
        opened = await transaction.execute(
            insert(tables.alerts)
            .values(
                guild_id=guild_id,
                member_id=member_id,
                open_key=_open_key(guild_id, member_id),
                state=State.OPEN.value,
                tier=tier.value,
                member_note=member_note.value,
                opened_at=transaction.now,
                revision=1,
                forget_when_closed=False,
            )
            .on_conflict_do_nothing(index_elements=["open_key"])
            .returning(tables.alerts)
        )
        if (row := opened.one_or_none()) is not None:
            return alert_of(transaction, row), True
        joined = await _change(transaction, tables.alerts.c.open_key == _open_key(guild_id, member_id))
        if joined is not None:
            return joined, False
        # Closed by somebody else between the two statements: the key is free again.
    raise RuntimeError(f"the open alert of one member changed {_ATTEMPTS_TO_JOIN} times while being joined")


async def find(transaction: Transaction, alert_id: int) -> Alert | None:
    """Return the alert with this id, or None if there is none (any more)."""
    result = await transaction.execute(select(tables.alerts).where(tables.alerts.c.id == alert_id))
    row = result.one_or_none()
    return None if row is None else alert_of(transaction, row)


async def unfinished_of(transaction: Transaction, *, guild_id: int, member_id: int) -> Alert | None:
    """Return the member's alert that is not closed yet, or None."""
    key = _open_key(guild_id, member_id)
    result = await transaction.execute(select(tables.alerts).where(tables.alerts.c.open_key == key))
    row = result.one_or_none()
    return None if row is None else alert_of(transaction, row)


async def unfinished(transaction: Transaction, guild_id: int) -> tuple[Alert, ...]:
    """Return a guild's alerts that are not closed: those nobody has first, then by tier, then the oldest."""
    result = await transaction.execute(
        select(tables.alerts).where(
            tables.alerts.c.guild_id == guild_id, tables.alerts.c.open_key.is_not(None)
        )
    )
    found = [alert_of(transaction, row) for row in result]
    return tuple(
        sorted(found, key=lambda alert: (alert.state != State.OPEN, -alert.tier.rank, alert.opened_at))
    )


async def waiting_since(transaction: Transaction, before: datetime) -> tuple[Alert, ...]:
    """Return the alerts of all guilds that were opened before `before` (UTC) and that nobody has, oldest
    first.
    """
    result = await transaction.execute(
        select(tables.alerts)
        .where(tables.alerts.c.state == State.OPEN.value, tables.alerts.c.opened_at < before)
        .order_by(tables.alerts.c.opened_at)
    )
    return tuple(alert_of(transaction, row) for row in result)


async def lock(transaction: Transaction, alert_id: int) -> Alert | None:
    """Return the alert as it is now and keep others from changing it until the transaction ends;
    None: gone.
    """
    result = await transaction.execute(
        tables.alerts.update()
        .where(tables.alerts.c.id == alert_id)
        .values(revision=tables.alerts.c.revision)
        .returning(tables.alerts)
    )
    row = result.one_or_none()
    return None if row is None else alert_of(transaction, row)


async def set_waiting_step(transaction: Transaction, alert_id: int, key: str | None) -> None:
    """Remember the agenda key of the escalation step that waits; no post shows it."""
    await transaction.execute(
        tables.alerts.update().where(tables.alerts.c.id == alert_id).values(waiting_step=key)
    )


async def had_note_since(transaction: Transaction, *, guild_id: int, member_id: int, since: datetime) -> bool:
    """Say whether the member got a note that names this guild's team, or one is on its way, for an alert
    opened after `since`. What another guild wrote to them is nothing this one may learn.
    """
    result = await transaction.execute(
        select(tables.alerts.c.id)
        .where(
            tables.alerts.c.guild_id == guild_id,
            tables.alerts.c.member_id == member_id,
            tables.alerts.c.member_note.in_(_NAMED_IN_A_NOTE),
            tables.alerts.c.opened_at > since,
        )
        .limit(1)
    )
    return result.first() is not None


async def note_sent_elsewhere(
    transaction: Transaction, *, guild_id: int, member_id: int, source_id: int
) -> bool:
    """Say whether a note about this very message of theirs goes out for the alert of another guild."""
    result = await transaction.execute(
        select(tables.alerts.c.id)
        .join(tables.signals, tables.signals.c.alert_id == tables.alerts.c.id)
        .where(
            tables.alerts.c.member_id == member_id,
            tables.signals.c.source_id == source_id,
            tables.alerts.c.guild_id != guild_id,
            tables.alerts.c.member_note.in_(_SENT),
        )
        .limit(1)
    )
    return result.first() is not None


async def last_note(
    transaction: Transaction, member_id: int, *, apart_from: int | None = None
) -> tuple[int, datetime] | None:
    """Return the guild and the time (UTC) of the last alert for which the member got a note, or None.

    `apart_from`: a message whose own alerts do not count.
    """
    of_this = select(tables.signals.c.alert_id).where(tables.signals.c.source_id == apart_from)
    result = await transaction.execute(
        select(tables.alerts.c.guild_id, tables.alerts.c.opened_at)
        .where(
            tables.alerts.c.member_id == member_id,
            tables.alerts.c.member_note.in_(_SENT),
            tables.alerts.c.id.not_in(of_this),
        )
        .order_by(tables.alerts.c.opened_at.desc())
        .limit(1)
    )
    row = result.one_or_none()
    return None if row is None else (row.guild_id, row.opened_at)


async def raise_tier(transaction: Transaction, alert_id: int, tier: Tier) -> Alert | None:
    """Set the tier of an alert whose row the transaction holds already; None if it is gone."""
    return await _change(transaction, tables.alerts.c.id == alert_id, tier=tier.value)


async def set_member_note(transaction: Transaction, alert_id: int, note: MemberNote) -> Alert | None:
    """Remember how far the note to the member has come; None if the alert is gone."""
    return await _change(transaction, tables.alerts.c.id == alert_id, member_note=note.value)


async def acknowledge(transaction: Transaction, alert_id: int, by: int) -> Alert | None:
    """Give an open alert to `by`; None when it was not open (somebody has it, it is over, it is gone)."""
    return await _change(
        transaction,
        and_(tables.alerts.c.id == alert_id, tables.alerts.c.state == State.OPEN.value),
        state=State.ACKNOWLEDGED.value,
        acknowledged_by=by,
        acknowledged_at=transaction.now,
    )


async def close(
    transaction: Transaction, alert_id: int, *, state: State, by: int, note: str | None
) -> Alert | None:
    """Close an unfinished alert and blank the words of its signals; None when it was not unfinished.

    The words a person wrote to a moderator have done their work once a moderator closes the alert.
    """
    if not state.finished:
        raise ValueError(f"{state} does not close an alert")
    closed = await _change(
        transaction,
        and_(tables.alerts.c.id == alert_id, tables.alerts.c.open_key.is_not(None)),
        state=state.value,
        open_key=None,
        closed_by=by,
        closed_at=transaction.now,
        closing_note=None if note is None else transaction.cipher.encrypt(note),
    )
    if closed is not None:
        await transaction.execute(
            tables.signals.update().where(tables.signals.c.alert_id == alert_id).values(words=None)
        )
    return closed


async def delete(transaction: Transaction, alert_id: int) -> bool:
    """Delete an alert with its signals, history and posts; False if it was gone."""
    for table in (tables.signals, tables.events, tables.posts):
        await transaction.execute(table.delete().where(table.c.alert_id == alert_id))
    result = await transaction.execute(tables.alerts.delete().where(tables.alerts.c.id == alert_id))
    return result.rowcount > 0


async def _change(transaction: Transaction, which: ColumnElement[bool], **values: Any) -> Alert | None:
    result = await transaction.execute(
        tables.alerts.update()
        .where(which)
        .values(revision=tables.alerts.c.revision + 1, **values)
        .returning(tables.alerts)
    )
    row = result.one_or_none()
    return None if row is None else alert_of(transaction, row)


def _open_key(guild_id: int, member_id: int) -> str:
    return f"{guild_id}:{member_id}"
