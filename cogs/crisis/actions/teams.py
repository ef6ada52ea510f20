"""Whose team is told when a person calls or writes privately, where nothing says which guild they mean.

They may be in a recovery group and in their church's server: what one team may know is not for the other. So
the team of the guild that the person was last in touch with is told, and the person may tell others too; only
where nothing is known of them all teams are told that they need somebody, and none of them their words.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cogs.crisis import store
from cogs.crisis.store import DATABASE_TROUBLE
from cogs.members.actions import last_contact

if TYPE_CHECKING:
    from bot.platform import Platform

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Teams:
    """Guilds by id: those whose team is told, and `others` that the person may choose to tell too.

    `meant`: the person meant these, as far as anybody can know, so their words may go there.
    """

    told: tuple[int, ...]
    others: tuple[int, ...] = ()
    meant: bool = True


async def teams_for(
    platform: Platform, person_id: int, shared: Sequence[int], *, message_id: int | None = None
) -> Teams:
    """Return which of the guilds that the bot and a person share are told.

    `message_id`: a private message that this is about. Read a second time, it goes where it went the first
    time, and the note that it led to is no contact.
    """
    if len(shared) < 2:
        return Teams(tuple(shared))
    try:
        async with platform.database.reading() as transaction:
            seen = await last_contact(transaction, person_id)
            note = await store.alerts.last_note(transaction, person_id, apart_from=message_id)
            before = () if message_id is None else await store.signals.guilds_of(transaction, message_id)
    except DATABASE_TROUBLE as error:
        _log.error("Whom a person was last in touch with cannot be read: %s", type(error).__name__)
        return Teams(tuple(shared), meant=False)
    contacts = [contact for contact in (seen, note) if contact is not None and contact[0] in shared]
    if not contacts:
        return Teams(tuple(shared), meant=False)
    latest, _ = max(contacts, key=lambda contact: contact[1])
    told = tuple(guild_id for guild_id in shared if guild_id in before) or (latest,)
    return Teams(told, tuple(guild_id for guild_id in shared if guild_id not in told))
