"""Bringing an alert before moderators: the post, its reminders, and where they go when a channel is gone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import discord

from bot.outbox import Call, Delivered, OutboxEntry, OutboxKind, SendMessage, ToChannel, Unreachable
from cogs.crisis import messages, store
from cogs.crisis.actions import entries, on_call, payloads, people, places, reminding
from cogs.crisis.actions.entries import Why
from cogs.crisis.escalation import Audience
from cogs.crisis.settings import CrisisSettings
from cogs.crisis.store import Alert, Form, Happened, State

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database import Transaction
    from bot.platform import Platform


_AUDIENCES = tuple(Audience)


@dataclass(frozen=True)
class Posted(Delivered):
    """The post of an alert, and whom it called: 0 nobody, else the place of the audience among all."""

    called: int = 0


@dataclass(frozen=True)
class PostAlert:
    """Send the post of an alert. Found again after a crash, whom it called is not known."""

    sending: SendMessage
    called: int

    async def perform(self, client: discord.Client) -> Delivered:
        sent = await self.sending.perform(client)
        return Posted(sent.channel_id, sent.message_id, sent.at, called=self.called)

    async def find(self, client: discord.Client, since: datetime) -> Delivered | None:
        return await self.sending.find(client, since)


def roles_called(platform: Platform, alert: Alert, called: int | None) -> tuple[int, ...]:
    """Return the roles that a post of the alert called, as `Posted.called` tells; None: not known, so those
    of the alert's tier.
    """
    if called == 0:
        return ()
    settings = platform.configuration.current.section(alert.guild_id, CrisisSettings)
    audience = settings.tiers.of(alert.tier).ping if called is None else _AUDIENCES[called - 1]
    return places.roles_to_ping(platform, alert.guild_id, audience)


async def announce(
    platform: Platform, transaction: Transaction, alert: Alert, occasion: str, *, quiet: bool = False
) -> None:
    """Put the alert's post on its way: to the first channel that there is, else to people. A `quiet` post
    pings nobody.
    """
    channels = places.alert_channels(platform, alert.guild_id)
    if channels:
        await entries.put_post(
            transaction, alert, channel_id=channels[0], tried=(), occasion=occasion, quiet=quiet
        )
    else:
        await people.write_to_people(transaction, alert, occasion)


async def call_again(
    platform: Platform,
    transaction: Transaction,
    alert: Alert,
    *,
    why: Why,
    audience: Audience,
    occasion: str,
    step: int | None = None,
) -> None:
    """Call moderators again where the alert stands; where it could not be posted so far, post it anew."""
    posts = await store.history.posts_of(transaction, alert.id)
    channels = places.alert_channels(platform, alert.guild_id)
    standing = [post.channel_id for post in posts if post.form is Form.ALERT and post.channel_id in channels]
    if not standing:
        await announce(platform, transaction, alert, occasion)
        return
    await entries.put_ping(
        transaction,
        alert,
        why=why,
        audience=audience,
        channel_id=standing[-1],
        tried=(),
        occasion=occasion,
        step=step,
    )


async def prepare_post(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Call | None:
    """Render the post, unless the alert is over already."""
    alert = await store.alerts.find(transaction, payloads.number(entry.payload, "alert"))
    if alert is None or alert.state.finished:
        return None
    audience = (
        platform.configuration.current.section(alert.guild_id, CrisisSettings).tiers.of(alert.tier).ping
    )
    called = 0
    if not entry.payload["quiet"] and alert.state is State.OPEN:
        answering = await on_call.audience_that_answers(platform, alert.guild_id, audience, [alert.member_id])
        called = _AUDIENCES.index(answering) + 1
    message = messages.posts.alert_post(
        platform.languages.of_guild(platform.configuration, alert.guild_id),
        alert,
        await store.signals.of_alert(transaction, alert.id),
        mark=entry.mark,
        ping=roles_called(platform, alert, called),
    )
    to = ToChannel(payloads.number(entry.payload, "channel"))
    return PostAlert(SendMessage(to, message, entry.mark), called)


async def post_delivered(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, delivered: Delivered
) -> None:
    """Remember the post, and edit it if the alert has changed since it was put on its way."""
    alert = await remember_post(transaction, entry, delivered, Form.ALERT)
    if alert is not None:
        await store.history.record(
            transaction,
            guild_id=alert.guild_id,
            alert_id=alert.id,
            what=Happened.POSTED,
            figure=delivered.called if isinstance(delivered, Posted) else None,
        )


async def post_unreachable(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, unreachable: Unreachable
) -> None:
    """Try the next channel, and where there is none, the people."""
    alert = await store.alerts.lock(transaction, payloads.number(entry.payload, "alert"))
    if alert is None or alert.state.finished:
        return
    await _record_failure(transaction, alert, unreachable)
    occasion = payloads.word(entry.payload, "occasion")
    channel, tried = _next_channel(platform, entry)
    if channel is None:
        await people.write_to_people(transaction, alert, occasion)
    else:
        await entries.put_post(
            transaction,
            alert,
            channel_id=channel,
            tried=tried,
            occasion=occasion,
            quiet=entry.payload.get("quiet") is True,
        )


async def prepare_ping(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Call | None:
    """Render the reminder, unless the alert is over, or somebody has it and this was for as long as nobody
    had.
    """
    alert = await store.alerts.find(transaction, payloads.number(entry.payload, "alert"))
    if alert is None or alert.state.finished:
        return None
    why = Why(payloads.word(entry.payload, "why"))
    if why is Why.WAITING:
        return await reminding.prepare(platform, transaction, entry, alert)
    audience = Audience(payloads.word(entry.payload, "audience"))
    holder = alert.acknowledged_by if alert.state is State.ACKNOWLEDGED else None
    message = messages.reminders.ping(
        platform.languages.of_guild(platform.configuration, alert.guild_id),
        alert,
        await store.signals.of_alert(transaction, alert.id),
        why=why.value,
        mark=entry.mark,
        post_address=await reminding.post_address(transaction, alert),
        ping=await on_call.roles_that_answer(platform, alert.guild_id, audience, [alert.member_id]),
        people=() if holder is None else (holder,),
    )
    return SendMessage(ToChannel(payloads.number(entry.payload, "channel")), message, entry.mark)


async def ping_delivered(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, delivered: Delivered
) -> None:
    """Remember the reminder, so that it too shows who takes the alert; not one of several, which is a list of
    ways to them.
    """
    if isinstance(delivered, reminding.Reminded):
        await reminding.delivered(transaction, entry, delivered)
        return
    alert = await remember_post(transaction, entry, delivered, Form.PING)
    if alert is not None:
        if reminding.step_of(entry) is not None:
            await reminding.supersede_earlier(transaction, alert, delivered, (alert.id,))
        await store.history.record(
            transaction,
            guild_id=alert.guild_id,
            alert_id=alert.id,
            what=Happened.PINGED,
            figure=reminding.step_of(entry),
        )


async def ping_unreachable(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, unreachable: Unreachable
) -> None:
    """The channel of the post is gone: post the alert anew in the next one, and where there is none, to
    people.
    """
    await post_unreachable(platform, transaction, entry, unreachable)


async def remember_post(
    transaction: Transaction, entry: OutboxEntry, delivered: Delivered, form: Form
) -> Alert | None:
    """Remember where an alert stands; edit it at once if the alert has changed meanwhile. None: it
    is gone.
    """
    alert = await store.alerts.lock(transaction, payloads.number(entry.payload, "alert"))
    if alert is None:
        return None
    await store.history.add_post(
        transaction,
        guild_id=alert.guild_id,
        alert_id=alert.id,
        form=form,
        channel_id=delivered.channel_id,
        message_id=delivered.message_id,
        mark=entry.mark,
    )
    if _changed_since(alert, entry, form):
        for post in await store.history.posts_of(transaction, alert.id):
            if post.message_id == delivered.message_id:
                await entries.put_refresh(transaction, alert, post)
    return alert


def _changed_since(alert: Alert, entry: OutboxEntry, form: Form) -> bool:
    """Say whether the alert may look other than it did when the message was put on its way."""
    if form is Form.PING:
        return alert.state != payloads.word(entry.payload, "state")
    return alert.revision != payloads.number(entry.payload, "revision")


async def _record_failure(transaction: Transaction, alert: Alert, unreachable: Unreachable) -> None:
    await store.history.record(
        transaction,
        guild_id=alert.guild_id,
        alert_id=alert.id,
        what=Happened.POST_FAILED,
        figure=unreachable.code,
    )


def _next_channel(platform: Platform, entry: OutboxEntry) -> tuple[int | None, tuple[int, ...]]:
    tried = (*payloads.numbers(entry.payload, "tried"), payloads.number(entry.payload, "channel"))
    left = [channel for channel in places.alert_channels(platform, entry.guild_id) if channel not in tried]
    return (left[0] if left else None), tried


OUTBOX = (
    OutboxKind(
        name=entries.POST,
        urgency=0,
        prepare=prepare_post,
        delivered=post_delivered,
        unreachable=post_unreachable,
    ),
    OutboxKind(
        name=entries.PING,
        urgency=0,
        prepare=prepare_ping,
        delivered=ping_delivered,
        unreachable=ping_unreachable,
    ),
)
