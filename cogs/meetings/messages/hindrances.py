"""What keeps a meeting from being all it was meant to be, said to who can mend it."""

from __future__ import annotations

from enum import Enum

from bot.language import Language


class Hindrance(Enum):
    """One thing that is in the way. Its value is the end of the key of the sentence that says so."""

    EVENT_PERMISSION = "event-permission"
    EVENT_LIMIT = "event-limit"
    EVENT_REFUSED = "event-refused"
    NO_CHANNEL = "no-channel"
    CHANNEL_CLOSED = "channel-closed"


def said(language: Language, hindrance: str, about: str) -> str:
    """Return what is in the way and how to mend it. `about`: which channel or meeting."""
    keys = {
        Hindrance.EVENT_PERMISSION: "meetings-hindrance-event-permission",
        Hindrance.EVENT_LIMIT: "meetings-hindrance-event-limit",
        Hindrance.EVENT_REFUSED: "meetings-hindrance-event-refused",
        Hindrance.NO_CHANNEL: "meetings-hindrance-no-channel",
        Hindrance.CHANNEL_CLOSED: "meetings-hindrance-channel-closed",
    }
    return language.text(keys[Hindrance(hindrance)], about=about)
