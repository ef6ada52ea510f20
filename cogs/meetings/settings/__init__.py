"""The feature's settings files."""

from bot.configuration import SettingsFile
from cogs.meetings.settings.contradictions import contradictions, why_not_held
from cogs.meetings.settings.format_parts import Part, PartKind, Reader
from cogs.meetings.settings.formats import MeetingFormat, MeetingFormats, Turns
from cogs.meetings.settings.meetings import (
    LONGEST,
    LONGEST_NAME,
    SHORTEST,
    Audience,
    ChairSettings,
    Meeting,
    MeetingsSettings,
    MovedDate,
    SlipSettings,
)
from cogs.meetings.settings.rooms import Room, RoomKind

FORMATS_FILE = SettingsFile("meeting-formats.yaml", MeetingFormats)
MEETINGS_FILE = SettingsFile("meetings.yaml", MeetingsSettings, check_with=contradictions)

__all__ = [
    "FORMATS_FILE",
    "LONGEST",
    "LONGEST_NAME",
    "MEETINGS_FILE",
    "SHORTEST",
    "Audience",
    "ChairSettings",
    "Meeting",
    "MeetingFormat",
    "MeetingFormats",
    "MeetingsSettings",
    "MovedDate",
    "Part",
    "PartKind",
    "Reader",
    "Room",
    "RoomKind",
    "SlipSettings",
    "Turns",
    "why_not_held",
]
