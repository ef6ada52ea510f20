"""The first check-in after a return to use: somebody is glad that they are here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.pictures import drawn
from cogs.members.actions import language_of
from cogs.milestones import messages, store
from cogs.milestones.pictures import draw_chip

if TYPE_CHECKING:
    from bot.checking_in import Told
    from bot.database import Transaction
    from bot.personal_data import Person
    from bot.platform import Platform


async def checked_in(platform: Platform, transaction: Transaction, person: Person) -> Told | None:
    """Return what draws "Welcome back", for the first check-in after somebody told of a return to use."""
    if person.guild_id is None:
        return None
    if not await store.runs.welcome_back(transaction, person.guild_id, person.user_id):
        return None
    language = await language_of(platform, transaction, person.user_id, person.guild_id)
    face = messages.chips.welcome_back(language)

    async def welcome_back() -> messages.Message:
        return messages.celebrations.welcome_back(language, face, await drawn(draw_chip, face))

    return welcome_back
