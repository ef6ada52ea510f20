"""Which questions a group has had, so that none comes twice before its set is used up."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Column, Date, Index, Integer, String, Table, delete, func, select

from bot.database import Snowflake, Transaction, insert_new, metadata
from cogs.checkins.prompts import Drawn

# One row for each check-in and local day, so that all time zones of a group share its question.
drawn_prompts = Table(
    "checkins_drawn_prompts",
    metadata,
    Column("guild_id", Snowflake, primary_key=True, autoincrement=False),
    Column("kind", String(32), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("set_name", String(32), nullable=False),
    Column("prompt", String(80), nullable=False),
    Column("round", Integer, nullable=False),
    Index(None, "guild_id", "set_name", "prompt"),
)


async def of_day(transaction: Transaction, guild_id: int, kind: str, day: date) -> str | None:
    """Return the id of the question drawn for a check-in's local day, or None."""
    statement = select(drawn_prompts.c.prompt).where(
        drawn_prompts.c.guild_id == guild_id, drawn_prompts.c.kind == kind, drawn_prompts.c.day == day
    )
    prompt: str | None = (await transaction.execute(statement)).scalar_one_or_none()
    return prompt


async def past_of(transaction: Transaction, guild_id: int, set_name: str) -> dict[str, Drawn]:
    """Return, by id, when each question of a set was last drawn in a guild, and in which round."""
    columns = drawn_prompts.c
    statement = (
        select(columns.prompt, func.max(columns.round).label("round"), func.max(columns.day).label("day"))
        .where(columns.guild_id == guild_id, columns.set_name == set_name)
        .group_by(columns.prompt)
    )
    return {row.prompt: Drawn(row.round, row.day) for row in await transaction.execute(statement)}


async def remember(
    transaction: Transaction, guild_id: int, kind: str, day: date, set_name: str, prompt: str, round_: int
) -> bool:
    """Remember what was drawn for a check-in's local day; False, and no change, if something was already."""
    values = {
        "guild_id": guild_id,
        "kind": kind,
        "day": day,
        "set_name": set_name,
        "prompt": prompt,
        "round": round_,
    }
    return await insert_new(transaction, drawn_prompts, values) is not None


async def purge(transaction: Transaction, before: date) -> int:
    """Delete what was drawn for days before `before`; return how many."""
    result = await transaction.execute(delete(drawn_prompts).where(drawn_prompts.c.day < before))
    return result.rowcount
