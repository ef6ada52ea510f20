"""Reminding of alerts that nobody has: of all that are due in a guild with one message, however many.

A reminder belongs to one alert on the agenda and in the outbox, so that none is lost. Whichever is sent first
speaks for the others of its tier too, and those are no longer wanted then.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import discord

from bot.outbox import (
    Call,
    Delivered,
    EditMessage,
    OutboxEntry,
    OutboxKind,
    SendMessage,
    ToChannel,
    Unreachable,
)
from cogs.crisis import messages, store
from cogs.crisis.actions import entries, on_call, payloads, places
from cogs.crisis.escalation import Audience
from cogs.crisis.messages.parts import message_address
from cogs.crisis.settings import CrisisSettings
from cogs.crisis.store import Alert, Form, Happened, State

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database import Transaction
    from bot.platform import Platform


@dataclass(frozen=True)
class Reminded(Delivered):
    """A message that reminded of several alerts: alert id → escalation step, and all alerts that it shows."""

    guild_id: int = 0
    steps: dict[int, int] = field(default_factory=dict)
    shown: tuple[int, ...] = ()


@dataclass(frozen=True)
class RemindOfSeveral:
    """Send a reminder of several alerts. Found again after a crash, it counts for its entry's own alert
    alone: which others it listed is not known then, and they are rather reminded of twice than never.
    """

    sending: SendMessage
    guild_id: int
    steps: dict[int, int]
    shown: tuple[int, ...]

    async def perform(self, client: discord.Client) -> Delivered:
        sent = await self.sending.perform(client)
        return Reminded(
            sent.channel_id,
            sent.message_id,
            sent.at,
            guild_id=self.guild_id,
            steps=self.steps,
            shown=self.shown,
        )

    async def find(self, client: discord.Client, since: datetime) -> Delivered | None:
        return await self.sending.find(client, since)


async def prepare(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, alert: Alert
) -> Call | None:
    """Render the reminder of this alert and of all others that are due; None: another one spoke for it.

    A list of several also shows those reminded of before, so that the newest one stands for all earlier ones.
    """
    due = await store.history.steps_not_called_for(transaction, alert.guild_id)
    if alert.state is not State.OPEN or alert.id not in due:
        return None
    channels = places.alert_channels(platform, alert.guild_id)
    before = await store.history.reminded(transaction, alert.guild_id)
    shown = [
        (other, address)
        for other in await store.alerts.unfinished(transaction, alert.guild_id)
        if (other.id in due or other.id in before)
        and other.tier is alert.tier
        and (address := await post_address(transaction, other, channels)) is not None
    ]
    listed = [(other, address) for other, address in shown if other.id in due]
    ladder = (
        platform.configuration.current.section(alert.guild_id, CrisisSettings).tiers.of(alert.tier).ladder
    )
    steps = {other.id: due[other.id] for other, _ in listed} | {alert.id: due[alert.id]}
    widest = max((ladder.step(step).ping for step in steps.values()), key=list(Audience).index)
    language = platform.languages.of_guild(platform.configuration, alert.guild_id)
    about = {alert.member_id, *(other.member_id for other, _ in listed)}
    ping = await on_call.roles_that_answer(platform, alert.guild_id, widest, about)
    to = ToChannel(payloads.number(entry.payload, "channel"))
    if len(steps) == 1:
        address = await post_address(transaction, alert)
        message = messages.reminders.ping(
            language,
            alert,
            await store.signals.of_alert(transaction, alert.id),
            why="waiting",
            mark=entry.mark,
            post_address=address,
            ping=ping,
        )
        return SendMessage(to, message, entry.mark)
    message = messages.reminders.reminder_of_several(language, shown, mark=entry.mark, ping=ping)
    seen = tuple(other.id for other, _ in shown[: messages.reminders.MOST_LISTED])
    return RemindOfSeveral(SendMessage(to, message, entry.mark), alert.guild_id, steps, seen)


async def delivered(transaction: Transaction, entry: OutboxEntry, reminded: Reminded) -> None:
    """Remember of each alert that it has been reminded of, and shorten the reminders before this one."""
    own = await store.alerts.lock(transaction, payloads.number(entry.payload, "alert"))
    if own is not None:
        await supersede_earlier(transaction, own, reminded, reminded.shown, lists_too=True)
        await store.history.add_post(
            transaction,
            guild_id=own.guild_id,
            alert_id=own.id,
            form=Form.LIST,
            channel_id=reminded.channel_id,
            message_id=reminded.message_id,
            mark=entry.mark,
        )
    for alert_id, step in sorted(reminded.steps.items()):
        if await store.alerts.lock(transaction, alert_id) is not None:
            await store.history.record(
                transaction,
                guild_id=reminded.guild_id,
                alert_id=alert_id,
                what=Happened.PINGED,
                figure=step,
            )


async def supersede_earlier(
    transaction: Transaction,
    alert: Alert,
    newest: Delivered,
    alert_ids: Collection[int],
    *,
    lists_too: bool = False,
) -> None:
    """Have older reminders of these alerts, in the newest one's channel, edited into a line that leads to it:
    a night's reminders that all say the same would hide the alerts between them.
    """
    for post in await store.history.reminders_before(
        transaction,
        newest.message_id,
        guild_id=alert.guild_id,
        channel_id=newest.channel_id,
        alert_ids=alert_ids,
        lists_of=alert.tier if lists_too else None,
    ):
        await entries.put_supersede(transaction, alert, post, newer=newest.message_id)
        # It shows nothing of the alert any more, so no later edit may bring it back.
        await store.history.forget_post(transaction, channel_id=post.channel_id, message_id=post.message_id)


async def prepare_supersede(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Call | None:
    """Render what is left of an older reminder."""
    channel_id = payloads.number(entry.payload, "channel")
    newer = message_address(entry.guild_id, channel_id, payloads.number(entry.payload, "newer"))
    language = platform.languages.of_guild(platform.configuration, entry.guild_id)
    message = messages.reminders.superseded(language, newer=newer)
    return EditMessage(channel_id, payloads.number(entry.payload, "message"), message)


def step_of(entry: OutboxEntry) -> int | None:
    """Return the escalation step that a reminder belongs to; None for other calls."""
    return None if entry.payload["step"] is None else payloads.number(entry.payload, "step")


async def post_address(
    transaction: Transaction, alert: Alert, channels: tuple[int, ...] | None = None
) -> str | None:
    """Return the address of the alert's latest post in a channel, or in one of `channels`, or None."""
    posts = [
        post
        for post in await store.history.posts_of(transaction, alert.id)
        if post.form is Form.ALERT and (channels is None or post.channel_id in channels)
    ]
    return message_address(alert.guild_id, posts[-1].channel_id, posts[-1].message_id) if posts else None


async def _superseded(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, delivered: Delivered
) -> None:
    """Nothing follows from it."""


async def _superseded_is_gone(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, unreachable: Unreachable
) -> None:
    """Somebody deleted the older reminder: all the better."""


OUTBOX = (
    OutboxKind(
        name=entries.SUPERSEDE,
        urgency=3,
        prepare=prepare_supersede,
        delivered=_superseded,
        unreachable=_superseded_is_gone,
    ),
)
