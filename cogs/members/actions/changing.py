"""What a person changes of their frame: together with what other features planned by it, or not at all.

Each function is one transaction of the whole database. The hooks of other features (`Feature.frame_changed`)
run inside it after the change; if one of them fails, the change never was and its error is raised.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from cogs.members import store
from cogs.members.actions.knowing import zone_of
from cogs.members.frame import PauseReason, Pronouns, QuietHours, Visibility
from cogs.members.pause_ends import PauseLength, moved_end, pause_end

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.platform import Platform


async def change_zone(platform: Platform, person_id: int, guild_id: int | None, zone: str) -> None:
    """Let the person's days begin in `zone` (IANA). A pause until a date stays one until that date."""
    async with _changing(platform, person_id) as transaction:
        old = await zone_of(platform, transaction, person_id, guild_id)
        await store.set_time_zone(transaction, person_id, zone)
        held = await store.pause_of(transaction, person_id)
        if held is None or held.ends_at is None:
            return
        ends_at = moved_end(held.ends_at, old, ZoneInfo(zone))
        if ends_at > transaction.now:
            await store.begin_pause(transaction, person_id, ends_at=ends_at, reason=held.reason)
        else:
            await store.end_pause(transaction, person_id)


async def change_language(platform: Platform, person_id: int, locale: str | None) -> None:
    """Speak to the person in `locale` (a shipped language), or as their Discord does (None)."""
    async with _changing(platform, person_id) as transaction:
        await store.set_language(transaction, person_id, locale)
    platform.languages.remember_choice(person_id, locale)


async def change_quiet_hours(platform: Platform, person_id: int, quiet: QuietHours) -> None:
    """Write to the person unasked outside of these hours only."""
    async with _changing(platform, person_id) as transaction:
        await store.set_quiet_hours(transaction, person_id, quiet)


async def pause(
    platform: Platform,
    person_id: int,
    guild_id: int | None,
    length: PauseLength,
    reason: PauseReason | None,
) -> None:
    """Give the person a break from now on, or change the one they have."""
    async with _changing(platform, person_id) as transaction:
        zone = await zone_of(platform, transaction, person_id, guild_id)
        ends_at = pause_end(length, zone, transaction.now)
        await store.begin_pause(transaction, person_id, ends_at=ends_at, reason=reason)


async def end_pause(platform: Platform, person_id: int) -> None:
    """End the person's break now. Harmless when it is over already."""
    async with _changing(platform, person_id) as transaction:
        await store.end_pause(transaction, person_id)


async def change_pronouns(platform: Platform, person_id: int, pronouns: Pronouns | None) -> None:
    """Remember the person's pronouns, or none. Nothing is planned by them."""
    async with platform.database.transaction() as transaction:
        await store.set_pronouns(transaction, person_id, pronouns)


async def change_visibility(platform: Platform, person_id: int, visibility: Visibility) -> None:
    """Remember who sees what the person shares from now on; what is shared already stays as it is."""
    async with platform.database.transaction() as transaction:
        await store.set_visibility(transaction, person_id, visibility)


@asynccontextmanager
async def _changing(platform: Platform, person_id: int) -> AsyncIterator[Transaction]:
    """Begin a transaction in which the frame changes; at its end the features plan anew."""
    async with platform.database.transaction() as transaction:
        yield transaction
        for feature in platform.features:
            for frame_changed in feature.frame_changed:
                await frame_changed(platform, transaction, person_id)
