"""The reasons for alerts. One message gives one signal a rule, however often and by which way it is read."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert

from bot.database import Transaction
from cogs.crisis.detection import Tier
from cogs.crisis.store import tables
from cogs.crisis.store.records import Signal, Source, signal_of


async def known_rules(transaction: Transaction, *, guild_id: int, source_id: int) -> frozenset[str]:
    """Return the rules under which this message, thread or interaction has been recorded already."""
    result = await transaction.execute(
        select(tables.signals.c.rule).where(
            tables.signals.c.guild_id == guild_id, tables.signals.c.source_id == source_id
        )
    )
    return frozenset(result.scalars())


async def guilds_of(transaction: Transaction, source_id: int) -> frozenset[int]:
    """Return the guilds in which this message, thread or interaction has been recorded."""
    result = await transaction.execute(
        select(tables.signals.c.guild_id).where(tables.signals.c.source_id == source_id)
    )
    return frozenset(result.scalars())


async def reported_since(
    transaction: Transaction, *, guild_id: int, reporter_id: int, since: datetime
) -> int:
    """Return to how many alerts of a guild somebody's reports led after `since` (UTC)."""
    result = await transaction.execute(
        select(func.count(tables.signals.c.alert_id.distinct())).where(
            tables.signals.c.guild_id == guild_id,
            tables.signals.c.reporter_id == reporter_id,
            tables.signals.c.noticed_at > since,
        )
    )
    return int(result.scalar_one())


async def add(
    transaction: Transaction,
    *,
    guild_id: int,
    alert_id: int,
    source: Source,
    source_id: int,
    rule: str,
    tier: Tier,
    channel_id: int | None,
    message_id: int | None,
    posted_at: datetime,
    reporter_id: int | None = None,
    words: str | None = None,
) -> bool:
    """Record one reason, its words encrypted; False if it is recorded already."""
    result = await transaction.execute(
        insert(tables.signals)
        .values(
            guild_id=guild_id,
            alert_id=alert_id,
            source=source.value,
            source_id=source_id,
            rule=rule,
            tier=tier.value,
            channel_id=channel_id,
            message_id=message_id,
            reporter_id=reporter_id,
            posted_at=posted_at,
            noticed_at=transaction.now,
            words=None if words is None else transaction.cipher.encrypt(words),
        )
        .on_conflict_do_nothing(index_elements=["guild_id", "source_id", "rule"])
        .returning(tables.signals.c.id)
    )
    return result.one_or_none() is not None


async def of_alert(transaction: Transaction, alert_id: int) -> tuple[Signal, ...]:
    """Return an alert's reasons, the oldest first."""
    result = await transaction.execute(
        select(tables.signals).where(tables.signals.c.alert_id == alert_id).order_by(tables.signals.c.id)
    )
    return tuple(signal_of(transaction, row) for row in result)


async def of_alerts(transaction: Transaction, alert_ids: Collection[int]) -> tuple[Signal, ...]:
    """Return the reasons of several alerts, the oldest first."""
    result = await transaction.execute(
        select(tables.signals).where(tables.signals.c.alert_id.in_(alert_ids)).order_by(tables.signals.c.id)
    )
    return tuple(signal_of(transaction, row) for row in result)
