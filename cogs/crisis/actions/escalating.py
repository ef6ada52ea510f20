"""Calling again for as long as nobody has taken an alert."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from bot.agenda import RUN, AgendaEntry, AgendaKind
from cogs.crisis import store
from cogs.crisis.actions import announcing, entries, payloads
from cogs.crisis.actions.entries import Why
from cogs.crisis.escalation import Ladder, next_step
from cogs.crisis.settings import CrisisSettings
from cogs.crisis.store import Alert, Happened, State

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.platform import Platform


async def begin(platform: Platform, transaction: Transaction, alert: Alert) -> None:
    """Promise the first step of the alert's tier, counted from now."""
    step = next_step(
        _ladder(platform, alert),
        opened_at=transaction.now,
        taken=0,
        now=transaction.now,
        acknowledged=alert.state is not State.OPEN,
    )
    if step is not None:
        await entries.put_step(transaction, alert, step, transaction.now)


async def escalate(platform: Platform, transaction: Transaction, entry: AgendaEntry) -> None:
    """Take one step and promise the next, unless somebody has the alert or a higher tier calls on its own."""
    alert = await store.alerts.lock(transaction, payloads.number(entry.payload, "alert"))
    if alert is None or alert.state is not State.OPEN:
        return
    if alert.tier.value != payloads.word(entry.payload, "tier"):
        return
    number = payloads.number(entry.payload, "number")
    since = datetime.fromisoformat(payloads.word(entry.payload, "since"))
    ladder = _ladder(platform, alert)
    await store.history.record(
        transaction,
        guild_id=alert.guild_id,
        alert_id=alert.id,
        what=Happened.ESCALATED,
        figure=number,
    )
    await announcing.call_again(
        platform,
        transaction,
        alert,
        why=Why.WAITING,
        audience=ladder.step(number).ping,
        occasion=f"{alert.tier.value}-step-{number}",
        step=number,
    )
    following = next_step(ladder, opened_at=since, taken=number, now=transaction.now, acknowledged=False)
    if following is not None:
        await entries.put_step(transaction, alert, following, since)


def _ladder(platform: Platform, alert: Alert) -> Ladder:
    settings = platform.configuration.current.section(alert.guild_id, CrisisSettings)
    return settings.tiers.of(alert.tier).ladder


AGENDA = (AgendaKind(name=entries.ESCALATE, handler=escalate, when_late=RUN, urgency=0),)
