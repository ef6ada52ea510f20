"""Who accompanies a person in a guild (their buddies), unknown to the feature that asks."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.personal_data import Person
    from bot.platform import Platform

CompanionsOf: TypeAlias = "Callable[[Platform, Transaction, Person], Awaitable[tuple[int, ...]]]"
"""What a feature registers: the ids of those who accompany this person in `person.guild_id` now."""


async def companions_of(platform: Platform, transaction: Transaction, person: Person) -> tuple[int, ...]:
    """Return the ids of all who accompany the person, each once; none where no feature pairs people."""
    found: dict[int, None] = {}
    for feature in platform.features:
        for companions in feature.companions:
            found |= dict.fromkeys(await companions(platform, transaction, person))
    return tuple(found)
