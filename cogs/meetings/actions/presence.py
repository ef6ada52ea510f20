"""Who is in a running meeting, under names that only its own key can make again."""

from __future__ import annotations

import hashlib
import hmac
from datetime import timedelta
from typing import TYPE_CHECKING

from cogs.meetings.store import presence, sittings

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.platform import Platform
    from cogs.meetings.sitting import Sitting
    from cogs.meetings.store.records import Occurrence


async def minutes(
    platform: Platform, transaction: Transaction, occurrence: Occurrence, person_id: int
) -> int | None:
    """Return for how many whole minutes the person has been in a running meeting; None: not at all.

    None as well when it is closed: by then nobody knows any more.
    """
    sitting = await sittings.find(transaction, occurrence.id)
    pseudonym = None if sitting is None else pseudonym_of(transaction, sitting, person_id)
    if pseudonym is None:
        return None
    there = await presence.time_there(transaction, occurrence.id, pseudonym)
    return None if there is None else there // timedelta(minutes=1)


async def is_there(
    platform: Platform, transaction: Transaction, occurrence: Occurrence, person_id: int
) -> bool:
    """Say whether the person is in a running meeting just now."""
    sitting = await sittings.find(transaction, occurrence.id)
    pseudonym = None if sitting is None else pseudonym_of(transaction, sitting, person_id)
    return pseudonym is not None and await presence.is_there(transaction, occurrence.id, pseudonym)


def pseudonym_of(transaction: Transaction, sitting: Sitting, person_id: int) -> str | None:
    """Return the person's name in this meeting's presence; None where its key cannot be read."""
    key = transaction.cipher.opened(sitting.presence_key)
    if key is None:
        return None
    return hmac.new(key.encode(), str(person_id).encode(), hashlib.sha256).hexdigest()
