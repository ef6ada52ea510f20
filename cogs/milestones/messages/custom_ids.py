"""What the feature's buttons, menus and forms carry. `panels` reads what this writes."""

from __future__ import annotations

from datetime import datetime


def confirm(draft_id: int, at: datetime, *, exact: bool) -> str:
    return f"milestones:confirm:{draft_id}:{int(at.timestamp())}:{'exact' if exact else 'day'}"


def discard(draft_id: int) -> str:
    return f"milestones:discard:{draft_id}"


def glad(celebration_id: int, mark: str) -> str:
    return f"milestones:glad:{celebration_id}:{mark}"


def begin_again(counter_id: int) -> str:
    return f"milestones:begin-again:{counter_id}"


def preview(counter_id: int) -> str:
    return f"milestones:preview:{counter_id}"


def share(counter_id: int, run_id: int) -> str:
    return f"milestones:share:{counter_id}:{run_id}"


def share_again(counter_id: int) -> str:
    return f"milestones:share-again:{counter_id}"


def end(counter_id: int, what: str) -> str:
    return f"milestones:end:{counter_id}:{what}"


def return_form(counter_id: int) -> str:
    return f"milestones:return:{counter_id}"


def undo(run_id: int) -> str:
    return f"milestones:undo:{run_id}"


LOOK = "milestones:look"
# More digits would not fit the database.
COUNTER = r"(?P<counter>[0-9]{1,18})"
DRAFT = r"(?P<draft>[0-9]{1,18})"

CONFIRM = rf"milestones:confirm:{DRAFT}:(?P<at>-?[0-9]{{1,11}}):(?P<exact>exact|day)"
DISCARD = rf"milestones:discard:{DRAFT}"
GLAD = r"milestones:glad:(?P<celebration>[0-9]{1,18}):(?P<mark>[0-9a-f]{16})"
BEGIN_AGAIN = rf"milestones:begin-again:{COUNTER}"
UNDO = r"milestones:undo:(?P<run>[0-9]{1,18})"
PREVIEW = rf"milestones:preview:{COUNTER}"
SHARE = rf"milestones:share:{COUNTER}:(?P<run>[0-9]{{1,18}})"
SHARE_AGAIN = rf"milestones:share-again:{COUNTER}"
END = rf"milestones:end:{COUNTER}:(?P<what>keep|delete)"
RETURN_FORM = rf"milestones:return:{COUNTER}"
