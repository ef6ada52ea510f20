"""What crisis has for a person in a hard hour, wherever another feature asks: a human, and help lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.offers import Offer, OfferedHelp
from cogs.crisis.messages import member

if TYPE_CHECKING:
    from bot.language import Language
    from bot.personal_data import Person
    from bot.platform import Platform


async def offer_a_person(platform: Platform, person: Person, language: Language) -> OfferedHelp | None:
    """Return the button that calls the guild's team; outside of a guild nothing, since no team is meant."""
    return None if person.guild_id is None else member.offered_person(language, guild_id=person.guild_id)


async def offer_help_lines(platform: Platform, person: Person, language: Language) -> OfferedHelp | None:
    """Return the button that shows people to ring or to write to, in the person's own country."""
    return member.offered_help_lines(language, guild_id=person.guild_id or 0)


OFFERS = (
    Offer(name="a person", order=0, for_person=offer_a_person),
    # The last one: it is there for everybody at every hour, and what comes before may know them.
    Offer(name="help lines", order=40, for_person=offer_help_lines),
)
