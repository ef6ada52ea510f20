"""That a person has checked in, told to features that the one which asks the questions knows nothing of."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.message import Message
    from bot.personal_data import Person
    from bot.platform import Platform

CheckedIn: TypeAlias = "Callable[[Platform, Transaction, Person], Awaitable[Message | None]]"
"""What a feature registers: called with a person who checks in, in `person.guild_id`.

It writes only rows of that guild. What it returns is in the person's language, and for nobody else to see.
"""


async def tell_checked_in(
    platform: Platform, transaction: Transaction, person: Person
) -> tuple[Message, ...]:
    """Tell all features that the person checks in, in the transaction that writes down their first answer.

    Returns what to show the person after the thanks, seen by them alone; most often nothing.
    """
    told = [
        await checked_in(platform, transaction, person)
        for feature in platform.features
        for checked_in in feature.checked_in
    ]
    return tuple(message for message in told if message is not None)
