"""Looking back: what somebody checked in over 30, 90 or 365 days, for their own eyes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.landmarks import landmarks_of
from bot.personal_data import Person
from bot.pictures import drawn
from cogs.checkins import messages, store
from cogs.checkins.actions import places
from cogs.checkins.history import History, Span, draw_history, history_of
from cogs.members.actions import zone_of
from cogs.members.local_days import local_day

if TYPE_CHECKING:
    from bot.language import Language
    from bot.message import Message
    from bot.platform import Platform


async def history_message(
    platform: Platform, *, guild_id: int, person_id: int, language: Language, span: Span
) -> Message:
    """Return somebody's history with its picture, up to their own today."""
    history = await _read(platform, guild_id, person_id, language, span)
    picture = None
    if history.checked_in or history.landmarks:
        picture = await drawn(draw_history, history, messages.history.words_of(language, history))
    return messages.history.panel(language, history, span, picture, guild_id=guild_id)


async def _read(platform: Platform, guild_id: int, person_id: int, language: Language, span: Span) -> History:
    async with platform.database.reading() as transaction:
        today = local_day(transaction.now, await zone_of(platform, transaction, person_id, guild_id))
        first = span.first_day(today)
        answers = await store.answers_of(transaction, guild_id, person_id, first, today)
        person = Person(person_id, guild_id)
        landmarks = await landmarks_of(platform, transaction, person, first, today, language)
    kinds = places.settings_of(platform, guild_id).kinds
    return history_of(answers, kinds, first, today, [(mark.day, mark.label) for mark in landmarks])
