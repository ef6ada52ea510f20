"""What a visitor is told when something cannot be done."""

from __future__ import annotations

from ..refusals import Refused

_PLAIN = {
    10003: "There is no such channel any more.",
    10008: "There is no such message any more.",
    10014: "That is no emoji to react with.",
    10070: "There is no such event any more.",
    20016: "This channel is in slow mode: wait a little before you write again.",
    40007: "You are banned from this server.",
    40032: "You are in no voice channel where that can be done.",
    40058: "A forum takes posts, not single messages.",
    50001: "You cannot see that.",
    50005: "Only who wrote a message can edit it.",
    50006: "There is nothing in that message.",
    50007: "They take no direct messages.",
    50008: "Nobody can write there.",
    50013: "You may not do that here.",
    50024: "That cannot be done in a channel of this kind.",
    160004: "That message has a thread already.",
    160005: "That thread is locked.",
    200000: "This message was blocked by the server's automatic moderation.",
}


def sentence_for(refusal: Exception) -> tuple[str, int | None]:
    """Return a plain sentence, and Discord's code where it is a refusal of Discord's."""
    if not isinstance(refusal, Refused):
        return str(refusal), None
    if refusal.faults:
        where = refusal.faults[0]
        return f"{'.'.join(map(str, where.path))}: {where.message}", refusal.code
    return _PLAIN.get(refusal.code, refusal.message), refusal.code
