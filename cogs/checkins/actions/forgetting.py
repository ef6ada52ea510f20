"""What a member shared goes with them: the messages are deleted before it is forgotten where they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.personal_data import Person
from cogs.checkins import store
from cogs.checkins.actions.taking_back import take_back

if TYPE_CHECKING:
    from bot.database import Transaction


async def forget_shares(transaction: Transaction, person: Person) -> int:
    """Have every message deleted in which others read the person's answers; return how many."""
    shares = await store.answers.all_shares_of(transaction, person)
    for guild_id, share in shares:
        await take_back(transaction, guild_id, share)
    return await store.answers.forget_shares(transaction, person)
