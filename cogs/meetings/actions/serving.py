"""Who serves at a meeting, and what came of it. Who could not come is not counted, and nobody is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cogs.meetings.actions import presence
from cogs.meetings.positions import Position, Served
from cogs.meetings.store import service

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.database import Transaction
    from bot.platform import Platform
    from cogs.meetings.sitting import Sitting
    from cogs.meetings.store.records import Occurrence


async def service_of(transaction: Transaction, occurrence: Occurrence) -> Mapping[Position, int]:
    """Return who has signed up for which position at an occurrence."""
    return service.by_position(await _at(transaction, occurrence))


async def closed(
    platform: Platform, transaction: Transaction, occurrence: Occurrence, sitting: Sitting
) -> None:
    """Write down who has served. Called as a meeting closes, while it is still known who was there.

    Whoever chaired at the end has chaired, signed up or not; the others have served if they were there.
    """
    for each in await _at(transaction, occurrence):
        if each.position is Position.CHAIR and sitting.chair_id not in (None, each.person_id):
            await service.remove(transaction, each.id)
            continue
        there = each.person_id in (sitting.chair_id, sitting.co_chair_id) or (
            await presence.minutes(platform, transaction, occurrence, each.person_id) is not None
        )
        await service.set_state(transaction, each.id, Served.SERVED if there else Served.NOT_SERVED)
    if sitting.chair_id is not None and sitting.begun:
        await service.sign_up(
            transaction,
            occurrence.guild_id,
            occurrence.meeting_id,
            occurrence.planned_for,
            Position.CHAIR,
            sitting.chair_id,
            state=Served.SERVED,
        )


async def _at(transaction: Transaction, occurrence: Occurrence) -> list[service.SignUp]:
    found = await service.at(transaction, occurrence.guild_id, occurrence.meeting_id, occurrence.planned_for)
    return list(found)
