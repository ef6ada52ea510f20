"""What the buttons and menus of chairing carry. `panels` reads what this writes."""

from __future__ import annotations

from enum import StrEnum

_OCCURRENCE = r"(?P<occurrence>[0-9]{1,18})"


class Press(StrEnum):
    """What a button of the chair's panel does."""

    START = "start"
    NEXT = "next"
    SPEAKER = "speaker"
    EXTEND = "extend"
    MORE_WORD = "more-word"
    PAUSE = "pause"
    RESUME = "resume"
    LOCK = "lock"
    UNLOCK = "unlock"
    HAND_OVER = "hand-over"
    CO_CHAIR = "co-chair"
    TAKE = "take"
    CLOSE = "close"
    CLOSE_NOW = "close-now"
    BACK = "back"


def panel(occurrence_id: int) -> str:
    return f"meetings:panel:{occurrence_id}"


def volunteer(occurrence_id: int) -> str:
    return f"meetings:volunteer:{occurrence_id}"


def press(what: Press, occurrence_id: int, seen: int = 0, more: int = 0) -> str:
    """`seen`, `more`: what the person saw as they pressed, so that a press that comes twice counts once."""
    return f"meetings:chair:{what.value}:{occurrence_id}:{seen}:{more}"


def chair_to(occurrence_id: int) -> str:
    return f"meetings:chair-to:{occurrence_id}"


PANEL = rf"meetings:panel:{_OCCURRENCE}"
VOLUNTEER = rf"meetings:volunteer:{_OCCURRENCE}"
_SEEN = r"(?P<seen>[0-9]{1,19}):(?P<more>-?[0-9]{1,9})"
PRESS = rf"meetings:chair:(?P<what>{'|'.join(Press)}):{_OCCURRENCE}:{_SEEN}"
CHAIR_TO = rf"meetings:chair-to:{_OCCURRENCE}"
