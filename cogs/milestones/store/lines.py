"""Which warm lines a guild has seen, and in which round each was drawn last."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from bot.database import Transaction
from cogs.milestones.store.tables import lines_drawn
from cogs.milestones.warm_lines import DrawnLine


@dataclass(frozen=True)
class DrawnLines:
    """`rounds`: by a line's id, the last round it was drawn in. `latest`: the one drawn last."""

    rounds: Mapping[str, int]
    latest: str | None


async def drawn_in(transaction: Transaction, guild_id: int) -> DrawnLines:
    """Return what was drawn in a guild."""
    statement = select(lines_drawn).where(lines_drawn.c.guild_id == guild_id)
    ordered = statement.order_by(lines_drawn.c.drawn_at, lines_drawn.c.round)
    rows = (await transaction.execute(ordered)).all()
    return DrawnLines({row.line: row.round for row in rows}, rows[-1].line if rows else None)


async def remember(transaction: Transaction, guild_id: int, line: DrawnLine) -> None:
    """Write down that a line was drawn."""
    drawn = {"round": line.round, "drawn_at": transaction.now}
    await transaction.execute(
        insert(lines_drawn)
        .values(guild_id=guild_id, line=line.id, **drawn)
        .on_conflict_do_update(index_elements=["guild_id", "line"], set_=drawn)
    )
