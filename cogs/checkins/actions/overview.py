"""What a member sees of their own part: which check-ins there are, and what they have chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.companions import companions_of
from bot.personal_data import Person
from cogs.checkins import messages, store
from cogs.checkins.actions import places
from cogs.checkins.messages.choosing import Part
from cogs.checkins.opening import next_turn
from cogs.checkins.store import State
from cogs.members.actions import frame_of

if TYPE_CHECKING:
    from bot.language import Language
    from bot.message import Message
    from bot.platform import Platform


async def settings_panel(platform: Platform, guild_id: int, person_id: int, language: Language) -> Message:
    """Return the panel of `/check-in settings`."""
    async with platform.database.reading() as transaction:
        frame = await frame_of(transaction, person_id)
        wish = await store.enrolments.preferences_of(transaction, guild_id, person_id)
        parts = {
            part.kind: part for part in await store.enrolments.of_person(transaction, person_id, guild_id)
        }
        companions = await companions_of(platform, transaction, Person(person_id, guild_id))
        now = transaction.now
    zone = places.zone_named(platform, guild_id, frame.zone)
    found = []
    for kind in places.settings_of(platform, guild_id).kinds:
        part = parts.get(kind.id)
        takes_part = part is not None and part.state is State.ACTIVE
        if kind.role is not None and not takes_part:
            continue  # it is not theirs to join
        turn = next_turn(kind.times, zone, now)
        found.append(Part(kind, takes_part, None if turn is None else turn.latest))
    return messages.choosing.settings(
        language,
        found,
        wish,
        guild_id=guild_id,
        paused=frame.pause is not None,
        has_companions=bool(companions),
    )
