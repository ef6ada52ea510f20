"""The demo's people have met the bot before: it knows their clocks and the language of their Discord."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.lived import Lived, Past
from cogs.members import store

if TYPE_CHECKING:
    from bot.platform import Platform


async def _live(platform: Platform, past: Past, told: None) -> None:
    async with platform.database.transaction() as transaction:
        for resident in past.residents.values():
            await store.set_locale(transaction, resident.person_id, resident.locale)
            await store.set_time_zone(transaction, resident.person_id, resident.zone.key)


LIVED = Lived(live=_live)
