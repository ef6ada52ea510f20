"""What the check-ins offer in a hard hour, in whatever feature it comes: a small coping tool."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.offers import Offer, OfferedHelp
from cogs.checkins.messages import custom_ids, parts

if TYPE_CHECKING:
    from bot.language import Language
    from bot.personal_data import Person
    from bot.platform import Platform


async def coping_tool(platform: Platform, person: Person, language: Language) -> OfferedHelp:
    """Return the first coping tool; its card leads to the others."""
    button = parts.button(language.text("checkins-button-coping"), custom_ids.coping(person.guild_id or 0, 0))
    return OfferedHelp(text=language.text("checkins-offer-coping"), button=button)


OFFERS = (Offer(name="checkins-coping", order=20, for_person=coping_tool),)
