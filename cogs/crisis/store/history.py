"""What happened to an alert, and which messages in Discord show it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Row, func, select
from sqlalchemy.dialects.postgresql import insert

from bot.database import Transaction
from cogs.crisis.detection import Tier
from cogs.crisis.store import tables
from cogs.crisis.store.records import Event, Form, Happened, Post, State


async def record(
    transaction: Transaction,
    *,
    guild_id: int,
    alert_id: int,
    what: Happened,
    actor_id: int | None = None,
    figure: int | None = None,
) -> None:
    """Add a line to an alert's history, at the transaction's instant."""
    await transaction.execute(
        tables.events.insert().values(
            guild_id=guild_id,
            alert_id=alert_id,
            what=what.value,
            actor_id=actor_id,
            figure=figure,
            at=transaction.now,
        )
    )


async def of_alert(transaction: Transaction, alert_id: int) -> tuple[Event, ...]:
    """Return an alert's history, the oldest line first."""
    result = await transaction.execute(
        select(tables.events).where(tables.events.c.alert_id == alert_id).order_by(tables.events.c.id)
    )
    return tuple(
        Event(what=Happened(row.what), actor_id=row.actor_id, figure=row.figure, at=row.at) for row in result
    )


async def count(transaction: Transaction, alert_id: int, what: Happened, figure: int) -> int:
    """Return how many lines of this kind with this figure an alert's history has."""
    result = await transaction.execute(
        select(func.count())
        .select_from(tables.events)
        .where(
            tables.events.c.alert_id == alert_id,
            tables.events.c.what == what.value,
            tables.events.c.figure == figure,
        )
    )
    return int(result.scalar_one())


async def steps_not_called_for(transaction: Transaction, guild_id: int) -> dict[int, int]:
    """Return alert id → last escalation step, for a guild's open alerts of which it has pinged nobody yet."""
    kinds = (Happened.ESCALATED.value, Happened.PINGED.value)
    result = await transaction.execute(
        select(tables.events.c.alert_id, tables.events.c.what, tables.events.c.figure)
        .join(tables.alerts, tables.alerts.c.id == tables.events.c.alert_id)
        .where(
            tables.alerts.c.guild_id == guild_id,
            tables.alerts.c.state == State.OPEN.value,
            tables.events.c.what.in_(kinds),
            tables.events.c.figure.is_not(None),  # a reminder without a step is about something else
        )
        .order_by(tables.events.c.id)
    )
    last = {row.alert_id: row for row in result}
    return {alert_id: row.figure for alert_id, row in last.items() if row.what == Happened.ESCALATED.value}


async def reminded(transaction: Transaction, guild_id: int) -> frozenset[int]:
    """Return the guild's open alerts that a reminder has been sent of."""
    result = await transaction.execute(
        select(tables.events.c.alert_id)
        .join(tables.alerts, tables.alerts.c.id == tables.events.c.alert_id)
        .where(
            tables.alerts.c.guild_id == guild_id,
            tables.alerts.c.state == State.OPEN.value,
            tables.events.c.what == Happened.PINGED.value,
            tables.events.c.figure.is_not(None),
        )
    )
    return frozenset(result.scalars())


async def last_figure(transaction: Transaction, alert_id: int, what: Happened) -> int | None:
    """Return the figure of the latest line of this kind in an alert's history, or None."""
    result = await transaction.execute(
        select(tables.events.c.figure)
        .where(tables.events.c.alert_id == alert_id, tables.events.c.what == what.value)
        .order_by(tables.events.c.id.desc())
        .limit(1)
    )
    figure: int | None = result.scalar_one_or_none()
    return figure


async def add_post(
    transaction: Transaction,
    *,
    guild_id: int,
    alert_id: int,
    form: Form,
    channel_id: int,
    message_id: int,
    mark: str,
) -> None:
    """Remember a message that shows an alert; the same message twice is remembered once."""
    await transaction.execute(
        insert(tables.posts)
        .values(
            guild_id=guild_id,
            alert_id=alert_id,
            form=form.value,
            channel_id=channel_id,
            message_id=message_id,
            mark=mark,
            posted_at=transaction.now,
        )
        .on_conflict_do_nothing(index_elements=["channel_id", "message_id"])
    )


async def posts_of(transaction: Transaction, alert_id: int) -> tuple[Post, ...]:
    """Return the messages that show an alert, the oldest first."""
    result = await transaction.execute(
        select(tables.posts)
        .where(
            tables.posts.c.alert_id == alert_id,
            tables.posts.c.form.not_in((Form.POINTER.value, Form.LIST.value)),
        )
        .order_by(tables.posts.c.id)
    )
    return tuple(_post_of(row) for row in result)


async def reminders_before(
    transaction: Transaction,
    message_id: int,
    *,
    guild_id: int,
    channel_id: int,
    alert_ids: Collection[int],
    lists_of: Tier | None,
) -> tuple[Post, ...]:
    """Return the reminders in a channel that are older than a message: those of these alerts, and the lists
    of alerts of the tier `lists_of` (None: no lists).
    """
    posts, alerts = tables.posts.c, tables.alerts.c
    of_these = (posts.form == Form.PING.value) & posts.alert_id.in_(alert_ids)
    if lists_of is not None:
        of_these |= (posts.form == Form.LIST.value) & (alerts.tier == lists_of.value)
    result = await transaction.execute(
        select(tables.posts)
        .join(tables.alerts, alerts.id == posts.alert_id)
        .where(
            posts.guild_id == guild_id,
            posts.channel_id == channel_id,
            posts.message_id < message_id,
            of_these,
        )
        .order_by(posts.id)
    )
    return tuple(_post_of(row) for row in result)


async def pointer_since(transaction: Transaction, channel_id: int, since: datetime) -> bool:
    """Say whether a line for everyone was posted in this channel after `since` (UTC)."""
    result = await transaction.execute(
        select(tables.posts.c.id)
        .where(
            tables.posts.c.channel_id == channel_id,
            tables.posts.c.form == Form.POINTER.value,
            tables.posts.c.posted_at > since,
        )
        .limit(1)
    )
    return result.first() is not None


async def forget_post(transaction: Transaction, *, channel_id: int, message_id: int) -> None:
    """Stop editing a message that has been deleted."""
    await transaction.execute(
        tables.posts.delete().where(
            tables.posts.c.channel_id == channel_id, tables.posts.c.message_id == message_id
        )
    )


def _post_of(row: Row[Any]) -> Post:
    return Post(
        id=row.id,
        guild_id=row.guild_id,
        alert_id=row.alert_id,
        form=Form(row.form),
        channel_id=row.channel_id,
        message_id=row.message_id,
        mark=row.mark,
    )
