"""That a person has checked in, told to features that the one which asks the questions knows nothing of."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.message import Message
    from bot.personal_data import Person
    from bot.platform import Platform

_log = logging.getLogger(__name__)

DRAWING_SECONDS = 10.0
"""Real seconds that one message may take; it is a nicety, and an answer is not held up for it."""

Told: TypeAlias = "Callable[[], Awaitable[Message]]"
"""Makes a message, with its pictures, once the transaction is over: drawing takes long, and it may fail."""

CheckedIn: TypeAlias = "Callable[[Platform, Transaction, Person], Awaitable[Told | None]]"
"""What a feature registers: called with a person who checks in, in `person.guild_id`.

It writes only rows of that guild. What it returns makes a message in the person's language, for nobody else
to see.
"""


async def tell_checked_in(platform: Platform, transaction: Transaction, person: Person) -> tuple[Told, ...]:
    """Tell all features that the person checks in, in the transaction that writes down their first answer.

    Returns what makes the messages to show after the thanks, most often nothing: see `messages_told`.
    """
    told = [
        await checked_in(platform, transaction, person)
        for feature in platform.features
        for checked_in in feature.checked_in
    ]
    return tuple(each for each in told if each is not None)


async def messages_told(told: tuple[Told, ...]) -> tuple[Message, ...]:
    """Return the messages, after the commit. One that cannot be made is logged and left out."""
    made = [await _made(each) for each in told]
    return tuple(message for message in made if message is not None)


async def _made(told: Told) -> Message | None:
    try:
        async with asyncio.timeout(DRAWING_SECONDS):
            return await told()
    except Exception:  # an edge: the answer is written down, and thanked for without the picture
        _log.exception("what a feature had to show for a check-in cannot be made")
        return None
