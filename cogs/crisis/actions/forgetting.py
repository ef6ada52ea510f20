"""Forgetting a person, and alerts closed long ago, also in the messages that moderators still see."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import TYPE_CHECKING

from cogs.crisis import store
from cogs.crisis.actions import entries
from cogs.crisis.settings import CrisisSettings

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.personal_data import Person
    from bot.platform import Platform

_log = logging.getLogger(__name__)

MOST_AT_ONCE = 200
"""Alerts of a guild deleted in one transaction: others wait for it."""


async def forget_alerts(transaction: Transaction, person: Person) -> int:
    """Forget the person's alerts; the posts of deleted ones will say no more than that they are deleted.

    Returns how many rows were deleted or blanked.
    """
    for alert in await store.forgetting.finished_alerts_of(transaction, person):
        await entries.put_refresh_of_deleted(transaction, alert)
    return await store.forgetting.forget_alerts(transaction, person)


async def delete_old_alerts(platform: Platform) -> None:
    """Delete, in each guild, the alerts that have been closed for as long as its `keep_closed_days` says."""
    async with platform.database.reading() as transaction:
        guild_ids = await store.forgetting.guilds_with_finished_alerts(transaction)
    for guild_id in guild_ids:
        days = platform.configuration.current.section(guild_id, CrisisSettings).keep_closed_days
        while days and await _delete_closed_for(platform, guild_id, timedelta(days=days)) == MOST_AT_ONCE:
            pass


async def _delete_closed_for(platform: Platform, guild_id: int, kept: timedelta) -> int:
    async with platform.database.transaction(guild_id=guild_id) as transaction:
        old = await store.forgetting.alerts_closed_before(
            transaction, guild_id, transaction.now - kept, MOST_AT_ONCE
        )
        for alert in old:
            await entries.put_refresh_of_deleted(transaction, alert)
            await store.alerts.delete(transaction, alert.id)
    if old:
        _log.info("Deleted %d alerts of guild %d, closed over %d days ago", len(old), guild_id, kept.days)
    return len(old)
