"""What the buttons and menus of service carry. `panels` reads what this writes."""

from __future__ import annotations

from cogs.meetings.positions import Position

_OCCURRENCE = r"(?P<occurrence>[0-9]{1,18})"


def serve(occurrence_id: int) -> str:
    return f"meetings:serve:{occurrence_id}"


def sign_up(occurrence_id: int, position: Position) -> str:
    return f"meetings:sign-up:{occurrence_id}:{position.value}"


def withdraw(sign_up_id: int) -> str:
    return f"meetings:sign-off:{sign_up_id}"


CHOOSE = "meetings:serve-at"
SERVE = rf"meetings:serve:{_OCCURRENCE}"
SIGN_UP = rf"meetings:sign-up:{_OCCURRENCE}:(?P<position>{'|'.join(Position)})"
WITHDRAW = r"meetings:sign-off:(?P<sign_up>[0-9]{1,18})"
