"""What is deleted because it has been kept long enough. Answers are their member's, and stay."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from cogs.checkins import store
from cogs.checkins.store import drawn_prompts, suggestions

if TYPE_CHECKING:
    from bot.platform import Platform

KEPT = timedelta(days=400)
"""More than a year, so that a picture of a whole year has its gaps where they were."""


async def purge(platform: Platform) -> None:
    """Delete invitations without an answer, posts, nudges, what was drawn and declined: older than `KEPT`."""
    async with platform.database.transaction() as transaction:
        before = transaction.now - KEPT
        await store.invitations.purge(transaction, before)
        await store.posts.purge(transaction, before)
        await store.nudges.purge(transaction, before)
        await drawn_prompts.purge(transaction, before.date())
        await suggestions.purge_declined(transaction, before)
