"""What the crisis tables hold about one person, and how it goes.

A closed alert is deleted with everything that hangs on it. An open one is kept until a moderator closes it,
then deleted: nobody's cry for help may vanish because of a request about data. Where the person acted for
somebody else (reported, acknowledged, resolved), only their id is blanked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Table, func, select

from bot.database import Transaction
from bot.personal_data import Person
from cogs.crisis.store import alerts, tables
from cogs.crisis.store.records import Alert, Source, alert_of, signal_of


async def finished_alerts_of(transaction: Transaction, person: Person) -> tuple[Alert, ...]:
    """Return the person's closed alerts."""
    result = await transaction.execute(
        select(tables.alerts)
        .where(_theirs(tables.alerts.c.member_id, tables.alerts, person), tables.alerts.c.open_key.is_(None))
        .order_by(tables.alerts.c.id)
    )
    return tuple(alert_of(transaction, row) for row in result)


async def guilds_with_finished_alerts(transaction: Transaction) -> tuple[int, ...]:
    """Return the guilds of closed alerts."""
    result = await transaction.execute(
        select(tables.alerts.c.guild_id).where(tables.alerts.c.open_key.is_(None)).distinct()
    )
    return tuple(result.scalars())


async def alerts_closed_before(
    transaction: Transaction, guild_id: int, before: datetime, most: int
) -> tuple[Alert, ...]:
    """Return a guild's alerts that were closed before `before` (UTC), the oldest first, at most `most`."""
    result = await transaction.execute(
        select(tables.alerts)
        .where(
            tables.alerts.c.guild_id == guild_id,
            tables.alerts.c.open_key.is_(None),
            tables.alerts.c.closed_at < before,
        )
        .order_by(tables.alerts.c.id)
        .limit(most)
    )
    return tuple(alert_of(transaction, row) for row in result)


async def export_alerts(transaction: Transaction, person: Person) -> Sequence[Mapping[str, Any]]:
    """Return the alerts about the person; a moderator's closing note only where the person wrote it.

    One that only others' reports led to is left out: even that there was one would point at somebody.
    """
    about = _theirs(tables.alerts.c.member_id, tables.alerts, person)
    held = _theirs(tables.alerts.c.acknowledged_by, tables.alerts, person)
    closed = _theirs(tables.alerts.c.closed_by, tables.alerts, person)
    result = await transaction.execute(
        select(tables.alerts).where(about | held | closed).order_by(tables.alerts.c.id)
    )
    found = [alert_of(transaction, row) for row in result]
    first_of_their_own = await _first_of_their_own(transaction, [alert.id for alert in found])
    exported: list[Mapping[str, Any]] = []
    for alert in found:
        line: dict[str, Any] = {"alert": alert.id, "guild": alert.guild_id}
        own = alert.member_id == person.user_id
        if own and alert.id not in first_of_their_own:
            continue
        if own:
            line |= {
                "about": "you",
                "state": alert.state.value,
                "tier": alert.tier.value,
                "opened_at": first_of_their_own[alert.id].isoformat(),
                "closed_at": None if alert.closed_at is None else alert.closed_at.isoformat(),
            }
        if alert.acknowledged_by == person.user_id and alert.acknowledged_at is not None:
            line["acknowledged_by_you_at"] = alert.acknowledged_at.isoformat()
        if alert.closed_by == person.user_id and alert.closed_at is not None:
            line |= {"closed_by_you_at": alert.closed_at.isoformat(), "your_closing_note": alert.closing_note}
        exported.append(line)
    return exported


async def forget_alerts(transaction: Transaction, person: Person) -> int:
    """Delete the person's closed alerts, mark the open ones, blank their id where they acted as a
    moderator.
    """
    touched = 0
    for alert in await finished_alerts_of(transaction, person):
        touched += await alerts.delete(transaction, alert.id)
    table = tables.alerts
    touched += await _update(
        transaction, table, _theirs(table.c.member_id, table, person), {"forget_when_closed": True}
    )
    touched += await _update(
        transaction,
        table,
        _theirs(table.c.acknowledged_by, table, person) & table.c.open_key.is_(None),
        {"acknowledged_by": None},
    )
    touched += await _update(
        transaction,
        table,
        _theirs(table.c.closed_by, table, person),
        {"closed_by": None, "closing_note": None},
    )
    return touched


async def export_signals(transaction: Transaction, person: Person) -> Sequence[Mapping[str, Any]]:
    """Return what led to alerts about the person, and what they reported; never who reported them."""
    table = tables.signals
    about = table.c.alert_id.in_(
        select(tables.alerts.c.id).where(_theirs(tables.alerts.c.member_id, tables.alerts, person))
    )
    # A report about the person stays the reporter's, also after the reporter has been forgotten.
    theirs = (about & (table.c.source != Source.REPORT.value)) | _theirs(table.c.reporter_id, table, person)
    result = await transaction.execute(select(table).where(theirs).order_by(table.c.id))
    exported: list[Mapping[str, Any]] = []
    for signal in (signal_of(transaction, row) for row in result):
        line: dict[str, Any] = {
            "guild": signal.guild_id,
            "channel": signal.channel_id,
            "message": signal.message_id,
            "posted_at": signal.posted_at.isoformat(),
            "noticed_at": signal.noticed_at.isoformat(),
        }
        if signal.reporter_id == person.user_id:
            line["reported_by_you"] = True
        else:
            line |= {"rule": signal.rule, "tier": signal.tier.value, "your_words": signal.words}
        exported.append(line)
    return exported


async def forget_signals(transaction: Transaction, person: Person) -> int:
    """Blank the person as a reporter. Signals about them go with their alert."""
    table = tables.signals
    return await _update(
        transaction, table, _theirs(table.c.reporter_id, table, person), {"reporter_id": None}
    )


async def export_events(transaction: Transaction, person: Person) -> Sequence[Mapping[str, Any]]:
    """Return what the person did to alerts."""
    table = tables.events
    result = await transaction.execute(
        select(table).where(_theirs(table.c.actor_id, table, person)).order_by(table.c.id)
    )
    return [
        {"alert": row.alert_id, "guild": row.guild_id, "what": row.what, "at": row.at.isoformat()}
        for row in result
    ]


async def forget_events(transaction: Transaction, person: Person) -> int:
    """Keep what happened, blank that it was this person."""
    table = tables.events
    return await _update(transaction, table, _theirs(table.c.actor_id, table, person), {"actor_id": None})


async def export_private_conversation(
    transaction: Transaction, person: Person
) -> Sequence[Mapping[str, Any]]:
    """Return up to where the private conversation with the person has been read."""
    table = tables.direct_last_seen
    result = await transaction.execute(select(table).where(table.c.person_id == person.user_id))
    return [{"last_private_message": row.message_id} for row in result]


async def forget_private_conversation(transaction: Transaction, person: Person) -> int:
    """Forget that there was a private conversation, unless only one guild is meant."""
    if person.guild_id is not None:
        return 0
    table = tables.direct_last_seen
    result = await transaction.execute(table.delete().where(table.c.person_id == person.user_id))
    return result.rowcount


async def _first_of_their_own(transaction: Transaction, alert_ids: Sequence[int]) -> dict[int, datetime]:
    """Return alert id → when the member's own words or call first led to it; without those that never did."""
    table = tables.signals
    result = await transaction.execute(
        select(table.c.alert_id, func.min(table.c.noticed_at).label("first"))
        .where(table.c.alert_id.in_(alert_ids), table.c.source != Source.REPORT.value)
        .group_by(table.c.alert_id)
    )
    return {row.alert_id: row.first for row in result}


def _theirs(column: ColumnElement[Any], table: Table, person: Person) -> ColumnElement[bool]:
    theirs = column == person.user_id
    return theirs if person.guild_id is None else theirs & (table.c.guild_id == person.guild_id)


async def _update(
    transaction: Transaction, table: Table, which: ColumnElement[bool], values: Mapping[str, Any]
) -> int:
    result = await transaction.execute(table.update().where(which).values(**values))
    return result.rowcount
