"""Discord's refusals: a status, a code, a sentence, and for a malformed body the place of each fault."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

_KNOWN: dict[int, tuple[int, str]] = {
    0: (401, "401: Unauthorized"),
    10001: (404, "Unknown account"),
    10002: (404, "Unknown Application"),
    10003: (404, "Unknown Channel"),
    10004: (404, "Unknown Guild"),
    10007: (404, "Unknown Member"),
    10008: (404, "Unknown Message"),
    10009: (404, "Unknown Overwrite"),
    10011: (404, "Unknown Role"),
    10013: (404, "Unknown User"),
    10014: (400, "Unknown Emoji"),
    10015: (404, "Unknown Webhook"),
    10026: (404, "Unknown Ban"),
    10062: (404, "Unknown interaction"),
    10063: (404, "Unknown application command"),
    10065: (404, "Unknown Voice State"),
    10067: (404, "Unknown Stage Instance"),
    10070: (404, "Unknown Guild Scheduled Event"),
    20012: (403, "You are not authorized to perform this action on this application"),
    20016: (429, "This action cannot be performed due to slowmode rate limit"),
    20028: (429, "The write action you are performing on the channel has hit the write rate limit."),
    30003: (400, "Maximum number of pins reached for the channel (50)"),
    30005: (400, "Maximum number of guild roles reached (250)"),
    30010: (400, "Maximum number of reactions reached (20)"),
    30013: (400, "Maximum number of guild channels reached (500)"),
    30033: (400, "Maximum number of thread participants has been reached (1000)"),
    30038: (400, "Maximum number of scheduled events has been reached (100)"),
    30046: (429, "Maximum number of edits to messages older than 1 hour reached. Try again later."),
    40001: (401, "Unauthorized"),
    40005: (413, "Request entity too large"),
    40007: (403, "The user is banned from this guild."),
    40032: (400, "Target user is not connected to voice."),
    40033: (400, "This message has already been crossposted."),
    40058: (400, "Cannot send messages in a forum channel without starting a thread"),
    40060: (400, "Interaction has already been acknowledged."),
    50001: (403, "Missing Access"),
    50003: (400, "Cannot execute action on a DM channel"),
    50005: (403, "Cannot edit a message authored by another user"),
    50006: (400, "Cannot send an empty message"),
    50007: (403, "Cannot send messages to this user"),
    50008: (400, "Cannot send messages in a non-text channel"),
    50013: (403, "Missing Permissions"),
    50016: (
        400,
        "Provided too few or too many messages to delete. Must provide at least 2 and at most 100 messages",
    ),
    50019: (400, "A message can only be pinned to the channel it was sent in"),
    50021: (400, "Cannot execute action on a system message"),
    50024: (400, "Cannot execute action on this channel type"),
    50027: (401, "Invalid Webhook Token"),
    50028: (400, "Invalid Role"),
    50033: (400, "Invalid Recipient(s)"),
    50034: (400, "You can only bulk delete messages that are under 14 days old."),
    50035: (400, "Invalid Form Body"),
    50083: (400, "Thread is archived"),
    50101: (400, "The guild has reached its limit of boosts"),
    50109: (400, "The request body contains invalid JSON."),
    50278: (403, "Cannot send messages to this user due to having no mutual guilds"),
    150006: (400, "The Stage is already open"),
    160002: (400, "You cannot reply without permission to read message history"),
    160004: (400, "A thread has already been created for this message"),
    160005: (400, "Thread is locked"),
    160006: (400, "Maximum number of active threads reached"),
    160013: (400, "You cannot forward a message whose content you cannot read."),
    180000: (400, "Cannot update a finished event"),
    200000: (400, "Message was blocked by automatic moderation"),
    520000: (400, "Poll voting blocked."),
    520001: (400, "Poll expired"),
    520006: (400, "Cannot expire a non-poll message"),
}


@dataclass(frozen=True)
class Fault:
    """One thing wrong in a body: where (`("embeds", 0, "title")`), Discord's word for it, and a sentence."""

    path: tuple[str | int, ...]
    code: str
    message: str


class Refused(Exception):
    """Discord says no: `code` is one of Discord's JSON error codes, `status` the HTTP status of it."""

    def __init__(
        self,
        code: int,
        message: str | None = None,
        *,
        status: int | None = None,
        faults: Iterable[Fault] = (),
        extra: Mapping[str, Any] | None = None,
    ) -> None:
        known_status, known_message = _KNOWN.get(code, (400, "Refused"))
        self.code = code
        self.status = known_status if status is None else status
        self.message = known_message if message is None else message
        self.faults = tuple(faults)
        self.extra = dict(extra or {})
        super().__init__(f"{self.status} {self.code}: {self.message}{_summary(self.faults)}")

    def payload(self) -> dict[str, Any]:
        """Return the body of the answer, faults nested by their paths as Discord nests them."""
        body: dict[str, Any] = {"message": self.message, "code": self.code, **self.extra}
        if self.faults:
            body["errors"] = _nested(self.faults)
        return body


def malformed(path: str | int | tuple[str | int, ...], code: str, message: str) -> Refused:
    """Return the refusal of a body with one fault (50035)."""
    return Refused(50035, faults=[Fault(path if isinstance(path, tuple) else (path,), code, message)])


def _nested(faults: Iterable[Fault]) -> dict[str, Any]:
    tree: dict[str, Any] = {}
    for fault in faults:
        node = tree
        for step in fault.path:
            node = node.setdefault(str(step), {})
        node.setdefault("_errors", []).append({"code": fault.code, "message": fault.message})
    return tree


def _summary(faults: tuple[Fault, ...]) -> str:
    return "".join(f"; {'.'.join(map(str, f.path))}: {f.message}" for f in faults)
