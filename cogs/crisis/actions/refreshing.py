"""Editing what shows an alert, so that everybody sees who has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.message import Message
from bot.outbox import Call, Delivered, EditMessage, OutboxEntry, OutboxKind, Unreachable
from cogs.crisis import messages, store
from cogs.crisis.actions import announcing, entries, payloads, reminding
from cogs.crisis.store import Alert, Form, Happened

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.platform import Platform


async def prepare_refresh(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Call | None:
    """Render the message as it must look now, unless a newer edit of it is waiting."""
    alert = await store.alerts.find(transaction, payloads.number(entry.payload, "alert"))
    form = Form(payloads.word(entry.payload, "form"))
    if (
        alert is not None
        and form is not Form.PING
        and alert.revision > payloads.number(entry.payload, "revision")
    ):
        return None
    return EditMessage(
        payloads.number(entry.payload, "channel"),
        payloads.number(entry.payload, "message"),
        await _rendered(platform, transaction, entry, alert, form),
    )


async def refreshed(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, delivered: Delivered
) -> None:
    """Nothing follows from an edit."""


async def refresh_unreachable(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, unreachable: Unreachable
) -> None:
    """The message is gone. If it was the post of an alert that is not over, post the alert again."""
    message_id = payloads.number(entry.payload, "message")
    await store.history.forget_post(
        transaction, channel_id=payloads.number(entry.payload, "channel"), message_id=message_id
    )
    alert = await store.alerts.lock(transaction, payloads.number(entry.payload, "alert"))
    if alert is None or alert.state.finished or payloads.word(entry.payload, "form") != Form.ALERT:
        return
    left = await store.history.posts_of(transaction, alert.id)
    if not any(post.form is Form.ALERT for post in left):
        await announcing.announce(platform, transaction, alert, f"instead-of-{message_id}")


async def _rendered(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, alert: Alert | None, form: Form
) -> Message:
    language = platform.languages.of_guild(platform.configuration, entry.guild_id)
    if alert is None:
        return messages.posts.gone(language)
    mark = payloads.word(entry.payload, "mark")
    if form is Form.PING:
        address = await reminding.post_address(transaction, alert)
        signals = await store.signals.of_alert(transaction, alert.id)
        return messages.reminders.ping(language, alert, signals, why=None, mark=mark, post_address=address)
    called = await store.history.last_figure(transaction, alert.id, Happened.POSTED)
    guild = platform.client.get_guild(alert.guild_id)
    direct = form is Form.DIRECT
    return messages.posts.alert_post(
        language,
        alert,
        await store.signals.of_alert(transaction, alert.id),
        mark=mark,
        ping=() if direct else announcing.roles_called(platform, alert, called),
        guild_name=guild.name if direct and guild is not None else None,
    )


OUTBOX = (
    OutboxKind(
        name=entries.REFRESH,
        urgency=3,
        prepare=prepare_refresh,
        delivered=refreshed,
        unreachable=refresh_unreachable,
    ),
)
