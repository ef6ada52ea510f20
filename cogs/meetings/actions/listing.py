"""Which meetings a guild has in progress and coming, as anybody there may see them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cogs.meetings.actions import finding, timing
from cogs.meetings.messages import listing as words
from cogs.meetings.messages.listing import Entry
from cogs.meetings.settings import MeetingFormats
from cogs.meetings.store import occurrences, wishes

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.language import Language
    from bot.message import Message
    from bot.platform import Platform


@dataclass(frozen=True)
class Filter:
    """What of the listing somebody wants to see; None: everything."""

    format_id: str | None = None
    locale: str | None = None

    def holds(self, entry: Entry) -> bool:
        """Say whether a line of the listing is among what is wanted."""
        of_format = self.format_id is None or entry.meeting.format == self.format_id
        return of_format and self.locale in (None, entry.locale)


async def panel(
    platform: Platform, guild_id: int, person_id: int, language: Language, wanted: Filter
) -> Message:
    """Return the listing for one person, with what they want to be reminded of."""
    async with platform.database.reading() as transaction:
        entries = await entries_of(platform, transaction, guild_id)
        wished = await wishes.of_person(transaction, guild_id, person_id)
    formats = platform.configuration.current.section(guild_id, MeetingFormats)
    used = {entry.meeting.format for entry in entries}
    return words.panel(
        language,
        [entry for entry in entries if wanted.holds(entry)],
        formats={key: held_as for key, held_as in formats.formats.items() if key in used},
        locales=sorted({entry.locale for entry in entries}),
        chosen_format=wanted.format_id,
        chosen_locale=wanted.locale,
        meetings={entry.meeting.id: entry.meeting for entry in entries},
        wished=wished,
    )


async def entries_of(platform: Platform, transaction: Transaction, guild_id: int) -> list[Entry]:
    """Return what is in progress in a guild, then what is coming, the soonest first."""
    meetings = {each.id: each for each in await finding.meetings_of(platform, transaction, guild_id)}
    formats = platform.configuration.current.section(guild_id, MeetingFormats)
    entries = []
    for occurrence in await occurrences.live(transaction, guild_id):
        meeting = meetings.get(occurrence.meeting_id)
        current = occurrence.state.in_progress or occurrence.ends_at > transaction.now
        if meeting is not None and current:
            locale = timing.language_of(platform, guild_id, meeting).locale
            entries.append(Entry(occurrence, meeting, formats.format(meeting.format), locale))
    return sorted(entries, key=lambda entry: not entry.occurrence.state.in_progress)


async def offered_wishes(platform: Platform, guild_id: int) -> frozenset[str]:
    """Return the ids of the meetings of which the listing offers to remind."""
    async with platform.database.reading() as transaction:
        entries = await entries_of(platform, transaction, guild_id)
    return frozenset(list(dict.fromkeys(entry.meeting.id for entry in entries))[: words.MOST_OPTIONS])
