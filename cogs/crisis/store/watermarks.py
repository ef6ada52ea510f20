"""How far each channel has been read, so that a restarted bot knows what it missed."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from bot.database import Transaction
from cogs.crisis.store import tables


async def of_guild(transaction: Transaction, guild_id: int) -> dict[int, int]:
    """Return channel id → id of the last message read there. Empty: the bot has never run in this guild.

    The entry under the guild's own id is the moment the bot joined, as a message id.
    """
    result = await transaction.execute(
        select(tables.last_seen.c.channel_id, tables.last_seen.c.message_id).where(
            tables.last_seen.c.guild_id == guild_id
        )
    )
    return {row.channel_id: row.message_id for row in result}


async def advance(transaction: Transaction, seen: Mapping[tuple[int, int], int]) -> None:
    """Move (guild, channel) → message id forward; one that is further already stays."""
    for (guild_id, channel_id), message_id in seen.items():
        proposed = insert(tables.last_seen).values(
            guild_id=guild_id, channel_id=channel_id, message_id=message_id
        )
        await transaction.execute(
            proposed.on_conflict_do_update(
                index_elements=["guild_id", "channel_id"],
                set_={"message_id": proposed.excluded.message_id},
                where=tables.last_seen.c.message_id < proposed.excluded.message_id,
            )
        )


async def of_people(transaction: Transaction, *, newest: int) -> dict[int, int]:
    """Return person id → id of the last private message read or sent, for the `newest` conversations."""
    result = await transaction.execute(
        select(tables.direct_last_seen.c.person_id, tables.direct_last_seen.c.message_id)
        .order_by(tables.direct_last_seen.c.message_id.desc())
        .limit(newest)
    )
    return {row.person_id: row.message_id for row in result}


async def advance_people(transaction: Transaction, seen: Mapping[int, int]) -> None:
    """Move person id → message id forward; one that is further already stays."""
    for person_id, message_id in seen.items():
        proposed = insert(tables.direct_last_seen).values(person_id=person_id, message_id=message_id)
        await transaction.execute(
            proposed.on_conflict_do_update(
                index_elements=["person_id"],
                set_={"message_id": proposed.excluded.message_id},
                where=tables.direct_last_seen.c.message_id < proposed.excluded.message_id,
            )
        )
