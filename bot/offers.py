"""Offers: what a feature can put before a person in a hard hour, unknown to the feature that shows it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import discord

    from bot.language import Language
    from bot.personal_data import Person
    from bot.platform import Platform

_log = logging.getLogger(__name__)

OFFER_SECONDS = 4
"""Somebody who is having a hard hour waits for the slowest of them."""


@dataclass(frozen=True, kw_only=True)
class OfferedHelp:
    """One line of help for one person, already in their language; `button` leads to it where there is one."""

    text: str
    button: discord.ui.Item[discord.ui.LayoutView] | None = None


@dataclass(frozen=True, kw_only=True)
class Offer:
    """Help that a feature registers ("message my buddy", "next meeting").

    `order`: lower is shown first. `for_person` returns None when it has nothing for that person now. It opens
    what transaction it needs by itself, so it is not to be called within one that writes.
    """

    name: str
    order: int
    for_person: Callable[[Platform, Person, Language], Awaitable[OfferedHelp | None]]


async def offers_for(platform: Platform, person: Person, language: Language) -> tuple[OfferedHelp, ...]:
    """Return what all features have for the person now, in the order of the offers.

    An offer that fails, or takes longer than `OFFER_SECONDS`, is logged and left out: the others are shown.
    """
    offers = sorted((offer for feature in platform.features for offer in feature.offers), key=_order)
    found = await asyncio.gather(*(_tried(offer, platform, person, language) for offer in offers))
    return tuple(help_found for help_found in found if help_found is not None)


def _order(offer: Offer) -> int:
    return offer.order


async def _tried(offer: Offer, platform: Platform, person: Person, language: Language) -> OfferedHelp | None:
    try:
        async with asyncio.timeout(OFFER_SECONDS):
            return await offer.for_person(platform, person, language)
    except Exception:  # an edge: one offer's trouble must not hide the help that the others have
        _log.exception("The offer %s failed", offer.name)
        return None
