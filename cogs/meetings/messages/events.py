"""What an event in Discord's own list says of a meeting."""

from __future__ import annotations

from bot.language import Language
from cogs.meetings.settings import Meeting, MeetingFormat


def description(language: Language, meeting: Meeting, held_as: MeetingFormat | None) -> str:
    """Return the event's description: what the group wrote, what kind of meeting it is, how to come in."""
    lines = []
    if meeting.notes is not None:
        lines.append(meeting.notes.spoken_in(language))
    if held_as is not None:
        lines.append(f"{held_as.name.spoken_in(language)}: {held_as.summary.spoken_in(language)}")
    lines.append(language.text("meetings-event-how"))
    return "\n\n".join(lines)
