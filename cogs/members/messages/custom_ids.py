"""What the buttons, menus and forms of `/me` carry: which one they are. Whose they are, Discord says."""

from __future__ import annotations

ZONE = "members:zone"
LANGUAGE = "members:language"
PRONOUNS = "members:pronouns"
VISIBILITY = "members:visibility"
QUIET_HOURS = "members:quiet-hours"
PAUSE = "members:pause"
END_PAUSE = "members:end-pause"
ASK_PAUSE = r"members:ask-pause:(?P<reason>[a-z-]{1,16})"
ASK_QUIET_HOURS = r"members:ask-quiet-hours:(?P<begin>[0-9]{2}:[0-9]{2})-(?P<end>[0-9]{2}:[0-9]{2})"
USE_ZONE = r"members:use-zone:(?P<zone>[A-Za-z0-9_+/-]{1,64})"

QUIET_FROM, QUIET_UNTIL = "from", "until"
PAUSE_REASON, PAUSE_LENGTH = "reason", "length"

AS_DISCORD = "discord"
"""Chosen in the menu of languages: as Discord is set."""

NONE = "none"
"""Chosen in the menu of pronouns: none. For a pause: no reason said."""


def ask_pause(reason: str) -> str:
    return f"members:ask-pause:{reason}"


def ask_quiet_hours(begin: str, end: str) -> str:
    return f"members:ask-quiet-hours:{begin}-{end}"


def use_zone(zone: str) -> str:
    return f"members:use-zone:{zone}"
