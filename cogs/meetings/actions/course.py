"""All that belongs to one running meeting, put together: what it is, how it goes, where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.outbox import ToChannel
from cogs.crisis.actions import payloads
from cogs.meetings.actions import finding, timing
from cogs.meetings.script import Script
from cogs.meetings.settings import MeetingFormats
from cogs.meetings.store import occurrences, sittings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.claims import JSON
    from bot.database import Transaction
    from bot.language import Language
    from bot.platform import Platform
    from bot.wording import Wording
    from cogs.meetings.settings import Meeting, Part
    from cogs.meetings.sitting import Sitting
    from cogs.meetings.store.records import Occurrence


@dataclass(frozen=True)
class Course:
    """A meeting whose room is open. `meeting`, `script`: None where the settings have it no more: the room
    stays open, and people go on as they like.
    """

    occurrence: Occurrence
    sitting: Sitting
    meeting: Meeting | None
    script: Script | None
    language: Language

    @property
    def part(self) -> Part | None:
        """The part in hand; None before the beginning, or without a script."""
        if self.script is None or self.sitting.progress is None:
            return None
        return self.script.part(self.sitting.progress.part_index)

    @property
    def name(self) -> str:
        """What the meeting is called, in its language."""
        if self.meeting is None:
            return self.occurrence.meeting_id
        return self.meeting.name.spoken_in(self.language)

    @property
    def room(self) -> ToChannel | None:
        """Where its messages go."""
        return None if self.occurrence.room_id is None else ToChannel(self.occurrence.room_id)

    def in_turn(self, part: Part) -> bool:
        """Say whether people speak by raised hands in this part."""
        if self.meeting is None or self.script is None:
            return False
        return self.script.written.in_turn(part, self.meeting.room, self.meeting.turns)


async def course_of(platform: Platform, transaction: Transaction, occurrence: Occurrence) -> Course | None:
    """Return the running meeting; None before its room is open and after it is closed."""
    sitting = await sittings.find(transaction, occurrence.id)
    if sitting is None:
        return None
    meeting = await finding.meeting_of(platform, transaction, occurrence.guild_id, occurrence.meeting_id)
    return Course(
        occurrence=occurrence,
        sitting=sitting,
        meeting=meeting,
        script=script_of(platform, occurrence, meeting),
        language=timing.language_of(platform, occurrence.guild_id, meeting),
    )


async def entrys_course(
    platform: Platform, transaction: Transaction, payload: Mapping[str, JSON]
) -> Course | None:
    """Return the running meeting that an entry is for; None where it is over."""
    occurrence = await occurrences.find(transaction, payloads.number(payload, "occurrence"))
    return None if occurrence is None else await course_of(platform, transaction, occurrence)


def script_of(platform: Platform, occurrence: Occurrence, meeting: Meeting | None) -> Script | None:
    """Return how an occurrence goes through its format; None where the settings do not have it any more."""
    if meeting is None:
        return None
    formats = platform.configuration.current.section(occurrence.guild_id, MeetingFormats)
    written = formats.format(meeting.format)
    return None if written is None else Script(written, occurrence.lasting)


async def topic_of(transaction: Transaction, course: Course) -> Wording | None:
    """Return what the meeting is about, where its format draws topics."""
    if course.script is None or not course.script.written.topics:
        return None
    return course.script.written.topic_of(await occurrences.count_before(transaction, course.occurrence))
