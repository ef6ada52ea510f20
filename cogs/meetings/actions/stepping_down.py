"""A chair who has left the server, or has lost the role that let them chair, in a meeting that runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.interactions import moderates
from cogs.meetings.actions import finding, finding_a_chair, fitness
from cogs.meetings.store import occurrences, service, sittings

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.platform import Platform
    from cogs.meetings.settings import Meeting


async def has_left(platform: Platform, guild_id: int, person_id: int) -> None:
    """Somebody has left the server: somebody else leads, and what they signed up for is open again."""
    await _step_down(platform, guild_id, person_id, lambda meeting: False)
    async with platform.database.reading() as transaction:
        signed_up = await service.coming(transaction, guild_id, transaction.now, person_id=person_id)
    if signed_up:
        async with platform.database.transaction(guild_id=guild_id) as transaction:
            for each in signed_up:
                await service.remove(transaction, each.id)


async def roles_changed(platform: Platform, guild_id: int, person_id: int, role_ids: frozenset[int]) -> None:
    """Somebody has other roles: where the one is gone that chairs need, somebody else leads.

    Moderators lead whatever roles are asked for.
    """
    guild = platform.client.get_guild(guild_id)
    if guild is None or moderates(platform, guild, role_ids):
        return
    await _step_down(
        platform,
        guild_id,
        person_id,
        lambda meeting: fitness.has_chair_role(platform, guild, meeting, role_ids),
    )


async def _step_down(
    platform: Platform, guild_id: int, person_id: int, may_lead: Callable[[Meeting | None], bool]
) -> None:
    async with platform.database.reading() as transaction:
        if not await sittings.of_chair(transaction, guild_id, person_id):
            return  # nearly always: nobody waits for a writer then
    async with platform.database.transaction(guild_id=guild_id) as transaction:
        for each in await sittings.of_chair(transaction, guild_id, person_id):
            occurrence = await occurrences.find(transaction, each.occurrence_id)
            if occurrence is None:
                continue
            meeting = await finding.meeting_of(platform, transaction, guild_id, occurrence.meeting_id)
            if not may_lead(meeting):
                await finding_a_chair.step_down(platform, transaction, occurrence, person_id)
