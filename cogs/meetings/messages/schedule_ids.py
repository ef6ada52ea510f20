"""What the buttons and menus of the schedule carry. `panels.schedule` reads what this writes."""

from __future__ import annotations

ANY = "-"

_MEETING = r"(?P<meeting>[a-z][a-z0-9-]{0,31})"
_GUILD = r"(?P<guild>[0-9]{1,20})"
_FORMAT = r"(?P<format>-|[a-z][a-z0-9-]{0,31})"
_LANGUAGE = r"(?P<language>-|[a-zA-Z-]{2,16})"


def remind(guild_id: int, meeting_id: str) -> str:
    return f"meetings:remind:{guild_id}:{meeting_id}"


def filter_format(language: str | None) -> str:
    return f"meetings:by-format:{language or ANY}"


def filter_language(format_id: str | None) -> str:
    return f"meetings:by-language:{format_id or ANY}"


REMIND = rf"meetings:remind:{_GUILD}:{_MEETING}"
FILTER_FORMAT = rf"meetings:by-format:{_LANGUAGE}"
FILTER_LANGUAGE = rf"meetings:by-language:{_FORMAT}"
WISHES = "meetings:wishes"
CALENDAR = "meetings:calendar"
