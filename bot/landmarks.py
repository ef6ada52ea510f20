"""Days to mark in a person's pictures (a milestone reached), unknown to the feature that draws them."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.language import Language
    from bot.personal_data import Person
    from bot.platform import Platform

_log = logging.getLogger(__name__)


@dataclass(frozen=True, order=True)
class Landmark:
    """One local day to mark, and what it is called, in the person's language: a few words at most."""

    day: date
    label: str


LandmarksOf: TypeAlias = (
    "Callable[[Platform, Transaction, Person, date, date, Language], Awaitable[Sequence[Landmark]]]"
)
"""What a feature registers: the person's days to mark in `person.guild_id` from the first to the last of two
days, both included, for the person's own eyes. It reads only.
"""


async def landmarks_of(
    platform: Platform,
    transaction: Transaction,
    person: Person,
    first: date,
    last: date,
    language: Language,
) -> tuple[Landmark, ...]:
    """Return all features' days to mark, the earliest first. One feature that breaks hides no other's.

    Ask for them last: after a query that failed, PostgreSQL answers no more in this transaction.
    """
    found: set[Landmark] = set()
    for feature in platform.features:
        for landmarks in feature.landmarks:
            try:
                found.update(await landmarks(platform, transaction, person, first, last, language))
            except Exception:  # an edge: a picture without one feature's marks is still the person's picture
                _log.exception("the landmarks of the feature %s could not be read", feature.name)
    return tuple(sorted(mark for mark in found if first <= mark.day <= last))
