"""Reading alerts for a moderator, and help lines for anybody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from cogs.crisis import store
from cogs.crisis.help_lines import HelpLines, lines_for
from cogs.crisis.settings import HelpLineSettings
from cogs.crisis.store import Alert, Event, Happened, Signal, Source, State
from cogs.members.actions import country_of

if TYPE_CHECKING:
    from bot.platform import Platform


@dataclass(frozen=True)
class FullAlert:
    """An alert with all that led to it and all that happened to it."""

    alert: Alert
    signals: tuple[Signal, ...]
    history: tuple[Event, ...]


async def unfinished_alerts(platform: Platform, guild_id: int) -> tuple[Alert, ...]:
    """Return a guild's alerts that are not closed, those that wait for somebody first."""
    async with platform.database.reading() as transaction:
        return await store.alerts.unfinished(transaction, guild_id)


async def guild_of(platform: Platform, alert_id: int) -> int | None:
    """Return the guild of an alert, or None if there is no such alert (any more)."""
    async with platform.database.reading() as transaction:
        alert = await store.alerts.find(transaction, alert_id)
    return None if alert is None else alert.guild_id


async def signals_of(platform: Platform, alert_id: int) -> tuple[Signal, ...]:
    """Return what led to an alert, the oldest first."""
    async with platform.database.reading() as transaction:
        return await store.signals.of_alert(transaction, alert_id)


async def alert_in_full(platform: Platform, guild_id: int, alert_id: int) -> FullAlert | None:
    """Return one of a guild's alerts, open or closed; None if the guild has none with this id."""
    async with platform.database.reading() as transaction:
        alert = await store.alerts.find(transaction, alert_id)
        if alert is None or alert.guild_id != guild_id:
            return None
        return FullAlert(
            alert,
            await store.signals.of_alert(transaction, alert_id),
            await store.history.of_alert(transaction, alert_id),
        )


async def known_to_be_taken_since(platform: Platform, alert: Alert) -> datetime | None:
    """Return since when somebody has the alert (UTC), where the person it is about may know that there was
    one; else None.

    Somebody else may have pointed at them, and a moderator taken it, before they first called for themselves:
    "taken 20 minutes ago" would tell them so.
    """
    taken = alert.acknowledged_at
    if taken is None or alert.state is not State.ACKNOWLEDGED:
        return None
    async with platform.database.reading() as transaction:
        signals = await store.signals.of_alert(transaction, alert.id)
        history = await store.history.of_alert(transaction, alert.id)
    called_before = any(signal.source is Source.REQUEST and signal.noticed_at <= taken for signal in signals)
    told = any(event.what in (Happened.NOTE_DELIVERED, Happened.MEMBER_TOLD) for event in history)
    return taken if called_before or told else None


async def help_lines_for(
    platform: Platform, *, person_id: int, guild_id: int | None, country: str | None = None
) -> HelpLines:
    """Return the lines of `country`, else of the person's own, else of the guild's, else
    international ones.
    """
    if country is None:
        async with platform.database.reading() as transaction:
            country = await country_of(platform, transaction, person_id, guild_id)
    return lines_for(platform.configuration.current.section(guild_id, HelpLineSettings), country)
