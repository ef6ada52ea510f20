"""What a member has typed and not confirmed yet: a button carries no words, and a restart may lie between."""

from __future__ import annotations

import json
from datetime import timedelta

from sqlalchemy import select

from bot.database import Transaction
from cogs.milestones.store.records import Draft, DraftContent
from cogs.milestones.store.tables import drafts

KEPT = timedelta(days=1)
"""So long a draft can be confirmed. Older ones go with the next draft, celebration or start."""


async def put(transaction: Transaction, guild_id: int, person_id: int, content: DraftContent) -> int:
    """Put down a draft in place of the member's earlier one; return its id."""
    own = drafts.c.guild_id == guild_id, drafts.c.person_id == person_id
    await transaction.execute(drafts.delete().where(*own))
    await purge(transaction, guild_id)
    values = {
        "guild_id": guild_id,
        "person_id": person_id,
        "content": transaction.cipher.encrypt(json.dumps(dict(content))),
        "created_at": transaction.now,
    }
    return int(
        (await transaction.execute(drafts.insert().values(values).returning(drafts.c.id))).scalar_one()
    )


async def purge(transaction: Transaction, guild_id: int | None = None) -> None:
    """Delete the drafts that nobody confirms any more, of one guild or of all."""
    old = drafts.c.created_at < transaction.now - KEPT
    if guild_id is not None:
        old &= drafts.c.guild_id == guild_id
    await transaction.execute(drafts.delete().where(old))


async def find(transaction: Transaction, draft_id: int, guild_id: int, person_id: int) -> Draft | None:
    """Return a member's draft; None where it is not theirs, or no more."""
    statement = select(drafts).where(
        drafts.c.id == draft_id,
        drafts.c.guild_id == guild_id,
        drafts.c.person_id == person_id,
        drafts.c.created_at >= transaction.now - KEPT,
    )
    row = (await transaction.execute(statement)).one_or_none()
    content = None if row is None else transaction.cipher.opened(row.content)
    if row is None or content is None:
        return None
    return Draft(row.id, row.guild_id, row.person_id, json.loads(content))


async def remove(transaction: Transaction, draft_id: int) -> bool:
    """Remove a draft; False if it is there no more."""
    return (await transaction.execute(drafts.delete().where(drafts.c.id == draft_id))).rowcount > 0
