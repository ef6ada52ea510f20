"""The running state of meetings whose rooms are open."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, delete, or_, select, update

from bot.database import Transaction, insert_new
from cogs.meetings.script import Progress
from cogs.meetings.sitting import Sitting
from cogs.meetings.store.tables import sittings

_KEY_BYTES = 32


async def begin(
    transaction: Transaction,
    occurrence_id: int,
    guild_id: int,
    *,
    chair_id: int | None = None,
    co_chair_id: int | None = None,
) -> Sitting | None:
    """Put down that an occurrence's room is open; None where that is known already."""
    values = {
        "occurrence_id": occurrence_id,
        "guild_id": guild_id,
        "chair_id": chair_id,
        "co_chair_id": co_chair_id,
        "leaderless": False,
        "step": 0,
        "paused_seconds": 0,
        "extended_seconds": 0,
        "locked": False,
        "slow_mode_seconds": 0,
        "speaking_paused_seconds": 0,
        "speaking_extended_seconds": 0,
        "presence_key": transaction.cipher.encrypt(secrets.token_hex(_KEY_BYTES)),
    }
    if await insert_new(transaction, sittings, values) is None:
        return None
    return await find(transaction, occurrence_id)


async def find(transaction: Transaction, occurrence_id: int) -> Sitting | None:
    """Return the sitting of an occurrence; None before its room is open, and after it is closed."""
    found = await transaction.execute(select(sittings).where(sittings.c.occurrence_id == occurrence_id))
    row = found.one_or_none()
    return None if row is None else _sitting(row)


async def of_chair(transaction: Transaction, guild_id: int, person_id: int) -> Sequence[Sitting]:
    """Return the guild's sittings that a person chairs or co-chairs."""
    found = await transaction.execute(
        select(sittings).where(
            sittings.c.guild_id == guild_id,
            or_(sittings.c.chair_id == person_id, sittings.c.co_chair_id == person_id),
        )
    )
    return [_sitting(row) for row in found]


async def change(transaction: Transaction, occurrence_id: int, **values: Any) -> Sitting | None:
    """Change columns of a sitting, by name, and raise its `step`; return it, None where it is gone."""
    await transaction.execute(
        update(sittings)
        .where(sittings.c.occurrence_id == occurrence_id)
        .values(**values, step=sittings.c.step + 1)
    )
    return await find(transaction, occurrence_id)


async def save(transaction: Transaction, sitting: Sitting) -> Sitting | None:
    """Write what the rules have made of a sitting and raise its `step`; return it, None where it is gone."""
    progress = sitting.progress
    return await change(
        transaction,
        sitting.occurrence_id,
        chair_id=sitting.chair_id,
        co_chair_id=sitting.co_chair_id,
        chair_left_at=sitting.chair_left_at,
        leaderless=sitting.leaderless,
        part=None if progress is None else progress.part_index,
        part_began_at=None if progress is None else progress.began_at,
        paused_at=None if progress is None else progress.paused_at,
        paused_seconds=0 if progress is None else progress.paused_seconds,
        extended_seconds=0 if progress is None else progress.extended_seconds,
        locked=sitting.locked,
        slow_mode_seconds=sitting.slow_mode_seconds,
        speaker_id=sitting.speaker_id,
        speaking_since=sitting.speaking_since,
        speaking_paused_seconds=sitting.speaking_paused_seconds,
        speaking_extended_seconds=sitting.speaking_extended_seconds,
    )


async def remove(transaction: Transaction, occurrence_id: int) -> bool:
    """Delete a sitting with all that hangs on it; False where it was gone."""
    done = await transaction.execute(delete(sittings).where(sittings.c.occurrence_id == occurrence_id))
    return done.rowcount > 0


def _sitting(row: Row[Any]) -> Sitting:
    progress = None
    if row.part is not None:
        progress = Progress(
            row.part, row.part_began_at, row.paused_at, int(row.paused_seconds), int(row.extended_seconds)
        )
    return Sitting(
        occurrence_id=row.occurrence_id,
        guild_id=row.guild_id,
        step=row.step,
        presence_key=row.presence_key,
        chair_id=row.chair_id,
        co_chair_id=row.co_chair_id,
        chair_left_at=row.chair_left_at,
        leaderless=row.leaderless,
        progress=progress,
        locked=row.locked,
        slow_mode_seconds=row.slow_mode_seconds,
        speaker_id=row.speaker_id,
        speaking_since=row.speaking_since,
        speaking_paused_seconds=int(row.speaking_paused_seconds),
        speaking_extended_seconds=int(row.speaking_extended_seconds),
    )
