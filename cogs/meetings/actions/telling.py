"""Telling a guild's moderators, once, what keeps its meetings from being all they were meant to be."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from bot import outbox
from bot.administration.trouble import place_for_trouble
from bot.message import Message
from bot.outbox import Delivered, OutboxEntry, OutboxKind, SendMessage, Unreachable
from cogs.meetings.messages import hindrances

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.platform import Platform
    from cogs.meetings.messages.hindrances import Hindrance

_log = logging.getLogger(__name__)

HINDRANCE = "meetings.hindrance"


async def tell(transaction: Transaction, guild_id: int, hindrance: Hindrance, about: str = "") -> None:
    """Tell moderators of a hindrance, and how to mend it. Said once in a month, however often it is met.

    `about`: which channel, category or meeting; the same hindrance of another one is told too.
    """
    await outbox.put(
        transaction,
        kind=HINDRANCE,
        key=f"{guild_id}:{hindrance.value}:{about}"[:200],
        guild_id=guild_id,
        payload={"hindrance": hindrance.value, "about": about},
    )


async def _prepare(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> SendMessage | None:
    place = place_for_trouble(platform, entry.guild_id)
    if place is None:
        return None
    language = platform.languages.of_guild(platform.configuration, entry.guild_id)
    said = hindrances.said(language, str(entry.payload["hindrance"]), str(entry.payload["about"]))
    # The mark in its text: a plain message is found again by it.
    return SendMessage(place, Message(content=f"{said}\n-# {entry.mark}"), entry.mark)


async def _delivered(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, delivered: Delivered
) -> None:
    """Nothing follows from it."""


async def _unreachable(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, unreachable: Unreachable
) -> None:
    # The doctor names it too; there is no further place to tell of it.
    _log.error("Guild %s could not be told of %s", entry.guild_id, entry.payload["hindrance"])


OUTBOX = (OutboxKind(name=HINDRANCE, prepare=_prepare, delivered=_delivered, unreachable=_unreachable),)
